using System.Text;

namespace CotGen.Programs;

/// <summary>Reads a program's text, line by line and word by word; every error names its line.</summary>
internal sealed partial class CotProgramReader
{
    // No printed list of a program that fits the compiler's limits is longer.
    private const int ListLimit = 1 << 20;

    private readonly string[] _lines;
    private readonly Dictionary<string, TokenType> _enums = new(StringComparer.Ordinal);
    private readonly List<View> _views = [];
    private readonly List<PromptToken> _prompt = [];
    private readonly List<Slot> _slots = [];
    private readonly List<Slot> _entry = [];
    private readonly List<Slot> _body = [];
    private readonly List<ProgramOutput> _outputs = [];
    private string _name = "";
    private string _precondition = "";
    private int _line;
    private string[] _words = [];
    private int _next;

    public CotProgramReader(string text) => _lines = text.Split('\n');

    public CotProgram Read()
    {
        if (_lines[0].TrimEnd('\r') != CotProgramWriter.Header)
        {
            _line = 1;
            throw Expected(CotProgramWriter.Header, _lines[0].TrimEnd('\r'));
        }

        for (_line = 2; _line <= _lines.Length; _line++)
        {
            _words = WordsOf(_line);
            _next = 0;
            if (_words.Length > 0)
            {
                ReadLine();
            }
        }

        try
        {
            return new CotProgram(
                _name, _prompt.ToEquatableArray(), _slots.ToEquatableArray(), _entry.ToEquatableArray(), _body.ToEquatableArray(), _outputs.ToEquatableArray())
            {
                Precondition = _precondition,
            };
        }
        catch (Exception problem) when (problem is ArgumentException or LimitExceededException)
        {
            throw new CotProgramFormatException(_lines.Length, problem.Message);
        }
    }

    private string[] WordsOf(int line) => _lines[line - 1].TrimEnd('\r').Split([' '], StringSplitOptions.RemoveEmptyEntries);

    private void ReadLine()
    {
        switch (Word("a keyword"))
        {
            case "name":
                _name = Name();
                break;
            case "requires":
                _precondition = Name();
                break;
            case "enum":
                ReadEnum();
                break;
            case "view":
                Literal("v" + Integers.Text(_views.Count));
                Literal("=");
                _views.Add(ReadView());
                break;
            case "prompt":
                _prompt.Add(new PromptToken(Name(), Classes()) { IsRun = TryLiteral("run") });
                break;
            case "points" when _points is null:
                ReadPoints();
                break;
            case "chain" when _body.Count == 0 && _entry.Count == 0:
                _slots.Add(ReadSlot());
                break;
            case "entry" when _body.Count == 0:
                _entry.Add(ReadSlot());
                break;
            case "body":
                _body.Add(ReadSlot());
                break;
            case "says":
                ReadSentence();
                break;
            case "output":
                _outputs.Add(ReadOutput());
                break;
            default:
                if (!TryReadMachineLine(_words[0]))
                {
                    throw Expected("name, requires, enum, points, machine, view, prompt, chain, entry, body, output or says", _words[0]);
                }

                break;
        }

        if (_next < _words.Length)
        {
            throw Expected("the end of the line", _words[_next]);
        }
    }

    private View ReadView()
    {
        EquatableArray<long> values = List();
        return values.Count > 0 ? new View(values.AsSpan().ToArray()) : throw Expected("the view's values", "the end of the line");
    }

    private void ReadEnum()
    {
        string name = Name();
        var members = new List<TokenMember>();
        while (_next < _words.Length)
        {
            string word = Word("a member");
            int equals = word.LastIndexOf('=');
            if (equals < 0 || !Integers.TryRead(word.Substring(equals + 1), out long value))
            {
                throw Expected("\"member\"=value", word);
            }

            members.Add(new TokenMember(Unquote(word.Substring(0, equals)), value));
        }

        _enums[name] = TokenType.Enum(name, members.ToEquatableArray());
    }

    private Slot ReadSlot()
    {
        string name = Name();
        ClassSet classes = Classes();
        bool isRun = TryLiteral("run");
        Literal("=");
        Meaning meaning = ReadMeaning();
        SlotOrigin origin = SlotOrigin.None;
        if (TryLiteral("@"))
        {
            origin = new SlotOrigin(Count(), Count(), Count(), Count());
        }

        var slot = new Slot(name, classes, meaning, origin) { IsRun = isRun };
        if (_entry.Count == 0 && _body.Count == 0)
        {
            Require(ProgramShape.ProblemOf(slot, ClassesAt));
        }

        return slot;
    }

    private ClassSet Classes()
    {
        ClassSet first = Part();
        if (!TryLiteral("/"))
        {
            return first;
        }

        var parts = new List<ClassSet> { first, Part() };
        while (TryLiteral("/"))
        {
            parts.Add(Part());
        }

        ClassSet union = ClassSet.Union(parts.ToEquatableArray());
        Require(ProgramShape.ProblemOf(union));
        return union;
    }

    private ClassSet Part()
    {
        int point = TryLiteral("at") ? Count() : 0;
        ClassSet classes = PlainClasses();
        return point == 0 ? classes : classes with { Type = classes.Type.At(point) };
    }

    private ClassSet PlainClasses()
    {
        string kind = Word("a kind of token");
        ClassSet classes = kind switch
        {
            "separator" => ClassSet.Scalars(TokenType.Separator, List()),
            "bool" or "int" or "char" or "enum" => ClassSet.Scalars(ScalarType(kind), List()),
            "joint" => new ClassSet(TokenType.Joint, Count(), List()),
            "tape" => ClassSet.Scalars(Machine().Tokens.Type, List()),
            "point" => ClassSet.Scalars(_points ?? throw Expected("the line of the points above", kind), List()),
            "pad" => ClassSet.Pad,
            "end" => ClassSet.End,
            _ => throw Expected("separator, bool, int, char, enum, joint, tape, point, pad or end", kind),
        };
        Require(ProgramShape.ProblemOf(classes));
        return classes;
    }

    private void Require(string? problem)
    {
        if (problem is not null)
        {
            throw new CotProgramFormatException(_line, problem + ".");
        }
    }

    private TokenType EnumNamed(string name) =>
        _enums.TryGetValue(name, out TokenType? type) ? type : throw Expected("an enum declared above", name);

    private Meaning ReadMeaning()
    {
        string kind = Word("a meaning");
        switch (kind)
        {
            case "constant":
                return new ConstantMeaning();
            case "lookup":
                return new LookupMeaning(ReadTerm());
            case "joint":
                return new JointMeaning(Separated(ReadTerm));
            case "affine":
                return new AffineMeaning(ReadForm());
            case "threshold":
                LinearForm form = ReadForm();
                Literal("at");
                return new ThresholdMeaning(form, List());
            case "moving":
                LinearForm compared = ReadForm();
                Literal("at");
                return new MovingThresholdMeaning(compared, Separated(ReadTerm));
            case "max" or "min":
                return new ExtremumMeaning(kind == "max", Separated(ReadTerm));
            case "remainder":
                return ReadRemainder();
            case "select":
                Term selector = ReadTerm();
                Literal("of");
                return new SelectMeaning(selector, Separated(ReadSum));
            case "operation":
                return ReadOperation();
            case "carry":
                return ReadCarry();
            case "phases":
                return ReadPhases();
            case "cell":
                return WithSources(new CellMeaning(Machine()));
            case "row-end":
                return WithSources(new RowEndMeaning(Machine()));
            default:
                throw Expected("a meaning", kind);
        }
    }

    private RemainderMeaning ReadRemainder()
    {
        LinearForm form = ReadForm();
        Literal("by");
        long modulus = Number();
        Literal("quotient");
        return new RemainderMeaning(form, modulus, ReadTerm());
    }

    private OperationMeaning ReadOperation()
    {
        Term left = ReadTerm();
        string symbol = Word("an operation");
        for (Operation operation = Operation.Multiply; operation <= Operation.Max; operation++)
        {
            if (Operations.Symbol(operation) == symbol)
            {
                return new OperationMeaning(operation, left, ReadTerm());
            }
        }

        throw Expected("an operation", symbol);
    }

    private EquatableArray<T> Separated<T>(Func<T> read)
    {
        var items = new List<T> { read() };
        while (TryLiteral(","))
        {
            items.Add(read());
        }

        return items.ToEquatableArray();
    }

    private Choice ReadChoice()
    {
        if (_next >= _words.Length || !Integers.TryRead(_words[_next], out long constant))
        {
            return new Choice(0, ReadTerm());
        }

        _next++;
        return new Choice(constant, Term: null);
    }

    // A choice is a constant, a term, or a constant plus a term.
    private Choice ReadSum()
    {
        Choice choice = ReadChoice();
        return choice.Term is null && TryLiteral("+") ? choice with { Term = ReadTerm() } : choice;
    }

    private LinearForm ReadForm()
    {
        long constant = 0;
        var terms = new List<Term>();
        do
        {
            Choice part = ReadChoice();
            constant += part.Constant;
            if (part.Term is { } term)
            {
                terms.Add(term);
            }
        }
        while (TryLiteral("+"));
        return new LinearForm(constant, terms.ToEquatableArray());
    }

    private Term ReadTerm()
    {
        string word = Word("a term");
        int star = word.IndexOf('*'), bracket = word.IndexOf('[');
        if (bracket >= 0)
        {
            Address read = ReadAddress(word.Substring(0, bracket));
            return new Term(read, ViewIn(word, bracket, ClassesAt(read)));
        }

        long factor = 1;
        if (star >= 0 && !Integers.TryRead(word.Substring(0, star), out factor))
        {
            throw Expected("factor*address", word);
        }

        Address source = ReadAddress(word.Substring(star + 1));
        if (ClassesAt(source) is { Arity: not 1 } or { Type.Kind: TokenKind.Union })
        {
            throw Expected("a view, since a joint token has no value of its own", word);
        }

        return new Term(source, new View(ClassesAt(source).Values.AsSpan().ToArray()).Map(value => factor * value));
    }

    private View ViewIn(string word, int bracket, ClassSet read) =>
        word.EndsWith("]", StringComparison.Ordinal) && bracket + 3 < word.Length
        && Integers.TryRead(word.Substring(bracket + 2, word.Length - bracket - 3), out long view)
        && view >= 0 && view < _views.Count && _views[(int)view].Count == read.Count
            ? _views[(int)view]
            : throw Expected("a view declared above with one value per class", word);

    private Address ReadAddress(string word)
    {
        AddressKind? kind = word.Length < 2 ? null : word[0] switch
        {
            'p' => AddressKind.Prompt,
            'c' => AddressKind.Prologue,
            't' => AddressKind.Block,
            'l' => AddressKind.Last,
            'i' => AddressKind.Input,
            _ => null,
        };
        return kind is { } found && Integers.TryRead(word.Substring(1), out long offset) && offset is >= 0 and < Vocabulary.Limit
            ? new Address(found, (int)offset)
            : throw Expected("an address such as p3 or c12", word);
    }

    private ClassSet ClassesAt(Address address) => address.Kind switch
    {
        AddressKind.Prompt when address.Offset < _prompt.Count => _prompt[address.Offset].Classes,
        AddressKind.Input when address.Offset + 1 < _prompt.Count => ClassSet.Union([_prompt[address.Offset].Classes, _prompt[address.Offset + 1].Classes]),
        AddressKind.Prologue when address.Offset < _slots.Count => _slots[address.Offset].Classes,
        AddressKind.Prologue when address.Offset < _slots.Count + _entry.Count => _entry[address.Offset - _slots.Count].Classes,
        AddressKind.Block or AddressKind.Last when address.Offset < BodyClasses.Count => BodyClasses[address.Offset],
        _ => throw Expected("an address above this line", address.ToString()),
    };

    private EquatableArray<long> List()
    {
        var values = new List<long>();
        while (_next < _words.Length && (char.IsDigit(_words[_next][0]) || _words[_next][0] == '-'))
        {
            string word = Word("a number");
            if (!Integers.TryReadItem(word, values, ListLimit))
            {
                throw Expected("a number or first..last", word);
            }
        }

        return values.ToEquatableArray();
    }

    private long Number() => Integers.TryRead(Word("a number"), out long value) ? value : throw Expected("a number", _words[_next - 1]);

    private int Count() => Number() is var value and >= 0 and <= int.MaxValue ? (int)value : throw Expected("a count", _words[_next - 1]);

    private string Name() => Unquote(Word("a name in quotes"));

    private string Unquote(string word)
    {
        if (word.Length < 2 || word[0] != '"' || word[word.Length - 1] != '"')
        {
            throw Expected("a name in quotes", word);
        }

        var text = new StringBuilder();
        for (int i = 1; i < word.Length - 1; i++)
        {
            bool isEscaped = word[i] == '\\' && i + 1 < word.Length - 1;
            text.Append(isEscaped ? word[++i] switch { 'n' => '\n', '_' => ' ', char other => other } : word[i]);
        }

        return text.ToString();
    }

    private string Word(string expected) => _next < _words.Length ? _words[_next++] : throw Expected(expected, "the end of the line");

    private void Literal(string word)
    {
        if (Word(word) != word)
        {
            throw Expected(word, _words[_next - 1]);
        }
    }

    private bool TryLiteral(string word)
    {
        bool found = _next < _words.Length && _words[_next] == word;
        _next += found ? 1 : 0;
        return found;
    }

    private CotProgramFormatException Expected(string expected, string found) => new(_line, $"expected {expected}, found '{found}'.");
}
