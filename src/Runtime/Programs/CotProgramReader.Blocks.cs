namespace CotGen.Programs;

/// <summary>The lines of a body whose blocks read each other. A block may read what stands below, in the block before.</summary>
internal sealed partial class CotProgramReader
{
    private TokenType? _points;
    private List<ClassSet>? _bodyClasses;

    // The classes of all body lines, read ahead of their meanings.
    private List<ClassSet> BodyClasses => _bodyClasses ??= ReadAhead();

    private void ReadPoints()
    {
        var points = new List<TokenMember>();
        while (_next < _words.Length)
        {
            points.Add(new TokenMember(Name(), points.Count));
        }

        _points = points.Count > 0 ? TokenType.Control(points.ToEquatableArray()) : throw Expected("a point", "the end of the line");
    }

    private List<ClassSet> ReadAhead()
    {
        (int line, string[] words, int next) = (_line, _words, _next);
        var classes = new List<ClassSet>();
        for (_line = 2; _line <= _lines.Length; _line++)
        {
            _words = WordsOf(_line);
            _next = 0;
            if (TryLiteral("body"))
            {
                Name();
                classes.Add(Classes());
            }
        }

        (_line, _words, _next) = (line, words, next);
        return classes;
    }

    private CarryMeaning ReadCarry()
    {
        Term unchanged = ReadTerm();
        var cases = new List<CarryCase>();
        while (TryLiteral(","))
        {
            cases.Add(ReadCase());
        }

        return new CarryMeaning(unchanged, cases.ToEquatableArray());
    }

    private CarryCase ReadCase()
    {
        string word = Word("a case");
        int plus = word.IndexOf('+'), bracket = word.IndexOf('[');
        return plus > 0 && bracket > plus && word.EndsWith("]", StringComparison.Ordinal) && bracket + 3 < word.Length
            && Integers.TryRead(word.Substring(plus + 1, bracket - plus - 1), out long first) && first is >= 0 and < Vocabulary.Limit
            && Integers.TryRead(word.Substring(bracket + 2, word.Length - bracket - 3), out long view) && view >= 0 && view < _views.Count
            ? new CarryCase(ReadAddress(word.Substring(0, plus)), (int)first, _views[(int)view])
            : throw Expected("a case such as l4+0[v1]", word);
    }

    private PhasedMeaning ReadPhases()
    {
        Address control = ReadAddress(Word("the control token"));
        var phases = new List<Phase>();
        do
        {
            Literal("at");
            int[] points = Array.ConvertAll(List().AsSpan().ToArray(), static point => (int)Math.Min(int.MaxValue, Math.Max(-1, point)));
            phases.Add(new Phase(new(points), ReadMeaning()));
        }
        while (TryLiteral("/"));
        return new PhasedMeaning(control, phases.ToEquatableArray());
    }
}
