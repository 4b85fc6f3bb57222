using System.Globalization;
using System.Text;
using System.Xml;
using CotGen.Programs;

namespace CotGen.Machines;

/// <summary>Reads JFLAP's XML: elements are told by name, wherever they stand.</summary>
internal sealed class JflapReader
{
    /// <summary>The blank, as JFLAP shows it; in the file it is an empty element.</summary>
    public const string Blank = "\u25A1";

    /// <summary>Any symbol to read, the same one to write.</summary>
    public const string Any = "~";

    private const int MaxDepth = 64;

    private readonly XmlReader _xml;
    private readonly MachineBuilder _builder;
    private readonly Dictionary<string, Field> _nameOf = new(StringComparer.Ordinal);
    private readonly List<JflapTransition> _transitions = [];
    private readonly HashSet<string> _final = new(StringComparer.Ordinal);
    private Field? _start;
    private bool _isMachine;

    private JflapReader(XmlReader xml, MachineReadOptions options)
    {
        _xml = xml;
        _builder = new MachineBuilder(MachineFormat.Jflap, options);
    }

    public static MachineFile Read(Field[] lines, MachineReadOptions options)
    {
        // The declaration must be the first thing, whatever was before it.
        string text = string.Join("\n", lines.Select(static line => line.Text));
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = SourceText.MaxLength,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        using XmlReader xml = XmlReader.Create(new StringReader(text), settings);
        try
        {
            return new JflapReader(xml, options).Read();
        }
        catch (XmlException problem)
        {
            throw XmlError(problem, lines);
        }
    }

    // The framework's message repeats the place; where it has none, a document type declaration is what it refuses.
    private static MachineFormatException XmlError(XmlException problem, Field[] lines)
    {
        const string Declaration = "<!DOCTYPE";
        if (problem.LineNumber < 1 || problem.LinePosition < 1 || problem.Message.IndexOf("DTD", StringComparison.Ordinal) >= 0)
        {
            Field line = lines.FirstOrDefault(static line => line.Text.IndexOf(Declaration, StringComparison.Ordinal) >= 0);
            return line.Text is null
                ? new MachineFormatException(1, 1, "this is no well-formed XML: " + problem.Message)
                : line.From(line.Text.IndexOf(Declaration, StringComparison.Ordinal)).Error("a document type declaration is not allowed in a machine file");
        }

        int place = problem.Message.LastIndexOf(" Line ", StringComparison.Ordinal);
        return new MachineFormatException(problem.LineNumber, problem.LinePosition, "this is no well-formed XML: " + (place < 0 ? problem.Message : problem.Message.Substring(0, place)));
    }

    private MachineFile Read()
    {
        while (_xml.Read())
        {
            if (_xml.Depth > MaxDepth)
            {
                throw Here().Error($"elements are nested deeper than {Integers.Text(MaxDepth)} levels");
            }

            if (_xml.NodeType == XmlNodeType.Element)
            {
                ReadElement();
            }
        }

        if (!_isMachine)
        {
            throw new MachineFormatException(1, 1, "expected <type>turing</type> in a JFLAP file");
        }

        Field start = _start ?? throw new MachineFormatException(1, 1, "there is no start state; a state with <initial/> was expected");
        AddRules();
        var withRules = new HashSet<string>(_builder.Rules.Select(static rule => rule.State!), StringComparer.Ordinal);
        bool hasFinal = _final.Count > 0;
        var convention = new MachineConvention(
            Blank,
            TapeKind.TwoWay,
            state => !withRules.Contains(state),
            state => _final.Contains(state) ? MachineAnswer.Accept : hasFinal ? MachineAnswer.Reject : MachineAnswer.Halt);
        return _builder.Build(convention, start.Text);
    }

    private void ReadElement()
    {
        Field here = Here();
        switch (_xml.Name)
        {
            case "type":
                ReadType(here);
                break;
            case "tapes":
                string tapes = Content().Text.Trim();
                if (tapes != "1")
                {
                    throw here.Error($"the machine has {tapes} tapes; one tape was expected");
                }

                break;
            case "block" or "state":
                ReadState(here);
                break;
            case "transition":
                ReadTransition(here);
                break;
            case "automaton" when _xml.Depth > 1:
                throw here.Error("a block with a machine inside; only single states were expected");
            default:
                break;
        }
    }

    private void ReadType(Field here)
    {
        string type = Content().Text.Trim();
        _isMachine = type is "turing" or "turingmachine" ? true : throw here.Error($"this is JFLAP's type {Shown.Quoted(type)}; 'turing' was expected");
    }

    private void ReadState(Field here)
    {
        string id = _xml.GetAttribute("id") ?? throw here.Error($"a {_xml.Name} without id");
        string name = _xml.GetAttribute("name") is { Length: > 0 } given ? given : "q" + id;
        if (_nameOf.TryGetValue(id, out Field first))
        {
            throw here.Error($"a second state with id {Shown.Quoted(id)}: the first is on line {Integers.Text(first.Line)}");
        }

        var state = here with { Text = _builder.IsDeclared(name) ? $"{name} ({id})" : name };
        if (!_builder.Declare(state))
        {
            throw here.Error($"a second state named {Shown.Quoted(state.Text)}");
        }

        _nameOf.Add(id, state);
        foreach (Field mark in Children())
        {
            switch (mark.Text)
            {
                case "initial" when _start is { } other:
                    throw mark.Error($"a second start state: the first, {Shown.Quoted(other.Text)}, is on line {Integers.Text(other.Line)}");
                case "initial":
                    _start = state;
                    break;
                case "final":
                    _final.Add(state.Text);
                    break;
                case "automaton":
                    throw mark.Error("a block with a machine inside; only single states were expected");
                default:
                    break;
            }
        }
    }

    private void ReadTransition(Field here)
    {
        var parts = new Dictionary<string, Field>(StringComparer.Ordinal);
        int tapes = 1;
        foreach (Field part in Children())
        {
            if (part.Text is "from" or "to" or "read" or "write" or "move")
            {
                tapes = Math.Max(tapes, int.TryParse(_xml.GetAttribute("tape"), NumberStyles.None, CultureInfo.InvariantCulture, out int tape) ? tape : 1);
                if (parts.ContainsKey(part.Text) && tapes == 1)
                {
                    throw part.Error($"a second <{part.Text}> in one transition");
                }

                parts[part.Text] = Content();
            }
        }

        if (tapes > 1)
        {
            throw here.Error($"the machine has {Integers.Text(tapes)} tapes; one tape was expected");
        }

        _transitions.Add(new JflapTransition(here, Part("from"), Part("to"), Part("read"), Part("write"), Part("move")));

        Field Part(string name) => parts.TryGetValue(name, out Field part) ? part : throw here.Error($"a transition without <{name}>");
    }

    private void AddRules()
    {
        foreach (JflapTransition transition in _transitions)
        {
            foreach (Field symbol in new[] { transition.Read, transition.Write })
            {
                if (symbol.Text.Length > 0 && symbol.Text != Any)
                {
                    _builder.Know(Symbols.Require(symbol, "one symbol: patterns of several are not read here, but a symbol"));
                }
            }
        }

        foreach (JflapTransition transition in _transitions)
        {
            HeadMove move = transition.Move.Text.Trim() switch
            {
                "L" => HeadMove.Left,
                "R" => HeadMove.Right,
                "S" => HeadMove.Stay,
                _ => throw transition.Move.Expected("a move, L, R or S"),
            };
            _builder.Add(new MachineRule(StateOf(transition.From), Named(transition.Read), StateOf(transition.To), Named(transition.Write), move, Halts: false, transition.Place));
        }

        RequireDeterminism();
    }

    // A rule for any symbol loses to no other one: both fit.
    private void RequireDeterminism()
    {
        Dictionary<string, MachineRule> ofAny = _builder.Rules.Where(static rule => rule.Symbol is null).ToDictionary(static rule => rule.State!, StringComparer.Ordinal);
        foreach (MachineRule rule in _builder.Rules.Where(static rule => rule.Symbol is not null))
        {
            if (ofAny.TryGetValue(rule.State!, out MachineRule? any))
            {
                bool isLater = rule.Place.Line > any.Place.Line || (rule.Place.Line == any.Place.Line && rule.Place.Column > any.Place.Column);
                _builder.RequireSame(isLater ? any : rule, isLater ? rule : any, rule.Symbol!);
            }
        }
    }

    private static string? Named(Field symbol) => symbol.Text.Length == 0 ? Blank : symbol.Text == Any ? null : symbol.Text;

    private string StateOf(Field id) => _nameOf.TryGetValue(id.Text.Trim(), out Field state)
        ? state.Text
        : throw id.Error($"state {Shown.Quoted(id.Text.Trim())} is used and never defined");

    // The child elements of the element that is read, each standing on its start tag while it is looked at.
    private IEnumerable<Field> Children()
    {
        if (_xml.IsEmptyElement)
        {
            yield break;
        }

        int depth = _xml.Depth;
        while (_xml.Read() && _xml.Depth > depth)
        {
            if (_xml.Depth > MaxDepth)
            {
                throw Here().Error($"elements are nested deeper than {Integers.Text(MaxDepth)} levels");
            }

            if (_xml.NodeType == XmlNodeType.Element)
            {
                yield return Here();
            }
        }
    }

    // The text of the element that is read.
    private Field Content()
    {
        Field here = Here();
        if (_xml.IsEmptyElement)
        {
            return here with { Text = "" };
        }

        int depth = _xml.Depth;
        var text = new StringBuilder();
        while (_xml.Read() && _xml.Depth > depth)
        {
            if (_xml.NodeType == XmlNodeType.Element)
            {
                throw Here().Error($"an element inside <{here.Text}>, where text was expected");
            }

            text.Append(_xml.Value);
        }

        return here with { Text = text.ToString() };
    }

    private Field Here() => _xml is IXmlLineInfo place ? new Field(_xml.Name, Math.Max(1, place.LineNumber), Math.Max(1, place.LinePosition)) : new Field(_xml.Name, 1, 1);

    private sealed record JflapTransition(Field Place, Field From, Field To, Field Read, Field Write, Field Move);
}
