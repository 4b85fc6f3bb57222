using System.Text;

namespace CotGen.Programs;

/// <summary>Prints a program, one line per thing. Views that are no multiple of the token's own value are listed once, on top.</summary>
internal sealed partial class CotProgramWriter
{
    /// <summary>The first line; the number is the format's version.</summary>
    public const string Header = "cotprogram 1";

    private readonly CotProgram _program;
    private readonly bool _withNames;
    private readonly Dictionary<View, int> _views = [];
    private readonly StringBuilder _text = new();

    private CotProgramWriter(CotProgram program, bool withNames)
    {
        _program = program;
        _withNames = withNames;
    }

    /// <summary>Prints <paramref name="program"/>; without names and places it is what the program's hash covers.</summary>
    public static string Write(CotProgram program, bool withNames) => new CotProgramWriter(program, withNames).Write();

    private string Write()
    {
        var body = new StringBuilder();
        foreach (PromptToken token in _program.Prompt)
        {
            body.Append("prompt ").Append(Quoted(token.Name)).Append(' ').Append(ClassesText(token.Classes)).Append(token.IsRun ? " run" : "").Append('\n');
        }

        for (int i = 0; i < _program.TokenCount; i++)
        {
            Slot slot = _program.Chain[i];
            int first = i - (_program.Chain.Count - _program.Body.Count);
            body.Append(first >= 0 ? "body " : first >= -_program.Layout.EntryLength ? "entry " : "chain ")
                .Append(Quoted(slot.Name)).Append(' ').Append(ClassesText(slot.Classes)).Append(slot.IsRun ? " run" : "")
                .Append(" = ").Append(MeaningText(slot.Meaning)).Append(OriginText(slot.Origin)).Append('\n');
        }

        foreach (ProgramOutput output in _program.Outputs)
        {
            body.Append("output ").Append(Quoted(output.Name)).Append(" c").Append(Integers.Text(output.Slot)).Append(ViewText(output.View)).Append(output.IsRepeated ? " each" : "").Append('\n');
        }

        WriteSentences(body);
        _text.Append(Header).Append('\n').Append("name ").Append(Quoted(_program.Name)).Append('\n');
        if (_program.Precondition.Length > 0)
        {
            _text.Append("requires ").Append(Quoted(_program.Precondition)).Append('\n');
        }

        WriteEnums();
        if (_program.Machine is { } machine)
        {
            WriteMachine(machine);
        }

        foreach (KeyValuePair<View, int> view in _views.OrderBy(static view => view.Value))
        {
            _text.Append("view v").Append(Integers.Text(view.Value)).Append(" = ").Append(Integers.ListText(view.Key.Values)).Append('\n');
        }

        return _text.Append(body).ToString();
    }

    private void WriteEnums()
    {
        List<TokenType> types = _program.AllClasses
            .SelectMany(static classes => classes.Flat)
            .Select(static classes => classes.Type with { Point = 0 })
            .Concat(_withNames ? _program.Chain.SelectMany(static slot => slot.Sentence).Select(static part => part.Type).OfType<TokenType>() : [])
            .Distinct()
            .ToList();
        if (types.Find(static type => type.Kind == TokenKind.Control) is { } control)
        {
            // Part of the meaning, since the texts of these tokens are made from it.
            _text.Append("points ").Append(string.Join(" ", control.Members.Select(member => Quoted(member.Name, always: true)))).Append('\n');
        }

        IEnumerable<TokenType> enums = types
            .Where(static type => type.Kind == TokenKind.Enum)
            .OrderBy(static type => type.Name, StringComparer.Ordinal);
        foreach (TokenType type in enums)
        {
            _text.Append("enum ").Append(Quoted(type.Name, always: true));
            foreach (TokenMember member in type.Members)
            {
                _text.Append(' ').Append(Quoted(member.Name, always: true)).Append('=').Append(Integers.Text(member.Value));
            }

            _text.Append('\n');
        }
    }

    private static string ClassesText(ClassSet classes) => string.Join(" / ", classes.Flat.Select(PartText));

    private static string PartText(ClassSet classes) =>
        classes.Type.Point == 0 ? PlainText(classes) : $"at {Integers.Text(classes.Type.Point)} {PlainText(classes)}";

    private static string PlainText(ClassSet classes) => classes.Type.Kind switch
    {
        TokenKind.Separator => $"separator {Integers.ListText(classes.Values.AsSpan())}",
        TokenKind.Bool or TokenKind.Int or TokenKind.Char or TokenKind.Enum => $"{ScalarText(classes.Type)} {Integers.ListText(classes.Values.AsSpan())}",
        TokenKind.Tape => $"tape {Integers.ListText(classes.Values.AsSpan())}",
        TokenKind.Control => $"point {Integers.ListText(classes.Values.AsSpan())}",
        TokenKind.Pad => "pad",
        TokenKind.Joint => $"joint {Integers.Text(classes.Arity)} {Integers.ListText(classes.Values.AsSpan())}",
        _ => "end",
    };

    private static string ScalarText(TokenType type) => type.Kind switch
    {
        TokenKind.Bool => "bool",
        TokenKind.Int => "int",
        TokenKind.Char => "char",
        _ => $"enum {Quote(type.Name, withNames: true)}",
    };

    private string ViewText(TokenView? view) => view is null ? "" : $"[v{Integers.Text(NumberOf(view.Values))}] {ScalarText(view.Type)}";

    private string MeaningText(Meaning meaning) => meaning switch
    {
        ConstantMeaning => "constant",
        LookupMeaning lookup => $"lookup {TermText(lookup.Term)}",
        JointMeaning joint => $"joint {string.Join(" , ", joint.Parts.Select(TermText))}",
        AffineMeaning affine => $"affine {FormText(affine.Form)}",
        ThresholdMeaning threshold => $"threshold {FormText(threshold.Form)} at {Integers.ListText(threshold.Breakpoints.AsSpan())}",
        MovingThresholdMeaning moving => $"moving {FormText(moving.Form)} at {string.Join(" , ", moving.Breakpoints.Select(TermText))}",
        ExtremumMeaning extremum => $"{(extremum.IsMax ? "max" : "min")} {string.Join(" , ", extremum.Terms.Select(TermText))}",
        RemainderMeaning remainder =>
            $"remainder {FormText(remainder.Form)} by {Integers.Text(remainder.Modulus)} quotient {TermText(remainder.Quotient)}",
        SelectMeaning select => $"select {TermText(select.Selector)} of {string.Join(" , ", select.Choices.Select(ChoiceText))}",
        OperationMeaning operation =>
            $"operation {TermText(operation.Left)} {Operations.Symbol(operation.Operation)} {TermText(operation.Right)}",
        CarryMeaning carry => $"carry {TermText(carry.Unchanged)}{string.Concat(carry.Cases.Select(CaseText))}",
        PhasedMeaning phased => $"phases {phased.Control} {string.Join(" / ", phased.Phases.Select(PhaseText))}",
        CellMeaning or RowEndMeaning => $"{(meaning is CellMeaning ? "cell" : "row-end")} {string.Join(" ", meaning.Sources)}",
        _ => throw new ArgumentOutOfRangeException(nameof(meaning)),
    };

    private string CaseText(CarryCase part) => $" , {part.Source}+{Integers.Text(part.First)}[v{Integers.Text(NumberOf(part.View))}]";

    private string PhaseText(Phase phase) => $"at {Integers.ListText(phase.Points.Select(static point => (long)point).ToArray())} {MeaningText(phase.Meaning)}";

    private string ChoiceText(Choice choice) =>
        choice.Term is not { } term ? Integers.Text(choice.Constant)
        : choice.Constant == 0 ? TermText(term)
        : $"{Integers.Text(choice.Constant)} + {TermText(term)}";

    private string FormText(LinearForm form)
    {
        IEnumerable<string> terms = form.Terms.Select(TermText);
        return string.Join(" + ", form.Constant != 0 || form.Terms.Count == 0 ? terms.Prepend(Integers.Text(form.Constant)) : terms);
    }

    private string TermText(Term term)
    {
        if (TryFactor(term, out long factor))
        {
            return factor == 1 ? term.Source.ToString() : $"{Integers.Text(factor)}*{term.Source}";
        }

        return $"{term.Source}[v{Integers.Text(NumberOf(term.View))}]";
    }

    private int NumberOf(View view)
    {
        if (!_views.TryGetValue(view, out int number))
        {
            number = _views.Count;
            _views.Add(view, number);
        }

        return number;
    }

    // A view that is a multiple of the token's own value is printed as that multiple.
    private bool TryFactor(Term term, out long factor)
    {
        ClassSet classes = _program.ClassesAt(term.Source);
        int last = classes.Count - 1;
        factor = 0;
        if (classes.Arity != 1 || classes.Type.Kind == TokenKind.Union)
        {
            return false;
        }

        int probe = classes[last] != 0 ? last : 0;
        if (classes[probe] == 0 || term.View[probe] % classes[probe] != 0)
        {
            return false;
        }

        factor = term.View[probe] / classes[probe];
        for (int i = 0; i <= last; i++)
        {
            if (term.View[i] != factor * classes[i])
            {
                return false;
            }
        }

        return factor != 0;
    }

    private string OriginText(SlotOrigin origin) => _withNames && origin.Function >= 0
        ? $" @ {Integers.Text(origin.Function)} {Integers.Text(origin.Start)} {Integers.Text(origin.Length)} {Integers.Text(origin.Line)}"
        : "";

    private string Quoted(string text, bool always = false) => Quote(text, always || _withNames);

    // Names are C# expressions printed by this project; white space inside them would break the line format.
    private static string Quote(string text, bool withNames, char quote = '"') => withNames
        ? quote + text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n").Replace(" ", "\\_") + quote
        : "\"\"";
}
