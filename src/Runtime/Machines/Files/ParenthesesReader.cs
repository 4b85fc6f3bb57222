namespace CotGen.Machines;

/// <summary>Reads statements of parenthesised quintuples: a tape, <c>I</c>, <c>F</c> and rules, in any order.</summary>
internal sealed class ParenthesesReader(Field[] lines, MachineReadOptions options)
{
    /// <summary>The blank.</summary>
    public const string Blank = "0";

    private const string Punctuation = "{}()=,;";

    private readonly MachineBuilder _builder = new(MachineFormat.ParenthesisedQuintuples, options);
    private readonly List<Field> _final = [];
    private readonly Queue<Field> _tokens = [];
    private Field _start;
    private Field _end;
    private bool _hasTape;
    private bool _hasFinal;

    public MachineFile Read()
    {
        foreach (Field line in lines)
        {
            Split(line);
        }

        _end = lines[lines.Length - 1] is var last ? last.From(last.Text.Length) : default;
        while (_tokens.Count > 0)
        {
            ReadStatement();
        }

        if (_start.Text is null)
        {
            throw new MachineFormatException(1, 1, "there is no start state; I = {STATE}; was expected");
        }

        var final = new HashSet<string>(_final.Select(static state => state.Text), StringComparer.Ordinal);
        foreach (Field state in _final.Where(state => !_builder.IsDeclared(state.Text)))
        {
            _builder.Declare(state);
        }

        _builder.Use(_start);
        _builder.RequireDeclared(", neither by a rule nor as a final state");
        var withRules = new HashSet<string>(_builder.Rules.Select(static rule => rule.State!), StringComparer.Ordinal);
        var convention = new MachineConvention(
            Blank,
            TapeKind.TwoWay,
            state => final.Contains(state) && !withRules.Contains(state),
            state => final.Contains(state) ? MachineAnswer.Halt : MachineAnswer.Stuck);
        return _builder.Build(convention, _start.Text);
    }

    // Comments start with two slashes; with three on the first line they are the machine's description.
    private void Split(Field line)
    {
        int comment = line.Text.IndexOf("//", StringComparison.Ordinal);
        if (comment >= 0)
        {
            string description = line.Text.Substring(comment).TrimStart('/').Trim();
            if (line.Line == 1 && line.Text.StartsWith("///", StringComparison.Ordinal) && description.Length > 0)
            {
                _builder.Name = description;
            }

            line = line.Part(0, comment);
        }

        foreach (Field word in line.Words())
        {
            int start = 0;
            for (int i = 0; i <= word.Text.Length; i++)
            {
                bool isMark = i < word.Text.Length && Punctuation.IndexOf(word.Text[i]) >= 0;
                if ((isMark || i == word.Text.Length) && i > start)
                {
                    _tokens.Enqueue(word.Part(start, i - start));
                }

                if (isMark)
                {
                    _tokens.Enqueue(word.Part(i, 1));
                    start = i + 1;
                }
            }
        }
    }

    private void ReadStatement()
    {
        Field first = _tokens.Dequeue();
        switch (first.Text)
        {
            case "{":
                ReadTape(first);
                break;
            case "I":
                ReadStart(first);
                break;
            case "F":
                _final.AddRange(_hasFinal ? throw first.Error("a second set of final states") : Set());
                _hasFinal = true;
                break;
            case "(":
                ReadRule(first);
                break;
            default:
                throw first.Expected("a tape {...}, I = {...}, F = {...} or a rule (...)");
        }

        Take(";");
    }

    private void ReadTape(Field place)
    {
        if (_hasTape)
        {
            throw place.Error("a second tape; this format has one");
        }

        var tape = new List<string>();
        while (Next().Text != "}")
        {
            tape.Add(Word("a symbol or '}'").Text);
        }

        Take("}");
        _hasTape = true;
        _builder.KnowSample(string.Concat(tape));
    }

    private void ReadStart(Field place)
    {
        List<Field> states = Set();
        if (_start.Text is not null || states.Count != 1)
        {
            throw (states.Count > 1 ? states[1] : place).Error(states.Count == 0 ? "there is no start state in I" : "a second start state; a machine has one");
        }

        _start = states[0];
    }

    private List<Field> Set()
    {
        Take("=");
        Take("{");
        var names = new List<Field>();
        while (Next().Text != "}")
        {
            if (names.Count > 0)
            {
                Take(",");
            }

            names.Add(Word("a state"));
        }

        Take("}");
        return names;
    }

    private void ReadRule(Field place)
    {
        Field state = Word("a state");
        Field read = Symbol(), write = Symbol();
        Take(",");
        Field move = Word("a move, R, L, N or H");
        Take(",");
        Field next = Word("a state");
        Take(")");
        _builder.Declare(state);
        _builder.Use(next);
        HeadMove head = move.Text switch
        {
            "L" => HeadMove.Left,
            "R" => HeadMove.Right,
            "N" or "H" => HeadMove.Stay,
            _ => throw move.Expected("a move, R, L, N or H"),
        };
        _builder.Add(new MachineRule(state.Text, read.Text, next.Text, write.Text, head, move.Text == "H", place));
    }

    private Field Symbol()
    {
        Take(",");
        Field symbol = Word("a symbol");
        Symbols.Require(symbol, "a symbol");
        return symbol;
    }

    private Field Word(string what) =>
        Next() is var token && token.Text.Length > 0 && Punctuation.IndexOf(token.Text[0]) < 0 ? _tokens.Dequeue() : throw Next().Expected(what);

    private void Take(string mark)
    {
        if (Next().Text != mark)
        {
            throw Next().Expected($"'{mark}'");
        }

        _tokens.Dequeue();
    }

    private Field Next() => _tokens.Count > 0 ? _tokens.Peek() : _end;
}
