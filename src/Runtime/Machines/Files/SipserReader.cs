using CotGen.Programs;

namespace CotGen.Machines;

/// <summary>Reads seven lines of names and rules <c>state,read|next,write,move</c>.</summary>
internal sealed class SipserReader(Field[] lines, MachineReadOptions options)
{
    /// <summary>The blank.</summary>
    public const string Blank = "_";

    /// <summary>Lines before the rules.</summary>
    public const int HeaderLines = 7;

    private static readonly string[] HeaderNames =
    [
        "the machine's name", "the input symbols", "the further symbols", "the states", "the start state", "the accepting state", "the rejecting state",
    ];

    private readonly MachineBuilder _builder = new(MachineFormat.Sipser, options);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal) { Blank };
    private readonly HashSet<string> _warned = new(StringComparer.Ordinal);

    public MachineFile Read()
    {
        Field[] written = lines.Select(static line => line.Trim()).Where(static line => line.Text.Length > 0).ToArray();
        for (int i = 0; i < HeaderLines; i++)
        {
            RequireHeader(written, i);
        }

        if (written[0].Text.Length > 0)
        {
            _builder.Name = written[0].Text;
        }

        foreach (Field symbol in List(written[1]).Concat(List(written[2])))
        {
            _known.Add(Symbols.Require(symbol, "a symbol"));
        }

        string[] ends = List(written[5]).Concat(List(written[6])).Select(static state => state.Text).ToArray();
        ReadStates(written[3], written.Skip(HeaderLines));
        Field[] start = List(written[4]).ToArray();
        if (start.Length != 1)
        {
            throw (start.Length > 1 ? start[1] : written[4]).Error("a second start state; a machine has one");
        }

        foreach (Field state in start.Concat(List(written[5])).Concat(List(written[6])))
        {
            _builder.Use(state);
        }

        foreach (Field line in written.Skip(HeaderLines))
        {
            ReadRule(line);
        }

        _builder.RequireDeclared($": the states are on line {Integers.Text(written[3].Line)}");
        var accepting = new HashSet<string>(List(written[5]).Select(static state => state.Text), StringComparer.Ordinal);
        foreach (Field state in List(written[6]).Where(state => accepting.Contains(state.Text)))
        {
            throw state.Error($"state {Shown.Quoted(state.Text)} cannot both accept and reject");
        }

        var convention = new MachineConvention(
            Blank,
            TapeKind.LeftBounded,
            state => Array.IndexOf(ends, state) >= 0,
            state => accepting.Contains(state) ? MachineAnswer.Accept : MachineAnswer.Reject);
        foreach (string symbol in _known)
        {
            _builder.Know(symbol);
        }

        return _builder.Build(convention, start[0].Text);
    }

    private static void RequireHeader(Field[] written, int i)
    {
        if (i >= written.Length || (i > 0 && written[i].Text.IndexOf('|') >= 0))
        {
            Field place = i < written.Length ? written[i] : written[written.Length - 1] is var last ? last.From(last.Text.Length) : default;
            throw place.Error($"expected {HeaderNames[i]} on line {Integers.Text(i + 1)} of {Integers.Text(HeaderLines)} before the rules");
        }
    }

    // Full stops for commas do occur. A name with a full stop is split where a part of it is a state that the rules know.
    private void ReadStates(Field list, IEnumerable<Field> rules)
    {
        var used = new HashSet<string>(rules.SelectMany(static rule => rule.Split('|').Select(static side => side.Split(',').First().Trim().Text)), StringComparer.Ordinal);
        foreach (Field name in List(list))
        {
            Field[] parts = name.Split('.').ToArray();
            bool isList = parts.Length > 1 && !used.Contains(name.Text) && parts.All(static part => part.Text.Length > 0) && parts.Any(part => used.Contains(part.Text));
            if (isList)
            {
                _builder.Warn(name, $"{Shown.Quoted(name.Text)} is read as {Integers.Text(parts.Length)} states: full stops where commas were expected");
            }

            foreach (Field state in isList ? parts : [name])
            {
                if (!_builder.Declare(state))
                {
                    _builder.Warn(state, $"state {Shown.Quoted(state.Text)} is listed already");
                }
            }
        }
    }

    private void ReadRule(Field line)
    {
        Field[] sides = line.Split('|').ToArray();
        if (sides.Length != 2)
        {
            throw line.Expected("a rule state,read|next,write,move");
        }

        Field[] left = Parts(sides[0]), right = Parts(sides[1]);
        if (left.Length > 2 && right.Length == 1 + (2 * (left.Length - 1)))
        {
            throw line.Error($"the machine has {Integers.Text(left.Length - 1)} tapes; one tape was expected");
        }

        if (left.Length != 2 || right.Length != 3)
        {
            throw (left.Length != 2 ? sides[0] : sides[1]).Trim().Expected(left.Length != 2 ? "state,read before '|'" : "next,write,move after '|'");
        }

        foreach (Field state in new[] { left[0], right[0] })
        {
            _builder.Use(state.Text.Length > 0 ? state : throw state.Expected("a state"));
        }

        HeadMove move = right[2].Text switch { "L" => HeadMove.Left, "R" => HeadMove.Right, _ => throw right[2].Expected("a move, L or R") };
        _builder.Add(new MachineRule(left[0].Text, SymbolOf(left[1]), right[0].Text, SymbolOf(right[1]), move, Halts: false, left[0]));
    }

    private string SymbolOf(Field field)
    {
        string symbol = Symbols.Require(field, "a symbol");
        if (!_known.Contains(symbol) && _warned.Add(symbol))
        {
            _builder.Warn(field, $"symbol {Shown.Quoted(symbol)} is used and not listed");
        }

        return symbol;
    }

    private static IEnumerable<Field> List(Field line) => Parts(line).Where(static part => part.Text.Length > 0);

    private static Field[] Parts(Field line) => line.Split(',').Select(static part => part.Trim()).ToArray();
}
