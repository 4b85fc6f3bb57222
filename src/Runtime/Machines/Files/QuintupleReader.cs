using CotGen.Programs;

namespace CotGen.Machines;

/// <summary>Reads lines of <c>state symbol write move next</c>, with wildcards.</summary>
internal sealed class QuintupleReader
{
    private const int Fields = 5;

    private readonly QuintupleDialect _dialect;
    private readonly MachineBuilder _builder;

    private QuintupleReader(QuintupleDialect dialect, MachineReadOptions options)
    {
        _dialect = dialect;
        _builder = new MachineBuilder(dialect.Format, options);
    }

    public static MachineFile Read(QuintupleDialect dialect, Field[] lines, MachineReadOptions options) => new QuintupleReader(dialect, options).Read(lines);

    private MachineFile Read(Field[] lines)
    {
        bool hasSample = false;
        foreach (Field line in lines)
        {
            int comment = line.Text.IndexOf(_dialect.Comment);
            ReadRule(comment < 0 ? line : line.Part(0, comment));
            if (!hasSample && comment >= 0 && SampleIn(line.Text.Substring(comment)) is { } sample)
            {
                _builder.KnowSample(sample);
                hasSample = true;
            }
        }

        if (!_builder.IsDeclared(_dialect.Start) && !_builder.Rules.Any(static rule => rule.State is null))
        {
            throw new MachineFormatException(1, 1, $"there is no rule for the start state, which is {Shown.Quoted(_dialect.Start)} in this format");
        }

        _builder.Declare(new Field(_dialect.Start, 1, 1));
        _builder.WarnOfUndeclared(_dialect.Halts);
        return _builder.Build(_dialect.Convention, _dialect.Start);
    }

    private void ReadRule(Field line)
    {
        List<Field> fields = line.Words();
        if (fields.Count == 0)
        {
            return;
        }

        if (fields.Count < Fields)
        {
            throw line.From(line.Text.TrimEnd().Length).Error($"expected 5 fields, state, symbol, written symbol, move and next state, not {Integers.Text(fields.Count)}");
        }

        // Morphett's simulator stops for a look at a rule that ends so.
        bool isBreakpoint = _dialect.Format == MachineFormat.Morphett && fields.Count == Fields + 1 && fields[Fields].Text == "!";
        if (fields.Count > Fields && !isBreakpoint)
        {
            throw fields[Fields].Expected("the end of the rule after 5 fields");
        }

        Field state = fields[0], next = fields[4];
        if (state.Text != QuintupleDialect.Wildcard)
        {
            _builder.Declare(state);
        }

        if (next.Text != QuintupleDialect.Wildcard)
        {
            _builder.Use(next);
        }

        _builder.Add(new MachineRule(
            NameOf(state),
            NameOf(fields[1] with { Text = Symbols.Require(fields[1], "a symbol") }),
            NameOf(next),
            NameOf(fields[2] with { Text = Symbols.Require(fields[2], "a symbol") }),
            MoveOf(fields[3]),
            Halts: false,
            state));
    }

    private static string? NameOf(Field field) => field.Text == QuintupleDialect.Wildcard ? null : field.Text;

    private HeadMove MoveOf(Field field)
    {
        string move = field.Text.ToLowerInvariant();
        return move == _dialect.Left ? HeadMove.Left
            : move == _dialect.Right ? HeadMove.Right
            : move == QuintupleDialect.Wildcard ? HeadMove.Stay
            : throw field.Expected($"a move, {_dialect.MoveNames}");
    }

    private string? SampleIn(string comment)
    {
        if (_dialect.Format == MachineFormat.Morphett)
        {
            int mark = comment.IndexOf(QuintupleDialect.SampleMark, StringComparison.Ordinal);
            return mark < 0 ? null : comment.Substring(mark + QuintupleDialect.SampleMark.Length).Trim(' ', '\t');
        }

        int first = comment.StartsWith("###", StringComparison.Ordinal) ? comment.IndexOf(QuintupleDialect.SampleQuote) : -1;
        int last = first < 0 ? -1 : comment.IndexOf(QuintupleDialect.SampleQuote, first + 1);
        return last < 0 ? null : comment.Substring(first + 1, last - first - 1);
    }
}
