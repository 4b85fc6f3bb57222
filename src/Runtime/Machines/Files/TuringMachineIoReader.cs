namespace CotGen.Machines;

/// <summary>Reads the YAML of turingmachine.io.</summary>
internal sealed class TuringMachineIoReader
{
    private readonly MachineBuilder _builder;
    private readonly Dictionary<string, Instruction> _synonyms = new(StringComparer.Ordinal);
    private readonly HashSet<string> _withRules = new(StringComparer.Ordinal);

    private TuringMachineIoReader(MachineReadOptions options) => _builder = new MachineBuilder(MachineFormat.TuringMachineIo, options);

    public static MachineFile Read(Field[] lines, MachineReadOptions options)
    {
        YamlMapping document = RequireMapping(YamlReader.Read(lines));
        string? name = (document["name"] as YamlScalar)?.Place.Text.Trim();

        // What the site exports has the machine as a text inside, next to what is only drawn.
        if (document["source code"] is { } source)
        {
            document = source is YamlScalar { Lines.Count: > 0 } code
                ? RequireMapping(YamlReader.Read(code.Lines))
                : throw source.Place.Error("expected the machine as an indented block of text: source code: |");
        }

        return new TuringMachineIoReader(string.IsNullOrEmpty(name) ? options : options with { Name = name! }).Read(document);
    }

    private static YamlMapping RequireMapping(YamlNode node) => node as YamlMapping ?? throw node.Place.Error("expected a mapping with the keys 'blank', 'start state' and 'table'");

    private MachineFile Read(YamlMapping document)
    {
        Field blank = Scalar(document, "blank", "a blank symbol: blank: ' '");
        Symbols.Require(blank, "a blank symbol");
        Field start = Scalar(document, "start state", "a start state: start state: NAME");
        YamlMapping table = document["table"] as YamlMapping ?? throw (document["table"] ?? document).Place.Error("expected a table of states, one key for each");
        if (document["input"] is { } input && !IsNull(input))
        {
            _builder.KnowSample(input is YamlScalar scalar ? scalar.Place.Text : throw input.Place.Error("expected the input as a text"));
        }

        foreach (KeyValuePair<YamlNode, YamlNode> state in table.Pairs)
        {
            _builder.Declare(NameOf(state.Key, "a state"));
        }

        ReadSynonyms(document["synonyms"]);
        foreach (KeyValuePair<YamlNode, YamlNode> state in table.Pairs)
        {
            ReadState(state.Key.Place, state.Value);
        }

        _builder.Use(start);
        _builder.RequireDeclared(" as a key of the table");
        bool hasAccept = _builder.States.Any(state => Halting(state) == MachineAnswer.Accept);
        var convention = new MachineConvention(
            blank.Text,
            TapeKind.TwoWay,
            state => !_withRules.Contains(state),
            state => Halting(state) is { } answer && answer != MachineAnswer.Halt ? answer : hasAccept ? MachineAnswer.Reject : MachineAnswer.Halt);
        return _builder.Build(convention, start.Text);
    }

    private MachineAnswer? Halting(string state) => _withRules.Contains(state) ? null : AnswerWords.Of(state);

    private void ReadSynonyms(YamlNode? node)
    {
        if (node is null || IsNull(node))
        {
            return;
        }

        foreach (KeyValuePair<YamlNode, YamlNode> pair in (node as YamlMapping ?? throw node.Place.Error("expected synonyms as NAME: INSTRUCTION")).Pairs)
        {
            Field name = NameOf(pair.Key, "a synonym");
            _synonyms[name.Text] = ReadInstruction(pair.Value, mayBeSynonym: false);
        }
    }

    private void ReadState(Field state, YamlNode rules)
    {
        if (IsNull(rules))
        {
            return;
        }

        foreach (KeyValuePair<YamlNode, YamlNode> rule in (rules as YamlMapping ?? throw rules.Place.Error("expected rules as SYMBOL: INSTRUCTION")).Pairs)
        {
            Instruction instruction = ReadInstruction(rule.Value, mayBeSynonym: true);
            foreach (Field symbol in SymbolsOf(rule.Key))
            {
                _withRules.Add(state.Text);
                _builder.Add(new MachineRule(state.Text, symbol.Text, instruction.Next, instruction.Write, instruction.Move, Halts: false, symbol));
            }
        }
    }

    // One symbol, several in brackets, or several with commas between them, which is the same to the site.
    private static IEnumerable<Field> SymbolsOf(YamlNode key) => key switch
    {
        YamlScalar scalar when Symbols.IsSingle(scalar.Place.Text) => [scalar.Place],
        YamlScalar scalar when scalar.Place.Text.IndexOf(',') >= 0 => scalar.Place.Split(',').Select(static symbol => symbol with { Text = Symbols.Require(symbol, "a symbol") }),
        YamlSequence sequence => sequence.Items.Select(static item => item is YamlScalar scalar ? scalar.Place with { Text = Symbols.Require(scalar.Place, "a symbol") } : throw item.Place.Error("expected a symbol")),
        YamlScalar scalar => throw scalar.Place.Expected("a symbol of one character"),
        _ => throw key.Place.Error("expected a symbol, or several in brackets"),
    };

    private Instruction ReadInstruction(YamlNode node, bool mayBeSynonym) => node switch
    {
        YamlScalar { Place: var place } => MoveOf(place.Text) is { } move ? new Instruction(null, null, move)
            : mayBeSynonym && _synonyms.TryGetValue(place.Text, out Instruction? instruction) ? instruction
            : throw place.Expected(mayBeSynonym ? "an instruction: L, R, N, a synonym, or {write: SYMBOL, R: STATE}" : "an instruction: L, R, N, or {write: SYMBOL, R: STATE}"),
        YamlMapping mapping => ReadInstruction(mapping),
        _ => throw node.Place.Error("expected an instruction: L, R, N, a synonym, or {write: SYMBOL, R: STATE}"),
    };

    private Instruction ReadInstruction(YamlMapping mapping)
    {
        string? write = null, next = null;
        HeadMove? move = null;
        foreach (KeyValuePair<YamlNode, YamlNode> pair in mapping.Pairs)
        {
            Field key = NameOf(pair.Key, "write, L, R or N");
            if (key.Text == "write")
            {
                write = Symbols.Require(NameOf(pair.Value, "the written symbol"), "a written symbol");
            }
            else if (move is null)
            {
                move = MoveOf(key.Text) ?? throw key.Expected("write, L, R or N");
                if (!IsNull(pair.Value))
                {
                    Field state = NameOf(pair.Value, "a state");
                    _builder.Use(state);
                    next = state.Text;
                }
            }
            else
            {
                throw key.Error(MoveOf(key.Text) is null ? $"expected write, L, R or N, not {Shown.Quoted(key.Text)}" : "a second move in one instruction");
            }
        }

        return new Instruction(next, write, move ?? throw mapping.Place.Error("an instruction without a move; L, R or N was expected"));
    }

    private static HeadMove? MoveOf(string text) => text switch
    {
        "L" => HeadMove.Left,
        "R" => HeadMove.Right,
        "N" => HeadMove.Stay,
        _ => null,
    };

    private static Field Scalar(YamlMapping document, string key, string what) => document[key] is { } node && !IsNull(node)
        ? NameOf(node, what)
        : throw (document[key] ?? document).Place.Error($"expected {what}");

    private static Field NameOf(YamlNode node, string what) => node is YamlScalar { Place: { Text.Length: > 0 } place } ? place : throw node.Place.Error($"expected {what}");

    private static bool IsNull(YamlNode node) => node is YamlScalar { IsNull: true } or YamlMapping { Pairs.Count: 0 };

    private sealed record Instruction(string? Next, string? Write, HeadMove Move);
}
