namespace CotGen.Programs;

/// <summary>All tokens of a program. A token's number is a <see cref="ushort"/> index into it.</summary>
/// <remarks>
/// The order is fixed by the program: separators, end, bools, integers ascending, characters by code, enums by name, row tokens of a machine, program
/// points, joint tokens, padding, then what has a program point of its own, in that order again. Small gaps between integers are filled, so that turning a value into its token is usually one addition.
/// </remarks>
public sealed class Vocabulary
{
    /// <summary>Token numbers are 16 bits wide.</summary>
    public const int Limit = 65_536;

    private readonly Token[] _tokens;
    private readonly Dictionary<Token, ushort> _numbers = [];
    private readonly Dictionary<string, ushort> _texts = new(StringComparer.Ordinal);

    private Vocabulary(Token[] tokens)
    {
        _tokens = tokens;
        for (int i = 0; i < tokens.Length; i++)
        {
            _numbers.Add(tokens[i], (ushort)i);
            _texts.Add(tokens[i].Text, (ushort)i);
        }
    }

    /// <summary>Number of tokens, at most <see cref="Limit"/>.</summary>
    public int Count => _tokens.Length;

    /// <summary>The token with number <paramref name="number"/>.</summary>
    public Token this[ushort number] => _tokens[number];

    /// <summary>The text of token <paramref name="number"/>; a number outside the vocabulary is shown as <c>?65535</c>.</summary>
    public string TextOf(ushort number) => number < _tokens.Length ? _tokens[number].Text : "?" + Integers.Text(number);

    /// <summary>The number of <paramref name="token"/>; throws <see cref="KeyNotFoundException"/> if it is not in the vocabulary.</summary>
    public ushort NumberOf(Token token) => _numbers[token];

    /// <summary>Finds the token whose text is <paramref name="text"/>.</summary>
    public bool TryFind(string text, out ushort number) => _texts.TryGetValue(text, out number);

    /// <summary>The token numbers of <paramref name="classes"/>, class by class.</summary>
    public ushort[] NumbersOf(ClassSet classes)
    {
        var numbers = new ushort[classes.Count];
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = _numbers[classes.Token(i)];
        }

        return numbers;
    }

    /// <summary>The vocabulary of all positions with the given classes; throws <see cref="LimitExceededException"/> above <see cref="Limit"/> tokens.</summary>
    internal static Vocabulary Of(IEnumerable<ClassSet> positions)
    {
        List<ClassSet> all = positions.SelectMany(static classes => classes.Flat).Distinct().ToList();
        List<ClassSet> distinct = all.FindAll(static classes => classes.Type.Point == 0);
        var tokens = new List<Token>();
        AddScalars(tokens, distinct, TokenType.Separator);
        AddScalars(tokens, distinct, TokenType.End);
        if (distinct.Exists(static classes => classes.Type == TokenType.Bool))
        {
            tokens.Add(Token.Scalar(TokenType.Bool, 0));
            tokens.Add(Token.Scalar(TokenType.Bool, 1));
        }

        tokens.AddRange(IntegersOf(distinct).Select(static value => Token.Scalar(TokenType.Int, value)));
        AddScalars(tokens, distinct, TokenType.Char);
        IEnumerable<TokenType> enums = distinct.Select(static classes => classes.Type)
            .Where(static type => type.Kind is TokenKind.Enum or TokenKind.Tape or TokenKind.Control)
            .Distinct()
            .OrderBy(static type => type.Kind)
            .ThenBy(static type => type.Name, StringComparer.Ordinal);
        foreach (TokenType type in enums)
        {
            tokens.AddRange(type.Members.Select(member => Token.Scalar(type, member.Value)));
        }

        tokens.AddRange(JointTokensOf(distinct));
        AddScalars(tokens, distinct, TokenType.Pad);
        tokens.AddRange(PointTokensOf(all));
        return tokens.Count <= Limit
            ? new Vocabulary(tokens.ToArray())
            : throw new LimitExceededException(LimitKind.Vocabulary, "", tokens.Count, Limit, SlotOrigin.None);
    }

    private static void AddScalars(List<Token> tokens, List<ClassSet> positions, TokenType type) =>
        tokens.AddRange(ValuesOf(positions, type).Select(value => Token.Scalar(type, value)));

    private static IEnumerable<long> ValuesOf(List<ClassSet> positions, TokenType type) => positions
        .Where(classes => classes.Type == type)
        .SelectMany(static classes => classes.Values)
        .Distinct()
        .OrderBy(static value => value);

    private static IEnumerable<long> IntegersOf(List<ClassSet> positions)
    {
        long[] values = ValuesOf(positions, TokenType.Int).ToArray();
        if (values.Length == 0)
        {
            return values;
        }

        ulong hull = (ulong)values[values.Length - 1] - (ulong)values[0];
        return hull < (ulong)Math.Max(256, 2 * values.Length)
            ? Enumerable.Range(0, (int)hull + 1).Select(i => values[0] + i)
            : values;
    }

    // What only blocks of one program point hold: no gaps are filled.
    private static IEnumerable<Token> PointTokensOf(List<ClassSet> positions) => positions
        .Where(static classes => classes.Type.Point > 0)
        .GroupBy(static classes => classes.Type)
        .OrderBy(static group => group.Key.Point)
        .ThenBy(static group => group.Key.Kind)
        .ThenBy(static group => group.Key.Name, StringComparer.Ordinal)
        .SelectMany(static group => group.Key.Kind == TokenKind.Joint
            ? JointTokensOf(group)
            : ValuesOf([.. group], group.Key).Select(value => Token.Scalar(group.Key, value)));

    private static IEnumerable<Token> JointTokensOf(IEnumerable<ClassSet> positions)
    {
        var distinct = new HashSet<Token>();
        foreach (ClassSet classes in positions.Where(static classes => classes.Type.Kind == TokenKind.Joint))
        {
            for (int i = 0; i < classes.Count; i++)
            {
                distinct.Add(classes.Token(i));
            }
        }

        return distinct.OrderBy(static token => token.Values.Count)
            .ThenBy(static token => token.Values, Comparer<EquatableArray<long>>.Create(
                static (left, right) => left.AsSpan().SequenceCompareTo(right.AsSpan())));
    }
}
