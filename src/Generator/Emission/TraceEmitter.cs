using System.Text;
using CotGen.Programs;

namespace CotGen.Generator.Emission;

/// <summary>Writes the trace generator: one statement per slot, in the user's own names, then the token that it yields.</summary>
internal sealed partial class TraceEmitter
{
    // The JIT gives up on huge methods; above this many slots the program is interpreted instead.
    private const int MaxSlots = 1_500;
    private const int TermsPerStatement = 32;

    private readonly CotProgram _program;
    private readonly VocabularyEmitter _vocabulary;
    private readonly StaticTables _tables;
    private readonly NameScope _names = new(["prompt", "tokens", "written", "Program", "PromptLength", "ChainLength"]);
    private readonly Dictionary<Address, string> _locals = [];
    private readonly string _number;

    public TraceEmitter(CotProgram program, VocabularyEmitter vocabulary, StaticTables tables, string number)
    {
        _program = program;
        _vocabulary = vocabulary;
        _tables = tables;
        _number = number;
    }

    /// <summary>Writes <c>TryWriteTrace</c>.</summary>
    public void Write(CodeWriter code)
    {
        if (!_program.Layout.IsBounded || _program.Chain.Any(static slot => !HasStatement(slot)))
        {
            WriteInterpreted(code);
            return;
        }

        code.Lines("""

            /// <summary>Writes the chain of thought of a prompt by running the algorithm; nothing is predicted and nothing allocated.</summary>
            /// <param name="prompt">The prompt's tokens, <see cref="PromptLength"/> of them.</param>
            /// <param name="tokens">Receives the chain, <see cref="ChainLength"/> tokens.</param>
            /// <param name="written">The number of tokens written.</param>
            /// <returns>False if the prompt is not well formed or the span is too short; nothing is written then.</returns>
            """);
        using (code.Braces("public static bool TryWriteTrace(global::System.ReadOnlySpan<ushort> prompt, global::System.Span<ushort> tokens, out int written)"))
        {
            code.Lines("""
                written = 0;
                if (tokens.Length < ChainLength || !global::CotGen.Targets.TargetPrompt.IsWellFormed(Program, prompt))
                {
                    return false;
                }

                """);
            if (_program.Chain.Count > MaxSlots)
            {
                code.Line($"// {Integers.Text(_program.Chain.Count)} slots: too long a method for the JIT, so the program itself is interpreted.");
                code.Line("return global::CotGen.Targets.TargetPrompt.TryInterpret(Program, prompt, tokens, out written);");
                return;
            }

            WriteInputs(code);
            for (int i = 0; i < _program.TokenCount; i++)
            {
                WriteSlot(code, i);
            }

            code.Lines($"""

                tokens[{Integers.Text(_program.TokenCount)}] = {Integers.Text(_program.Vocabulary.NumberOf(Token.Scalar(TokenType.End, 0)))}; // END
                written = ChainLength;
                return true;
                """);
        }
    }

    // How many blocks a chain has depends on the input; the program itself says how each of them goes on.
    private static void WriteInterpreted(CodeWriter code) => code.Lines("""

        /// <summary>Writes the chain of thought of a prompt by evaluating the program; nothing is predicted.</summary>
        /// <param name="prompt">The prompt's tokens.</param>
        /// <param name="tokens">Receives the chain, as many tokens as it takes.</param>
        /// <param name="written">The number of tokens written.</param>
        /// <returns>False if the prompt is not well formed: nothing is written then; or if the span is too short: it holds the beginning of the chain then.</returns>
        public static bool TryWriteTrace(global::System.ReadOnlySpan<ushort> prompt, global::System.Span<ushort> tokens, out int written) =>
            global::CotGen.Targets.TargetPrompt.TryInterpret(Program, prompt, tokens, out written);
        """);

    private void WriteInputs(CodeWriter code)
    {
        HashSet<Address> read = [.. _program.Chain.SelectMany(static slot => slot.Meaning.Sources)];
        for (int i = 0; i < _program.Prompt.Count; i++)
        {
            PromptToken token = _program.Prompt[i];
            if (read.Contains(Address.Prompt(i)))
            {
                string local = _names.Unique(CSharpNames.Local(CSharpNames.FromSlot(token.Name)));
                _locals.Add(Address.Prompt(i), local);
                code.Line($"{_number} {local} = {_vocabulary.Value(token.Classes.Type, $"prompt[{Integers.Text(i)}]")};");
            }
        }
    }

    private void WriteSlot(CodeWriter code, int number)
    {
        Slot slot = _program.Chain[number];
        string local = _names.Unique(CSharpNames.Local(CSharpNames.FromSlot(slot.Name)));
        string line = slot.Origin.Function == 0 ? $", line +{Integers.Text(slot.Origin.Line)}" : "";
        code.Line();
        code.Line($"// {slot.Name}{line}");
        WriteMeaning(code, slot, local);
        _locals.Add(Address.Prologue(number), local);
        string token = slot.Classes.Type.Kind == TokenKind.Joint
            ? JointToken(slot.Classes, local)
            : _vocabulary.Token(slot.Classes.Type, local);
        code.Line($"tokens[{Integers.Text(number)}] = {token};");
    }

    private void WriteMeaning(CodeWriter code, Slot slot, string local)
    {
        switch (slot.Meaning)
        {
            case ConstantMeaning:
                code.Line($"{_number} {local} = {Literals.Integer(slot.Classes[0])};");
                break;
            case LookupMeaning lookup:
                code.Line($"{_number} {local} = {Read(lookup.Term).Text};");
                break;
            case JointMeaning joint:
                WriteJoint(code, slot.Classes, local, joint.Parts.Select(part => Read(part).Text).ToArray());
                break;
            case AffineMeaning affine:
                code.Line($"{_number} {local} = {Form(code, affine.Form, local).Text};");
                break;
            case ThresholdMeaning threshold:
                code.Line($"{_number} {local} = {Threshold(code, threshold, slot.Classes, local)};");
                break;
            case MovingThresholdMeaning moving:
                code.Line($"{_number} {local} = {MovingThreshold(code, moving, slot.Classes, local)};");
                break;
            case ExtremumMeaning extremum:
                code.Line($"{_number} {local} = {Extremum(extremum)};");
                break;
            case RemainderMeaning remainder:
                Formula form = Form(code, remainder.Form, local);
                code.Line($"{_number} {local} = {form.Text} - {Literals.Integer(remainder.Modulus)} * {Read(remainder.Quotient).Operand};");
                break;
            case SelectMeaning select:
                WriteJoint(code, slot.Classes, local, [Read(select.Selector).Text, Choice(select)]);
                break;
            case OperationMeaning operation:
                code.Line($"{_number} {local} = {Operation(operation)};");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(slot));
        }
    }

    // A joint token is kept as its class number: views of it are tables.
    private void WriteJoint(CodeWriter code, ClassSet classes, string local, string[] parts) =>
        code.Line($"int {local} = global::CotGen.Targets.TargetPrompt.IndexOf{(parts.Length == 2 ? "Pair" : "Tuple")}({_tables.NameOf(classes.Values)}, {string.Join(", ", parts)});");

    private string JointToken(ClassSet classes, string local)
    {
        ushort[] numbers = _program.Vocabulary.NumbersOf(classes);
        return numbers[numbers.Length - 1] - numbers[0] == numbers.Length - 1
            ? $"(ushort)({local} + {Integers.Text(numbers[0])})"
            : $"(ushort){_tables.NameOf(numbers.Select(static number => (long)number))}[{local}]";
    }

    private string Choice(SelectMeaning select)
    {
        string[] choices = select.Choices
            .Select(choice => choice.Term is { } term ? Read(term).Text : Literals.Integer(choice.Constant))
            .ToArray();
        IEnumerable<string> arms = choices.Select((choice, i) => i + 1 < choices.Length ? $"{Integers.Text(i)} => {choice}" : $"_ => {choice}");
        return $"{Read(select.Selector).Operand} switch {{ {string.Join(", ", arms)} }}";
    }

    private string Operation(OperationMeaning meaning)
    {
        Formula left = Read(meaning.Left), right = Read(meaning.Right);
        return meaning.Operation switch
        {
            Programs.Operation.Min => $"global::System.Math.Min({left.Text}, {right.Text})",
            Programs.Operation.Max => $"global::System.Math.Max({left.Text}, {right.Text})",
            Programs.Operation.Divide or Programs.Operation.Remainder =>
                $"({_number})global::CotGen.Programs.Operations.Apply(global::CotGen.Programs.Operation.{meaning.Operation}, {left.Text}, {right.Text})",
            // In an int, a count of 32 or more would wrap around.
            Programs.Operation.RightShift when _number == "int" && meaning.Right.View.Max > 31 => $"(int)((long){left.Operand} >> {right.Operand})",
            Programs.Operation.LeftShift or Programs.Operation.RightShift =>
                $"{left.Operand} {Operations.Symbol(meaning.Operation)} {Shift(right)}",
            _ => $"{left.Operand} {Operations.Symbol(meaning.Operation)} {right.Operand}",
        };
    }

    private string Shift(Formula count) => _number == "int" ? count.Operand : $"(int){count.Operand}";

    // A long sum is taken in several statements: compilers recurse over expressions.
    private Formula Form(CodeWriter code, LinearForm form, string local)
    {
        List<Formula> terms = form.Terms.Select(Read).ToList();
        if (terms.Count <= TermsPerStatement)
        {
            return Sum(form.Constant, terms);
        }

        string sum = _names.Unique(local + "_sum");
        code.Line($"{_number} {sum} = {Sum(form.Constant, terms.Take(TermsPerStatement)).Text};");
        for (int i = TermsPerStatement; i < terms.Count; i += TermsPerStatement)
        {
            code.Line($"{sum} += {Sum(0, terms.Skip(i).Take(TermsPerStatement)).Text};");
        }

        return new Formula(sum, IsAtom: true);
    }

    private static Formula Sum(long constant, IEnumerable<Formula> terms)
    {
        var text = new StringBuilder();
        foreach (string term in terms.Select(static term => term.Text))
        {
            bool isSubtracted = text.Length > 0 && term.StartsWith("-", StringComparison.Ordinal);
            text.Append(text.Length == 0 ? "" : isSubtracted ? " - " : " + ").Append(isSubtracted ? term.Substring(1) : term);
        }

        return text.Length == 0 ? new Formula(Literals.Integer(constant), IsAtom: true)
            : constant == 0 ? new Formula(text.ToString(), IsAtom: text.ToString().All(static letter => letter is not (' ' or '-')))
            : new Formula($"{text} {Literals.Added(constant)}", IsAtom: false);
    }

    private Formula Read(Term term)
    {
        string local = _locals[term.Source];
        ClassSet classes = _program.ClassesAt(term.Source);
        if (classes.Type.Kind == TokenKind.Joint)
        {
            return Lookup(term.View, local);
        }

        if (ViewFormula.TryFind(term.View, classes.Values, local, _number) is { } formula)
        {
            return formula;
        }

        bool isContiguous = classes[classes.Count - 1] - classes[0] == classes.Count - 1;
        string item = StaticTables.ElementTypeOf(classes.Values);
        string index = !isContiguous ? $"global::System.MemoryExtensions.BinarySearch({_tables.NameOf(classes.Values)}, {(item == _number ? local : $"({item}){local}")})"
            : classes[0] == 0 ? local
            : $"{local} - {Literals.Integer(classes[0])}";
        return Lookup(term.View, _number == "int" ? index : $"(int)({index})");
    }

    // Tables of small values hold ints, whose products may be none.
    private Formula Lookup(View view, string index)
    {
        long[] values = view.Values.ToArray();
        string cast = StaticTables.ElementTypeOf(values) == _number ? "" : $"({_number})";
        return new Formula($"{cast}{_tables.NameOf(values)}[{index}]", IsAtom: true);
    }
}
