using CotGen.Programs;

namespace CotGen.Generator.Emission;

/// <summary>Writes the small functions between values and token numbers; each kind of token is one run of the vocabulary.</summary>
internal sealed class VocabularyEmitter
{
    private readonly Vocabulary _vocabulary;
    private readonly StaticTables _tables;
    private readonly string _number;
    private readonly Dictionary<TokenType, string> _functions = [];

    public VocabularyEmitter(Vocabulary vocabulary, StaticTables tables, string number)
    {
        _vocabulary = vocabulary;
        _tables = tables;
        _number = number;
        var names = new NameScope([]);
        for (int i = 0; i < vocabulary.Count; i++)
        {
            TokenType type = vocabulary[(ushort)i].Type;
            bool hasValue = type is { Kind: TokenKind.Bool or TokenKind.Int or TokenKind.Char or TokenKind.Enum, Point: 0 };
            if (hasValue && !_functions.ContainsKey(type))
            {
                _functions.Add(type, names.Unique(Capital(CSharpNames.FromSlot(type.Kind == TokenKind.Enum ? type.Name : type.Kind.ToString()))));
            }
        }
    }

    // Locals get other names where these begin like them: CSharpNames.Local.
    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name.Substring(1);

    /// <summary>The type that values are computed in: <c>int</c> or <c>long</c>.</summary>
    public string Number => _number;

    /// <summary>The token of a value, as an expression.</summary>
    public string Token(TokenType type, string value) => $"{_functions[type]}Token({value})";

    /// <summary>The token of a long that may be no value of the type, then <see cref="ushort.MaxValue"/>.</summary>
    public string TokenOrNone(TokenType type, string value) => $"{_functions[type]}TokenOrNone({value})";

    /// <summary>The value of a token, as an expression.</summary>
    public string Value(TokenType type, string token) => $"{_functions[type]}Value({token})";

    /// <summary>Writes the functions.</summary>
    public void Write(CodeWriter code)
    {
        foreach (KeyValuePair<TokenType, string> function in _functions.OrderBy(static function => function.Value, StringComparer.Ordinal))
        {
            Write(code, function.Key, function.Value);
        }
    }

    private void Write(CodeWriter code, TokenType type, string name)
    {
        int first = Enumerable.Range(0, _vocabulary.Count).First(i => _vocabulary[(ushort)i].Type == type);
        long[] values = Enumerable.Range(first, _vocabulary.Count - first)
            .Select(i => _vocabulary[(ushort)i])
            .TakeWhile(token => token.Type == type)
            .Select(static token => token.Values[0])
            .ToArray();
        bool isContiguous = values[values.Length - 1] - values[0] == values.Length - 1;
        string table = isContiguous ? "" : _tables.NameOf(values);
        string item = StaticTables.ElementTypeOf(values), sought = item == _number ? "value" : $"({item})value";
        string shift = Shift(first - values[0]), back = Shift(values[0] - first), start = Literals.Integer(first);

        // The compiler warns of a pattern that every long matches.
        string within = values[0] == long.MinValue && values[values.Length - 1] == long.MaxValue
            ? ""
            : $"value is >= {Literals.Integer(values[0])} and <= {Literals.Integer(values[values.Length - 1])} && ";
        code.Lines(isContiguous
            ? $"""

                private static ushort {name}Token({_number} value) => (ushort)(value{shift});

                private static ushort {name}TokenOrNone(long value) => value is >= {Literals.Integer(values[0])} and <= {Literals.Integer(values[values.Length - 1])} ? {name}Token(({_number})value) : ushort.MaxValue;

                private static {_number} {name}Value(ushort token) => token{back};
                """
            : $"""

                private static ushort {name}Token({_number} value) => (ushort)({start} + global::System.MemoryExtensions.BinarySearch({table}, {sought}));

                private static ushort {name}TokenOrNone(long value) =>
                    {within}global::System.MemoryExtensions.BinarySearch({table}, ({item})value) >= 0
                        ? {name}Token(({_number})value)
                        : ushort.MaxValue;

                private static {_number} {name}Value(ushort token) => {table}[token - {start}];
                """);
    }

    private static string Shift(long distance) => distance switch
    {
        0 => "",
        < 0 => $" - {Literals.Integer(-distance)}",
        _ => $" + {Literals.Integer(distance)}",
    };
}
