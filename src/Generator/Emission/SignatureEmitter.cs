using CotGen.Generator.Evaluation;
using CotGen.Generator.Frontend.Model;
using CotGen.Programs;

namespace CotGen.Generator.Emission;

/// <summary>Writes what speaks the method's own signature: prompts from arguments, the call by prediction, and the original behind tokens.</summary>
internal sealed partial class SignatureEmitter
{
    private const int MaxStackTokens = 1_024;
    private const int MaxAssignments = 16;

    private readonly TargetSignature _signature;
    private readonly PromptShape _prompt;
    private readonly CotProgram _program;
    private readonly VocabularyEmitter _vocabulary;
    private readonly StaticTables _tables;
    private readonly NameScope _names;
    private readonly string _promptName;
    private readonly string _chainName;
    private readonly string _answerName;
    private readonly string _resultName;
    private readonly string _indexName;
    private readonly string _limitName;

    public SignatureEmitter(TargetSignature signature, CotProgram program, VocabularyEmitter vocabulary, StaticTables tables)
    {
        _signature = signature;
        _prompt = PromptShape.Of(signature);
        _program = program;
        _vocabulary = vocabulary;
        _tables = tables;
        _names = new NameScope(signature.Parameters.Select(static parameter => parameter.Name));
        _promptName = _names.Unique("prompt");
        _chainName = _names.Unique("chain");
        _answerName = _names.Unique("answer");
        _resultName = _names.Unique("result");
        _indexName = _names.Unique("i");
        _limitName = _names.Unique("isLimit");
    }

    private IEnumerable<SignatureParameter> Given => _signature.Parameters.Where(static parameter => !parameter.IsStart);

    private IEnumerable<SignatureParameter> Inputs => _signature.Parameters.Where(static parameter => parameter.IsInput);

    /// <summary>Writes <c>Invoke</c>, <c>WritePrompt</c> and <c>RunOriginal</c>.</summary>
    public void Write(CodeWriter code)
    {
        if (_signature.Fold is { } fold)
        {
            WriteFold(code, fold);
            return;
        }

        WriteInvoke(code);
        WritePrompt(code);
        WriteOriginal(code);
        WritePrecondition(code);
    }

    private void WriteInvoke(CodeWriter code)
    {
        string parameters = string.Join(", ", Given.Select(parameter => $"{Passing(parameter)}{parameter.TypeText} {Name(parameter)}"));
        code.Lines($"""

            /// <summary>Computes <c>{Literals.Xml(_signature.MethodName)}</c> by next-token prediction alone.</summary>
            /// <exception cref="global::System.ArgumentException">A span has another length than the target's{(_program.Precondition.Length == 0 ? "" : $", or the inputs do not satisfy <c>{Literals.Xml(_program.Precondition)}</c>")}.</exception>
            /// <exception cref="global::System.ArgumentOutOfRangeException">A value lies outside its domain.</exception>
            """);
        if (!_program.Layout.IsBounded)
        {
            code.Line("/// <exception cref=\"global::System.InvalidOperationException\">The chain did not end within <see cref=\"global::CotGen.CotTraces.MaxTokens\"/> tokens.</exception>");
        }

        if (_signature.Step is { HasLimit: true } step)
        {
            WriteLimited(code, parameters, step);
            parameters += $"{(parameters.Length == 0 ? "" : ", ")}out bool {_limitName}";
        }

        using (code.Braces($"public static {_signature.Return?.TypeText ?? "void"} {(_signature.Step is { HasLimit: true } ? "Run" : "Invoke")}({parameters})"))
        {
            foreach (SignatureParameter output in _signature.Parameters.Where(static parameter => parameter is { Type: SpanType, IsOutput: true }))
            {
                code.Line(LengthCheck(output));
            }

            code.Line($"global::System.Span<ushort> {_promptName} = {Buffer("PromptLength", _program.Prompt.Count)};");
            code.Line($"WritePrompt({string.Concat(Inputs.Select(parameter => Name(parameter) + ", "))}{_promptName});");
            if (_program.Precondition.Length > 0)
            {
                code.Line($"global::CotGen.Targets.TargetArguments.CheckPrecondition({IsValid}, {Literals.Text(_program.Precondition)});");
            }

            if (_program.Layout.IsBounded)
            {
                code.Line($"global::System.Span<ushort> {_chainName} = {Buffer("ChainLength", _program.Chain.Count)};");
                code.Line($"Predictor.Generate({_promptName}, {_chainName});");
                if (!IsChainRead)
                {
                    code.Line($"global::System.Span<ushort> {_answerName} = {Buffer(Integers.Text(_program.Outputs.Count), _program.Outputs.Count)};");
                    code.Line($"Program.AnswerOf({_promptName}, {_chainName}, {_answerName});");
                }
            }
            else
            {
                code.Line($"ushort[] {_answerName} = global::CotGen.Targets.TargetPrompt.Answer(Predictor, {_promptName});");
            }

            WriteDecoding(code);
        }
    }

    // Invoke has no way to say that the bound was reached, so it throws; Run has.
    private void WriteLimited(CodeWriter code, string parameters, StepModel step)
    {
        string steps = Integers.Text(step.MaxSteps);
        using (code.Braces($"public static {_signature.Return!.TypeText} Invoke({parameters})"))
        {
            code.Line($"{_signature.Return.TypeText} {_resultName} = Run({string.Concat(Given.Select(parameter => Name(parameter) + ", "))}out bool {_limitName});");
            code.Line($"return {_limitName} ? throw new global::System.InvalidOperationException(\"The run did not halt within {steps} steps.\") : {_resultName};");
        }

        code.Lines($"""

            /// <summary>As <c>Invoke</c>; where the run does not halt within {steps} steps, the state after them.</summary>
            /// <exception cref="global::System.ArgumentOutOfRangeException">A value lies outside its domain.</exception>
            """);
    }

    private void WriteDecoding(CodeWriter code)
    {
        int next = 0;
        string? result = _signature.Return is { } returned ? Decoded(returned.Type, ref next) : null;
        if (_signature.Step is { HasLimit: true })
        {
            code.Line($"{_limitName} = {FromToken(ScalarType.Bool, ChainToken(next++))};");
        }

        foreach (SignatureParameter output in _signature.Parameters.Where(static parameter => parameter.IsOutput))
        {
            if (output.Type is SpanType span && output.Length > MaxAssignments)
            {
                int first = next;
                string token = IsChainRead
                    ? $"{_chainName}[{_tables.NameOf(Enumerable.Range(first, output.Length).Select(i => (long)_program.Outputs[i].Slot))}[{_indexName}]]"
                    : $"{_answerName}[{Shifted(first)}]";
                using (code.Braces($"for (int {_indexName} = 0; {_indexName} < {Integers.Text(output.Length)}; {_indexName}++)"))
                {
                    code.Line($"{Name(output)}[{_indexName}] = {FromToken(span.Scalar, token)};");
                }

                next += output.Length;
                continue;
            }

            if (output.Type is not SpanType elements)
            {
                code.Line($"{Name(output)} = {Decoded(output.Type, ref next)};");
                continue;
            }

            for (int i = 0; i < output.Length; i++)
            {
                code.Line($"{Name(output)}[{Integers.Text(i)}] = {FromToken(elements.Scalar, ChainToken(next++))};");
            }
        }

        if (result is not null)
        {
            code.Line($"return {result};");
        }
    }

    private string Decoded(TypeModel type, ref int next)
    {
        int number = next;
        string text = AggregateText.Make(type, scalar => FromToken(scalar, ChainToken(number++)));
        next = number;
        return text;
    }

    // Blocks stand anywhere, and a part of a token is no token, so the answer is looked up first.
    private bool IsChainRead => _program.Layout.IsBounded && _program.Outputs.All(static output => output.View is null);

    private string ChainToken(int output) => IsChainRead
        ? $"{_chainName}[{Integers.Text(_program.Outputs[output].Slot)}]"
        : $"{_answerName}[{Integers.Text(output)}]";

    private void WritePrompt(CodeWriter code)
    {
        string parameters = string.Concat(Inputs.Select(parameter => $"{parameter.TypeText} {Name(parameter)}, "));
        code.Lines("""

            /// <summary>Writes the prompt that stands for the given inputs, <see cref="PromptLength"/> tokens.</summary>
            /// <exception cref="global::System.ArgumentException">A span has another length than the target's, or the prompt does not fit.</exception>
            /// <exception cref="global::System.ArgumentOutOfRangeException">A value lies outside its domain.</exception>
            """);
        using (code.Braces($"public static void WritePrompt({parameters}global::System.Span<ushort> {_promptName})"))
        {
            code.Line($"global::CotGen.Targets.TargetArguments.CheckLength({_promptName}.Length, PromptLength, \"{_promptName}\", isExact: false);");
            int position = 0;
            foreach (SignatureParameter parameter in Inputs)
            {
                if (position > 0)
                {
                    code.Line(SeparatorLine(position++));
                }

                position = WriteInput(code, parameter, position);
            }

            code.Line(SeparatorLine(position));
        }
    }

    private string SeparatorLine(int position) =>
        $"{_promptName}[{Integers.Text(position)}] = {Integers.Text(_program.Vocabulary.NumberOf(_program.Prompt[position].Classes.Token(0)))}; // {_program.Prompt[position].Classes.Token(0).Text}";

    private int WriteInput(CodeWriter code, SignatureParameter parameter, int first)
    {
        int position = first;
        if (parameter.Type is not SpanType span)
        {
            LeafModel[] leaves = parameter.Leaves.ToArray();
            foreach ((ScalarType type, string text) in AggregateText.Read(parameter.Type, Name(parameter)))
            {
                string name = Literals.Text(parameter.Name + leaves[position - first].Path);
                code.Line($"{_promptName}[{Integers.Text(position)}] = {Checked(type, _program.Prompt[position].Classes, text, name)};");
                position++;
            }

            return position;
        }

        ClassSet classes = _program.Prompt[first].Classes;
        code.Line(LengthCheck(parameter));
        using (code.Braces($"for (int {_indexName} = 0; {_indexName} < {Integers.Text(parameter.Length)}; {_indexName}++)"))
        {
            code.Line($"{_promptName}[{Shifted(position)}] = {Checked(span.Scalar, classes, $"{Name(parameter)}[{_indexName}]", Literals.Text(parameter.Name))};");
        }

        return position + parameter.Length;
    }

    // Values that are not in the domain never reach the token arithmetic.
    private string Checked(ScalarType type, ClassSet classes, string value, string name)
    {
        string number = type is { Kind: ScalarKind.UInt64 } and not EnumType ? $"global::CotGen.Targets.TargetArguments.AsLong({value})" : AsLong(type, value);
        string min = Literals.Integer(classes[0]), max = Literals.Integer(classes[classes.Count - 1]);
        bool isContiguous = classes[classes.Count - 1] - classes[0] == classes.Count - 1;
        string check = isContiguous
            ? $"global::CotGen.Targets.TargetArguments.InRange({number}, {min}, {max}, {name})"
            : $"global::CotGen.Targets.TargetArguments.OneOf({number}, {_tables.NameOf(classes.Values)}, {name})";
        return _vocabulary.TokenOrNone(classes.Type, check);
    }

    private void WriteOriginal(CodeWriter code)
    {
        code.Lines($"""

            /// <summary>Runs the compiled <c>{Literals.Xml(_signature.MethodName)}</c> on a decoded prompt and writes its outputs as tokens.</summary>
            /// <returns>The number of outputs; a value that is no token of the program is written as 65,535.</returns>
            /// <exception cref="global::System.ArgumentException">The prompt is not well formed.</exception>
            """);
        using (code.Braces($"public static int RunOriginal(global::System.ReadOnlySpan<ushort> {_promptName}, global::System.Span<ushort> {_answerName})"))
        {
            code.Line($"global::CotGen.Targets.TargetPrompt.Check(Program, {_promptName});");
            WriteArguments(code, _signature.Parameters);
            string call = $"{FileFrame.QualifiedMethod(_signature)}({string.Join(", ", _signature.Parameters.Select(Argument))})";
            if (_signature.Step is { } step)
            {
                WriteSteps(code, step, call);
            }
            else
            {
                code.Line(_signature.Return is null ? $"{call};" : $"var {_resultName} = {call};");
            }

            WriteAnswer(code);
        }
    }

    // The compiled method, applied as the program applies it.
    private void WriteSteps(CodeWriter code, StepModel step, string call)
    {
        string state = Name(_signature.Parameters[0]);
        string running = string.Join(" && ", new[]
        {
            step.Halt is null ? "" : $"!{FileFrame.QualifiedMethod(_signature, step.Halt)}({state})",
            step.MaxSteps == 0 ? "" : $"{_indexName} < {Integers.Text(step.MaxSteps)}",
        }.Where(static part => part.Length > 0));
        using (code.Braces($"for (long {_indexName} = 0; {running}; {_indexName}++)"))
        {
            code.Line($"{state} = {call};");
        }

        code.Line();
        code.Line($"var {_resultName} = {state};");
    }

    private void WritePrecondition(CodeWriter code)
    {
        if (_program.Precondition.Length == 0)
        {
            return;
        }

        code.Lines($"""

            /// <summary>Runs the compiled <c>{Literals.Xml(_program.Precondition)}</c>, which states what inputs are valid, on a decoded prompt.</summary>
            /// <exception cref="global::System.ArgumentException">The prompt is not well formed.</exception>
            """);
        using (code.Braces($"public static bool Accepts(global::System.ReadOnlySpan<ushort> {_promptName})"))
        {
            code.Line($"global::CotGen.Targets.TargetPrompt.Check(Program, {_promptName});");
            WriteArguments(code, Inputs);
            code.Line($"return {IsValid};");
        }
    }

    private string IsValid => $"{FileFrame.QualifiedMethod(_signature, _program.Precondition)}({string.Join(", ", Inputs.Select(Name))})";

    private void WriteArguments(CodeWriter code, IEnumerable<SignatureParameter> parameters)
    {
        int position = 0;
        foreach (SignatureParameter parameter in parameters)
        {
            if (parameter.IsInput && position > 0)
            {
                position++;
            }

            if (parameter.Type is SpanType span)
            {
                string type = AggregateText.TypeText(span.Scalar);
                string length = Integers.Text(parameter.Length);
                code.Line($"global::System.Span<{type}> {Name(parameter)} = {(parameter.Length <= MaxStackTokens ? "stackalloc" : "new")} {type}[{length}];");
                if (parameter.IsInput)
                {
                    using (code.Braces($"for (int {_indexName} = 0; {_indexName} < {length}; {_indexName}++)"))
                    {
                        code.Line($"{Name(parameter)}[{_indexName}] = {FromToken(span.Scalar, $"{_promptName}[{Shifted(position)}]")};");
                    }
                }
            }
            else if (parameter.IsInput)
            {
                int next = position;
                code.Line($"{parameter.TypeText} {Name(parameter)} = {AggregateText.Make(parameter.Type, type => FromToken(type, $"{_promptName}[{Integers.Text(next++)}]"))};");
            }

            else if (parameter.IsStart)
            {
                code.Line($"{parameter.TypeText} {Name(parameter)} = {First(parameter)};");
            }

            position += parameter.IsInput ? parameter.Leaves.Count() : 0;
        }
    }

    private void WriteAnswer(CodeWriter code)
    {
        int next = 0;
        if (_signature.Return is { } returned)
        {
            WriteScalars(code, returned.Type, _resultName, ref next);
        }

        if (_signature.Step is { HasLimit: true } step)
        {
            code.Line($"{_answerName}[{Integers.Text(next++)}] = {_vocabulary.TokenOrNone(TokenType.Bool, AsLong(ScalarType.Bool, $"!{FileFrame.QualifiedMethod(_signature, step.Halt)}({_resultName})"))};");
        }

        foreach (SignatureParameter output in _signature.Parameters.Where(static parameter => parameter.IsOutput))
        {
            if (output.Type is SpanType span)
            {
                TokenType type = _prompt.TokenTypeOf(span.Scalar);
                using (code.Braces($"for (int {_indexName} = 0; {_indexName} < {Integers.Text(output.Length)}; {_indexName}++)"))
                {
                    code.Line($"{_answerName}[{Shifted(next)}] = {_vocabulary.TokenOrNone(type, AsLong(span.Scalar, $"{Name(output)}[{_indexName}]"))};");
                }

                next += output.Length;
                continue;
            }

            WriteScalars(code, output.Type, Name(output), ref next);
        }

        code.Line($"return {Integers.Text(next)};");
    }

    private void WriteScalars(CodeWriter code, TypeModel type, string value, ref int next)
    {
        foreach ((ScalarType scalar, string text) in AggregateText.Read(type, value))
        {
            TokenType tokenType = _prompt.TokenTypeOf(scalar);
            code.Line($"{_answerName}[{Integers.Text(next++)}] = {_vocabulary.TokenOrNone(tokenType, AsLong(scalar, text))};");
        }
    }

    private static string Argument(SignatureParameter parameter) => parameter switch
    {
        { Type: SpanType } => Name(parameter),
        { Mode: PassingMode.Out } => $"out {parameter.TypeText} {Name(parameter)}",
        { Mode: PassingMode.Ref } => $"ref {Name(parameter)}",
        _ => Name(parameter),
    };

    private string Shifted(int start) => start == 0 ? _indexName : $"{Integers.Text(start)} + {_indexName}";

    private static string LengthCheck(SignatureParameter parameter) =>
        $"global::CotGen.Targets.TargetArguments.CheckLength({Name(parameter)}.Length, {Integers.Text(parameter.Length)}, {Literals.Text(parameter.Name)});";

    private static string Buffer(string length, int count) => count <= MaxStackTokens ? $"stackalloc ushort[{length}]" : $"new ushort[{length}]";

    private string FromToken(ScalarType type, string token)
    {
        string value = _vocabulary.Value(_prompt.TokenTypeOf(type), token), text = AggregateText.TypeText(type);
        return type.Kind == ScalarKind.Bool && type is not EnumType ? $"{value} != 0"
            : text == _vocabulary.Number ? value
            : type.Kind == ScalarKind.UInt64 ? $"unchecked(({text}){value})"
            : $"({text}){value}";
    }

    private static string AsLong(ScalarType type, string value) => type switch
    {
        { Kind: ScalarKind.Bool } and not EnumType => $"({value} ? 1L : 0L)",
        { Kind: ScalarKind.UInt64 } => $"unchecked((long)(ulong){value})",
        EnumType => $"(long){value}",
        _ => value,
    };

    private static string Passing(SignatureParameter parameter) => parameter.Mode switch
    {
        PassingMode.Ref => "ref ",
        PassingMode.Out => "out ",
        _ => "",
    };

    private static string Name(SignatureParameter parameter) => CSharpNames.Local(parameter.Name);
}
