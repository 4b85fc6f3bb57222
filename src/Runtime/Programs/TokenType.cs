namespace CotGen.Programs;

/// <summary>What sort of thing a token stands for. The order is the order of the vocabulary.</summary>
public enum TokenKind
{
    /// <summary>Marks between parameters (<c>|</c>) and at the end of the prompt (<c>=&gt;</c>).</summary>
    Separator,

    /// <summary>The token that ends the chain.</summary>
    End,

    /// <summary><c>false</c> or <c>true</c>.</summary>
    Bool,

    /// <summary>An integer.</summary>
    Int,

    /// <summary>A character, by its code.</summary>
    Char,

    /// <summary>A member of an enum.</summary>
    Enum,

    /// <summary>What a machine's rows are made of.</summary>
    Tape,

    /// <summary>Several integers as one token.</summary>
    Joint,

    /// <summary>The program point that a block stands for: the block's first token.</summary>
    Control,

    /// <summary>Fills a place of a block that its point does not need.</summary>
    Pad,

    /// <summary>No tokens of its own: the classes of a place where blocks of different points differ.</summary>
    Union,
}

/// <summary>A kind of token; slots of one type share tokens.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Name">The enum's name; empty for every other kind.</param>
/// <param name="Members">The enum's named values, ascending; the texts of a machine's row tokens; empty for every other kind.</param>
public sealed record TokenType(TokenKind Kind, string Name, EquatableArray<TokenMember> Members)
{
    /// <summary>Separators: value 0 is <c>|</c>, value 1 is <c>=&gt;</c>.</summary>
    public static TokenType Separator { get; } = new(TokenKind.Separator, "", []);

    /// <summary>The end of the chain, value 0.</summary>
    public static TokenType End { get; } = new(TokenKind.End, "", []);

    /// <summary>Truth values 0 and 1.</summary>
    public static TokenType Bool { get; } = new(TokenKind.Bool, "", []);

    /// <summary>Integers.</summary>
    public static TokenType Int { get; } = new(TokenKind.Int, "", []);

    /// <summary>Characters, by their codes.</summary>
    public static TokenType Char { get; } = new(TokenKind.Char, "", []);

    /// <summary>Tuples of integers.</summary>
    public static TokenType Joint { get; } = new(TokenKind.Joint, "", []);

    /// <summary>The filling of a block, value 0.</summary>
    public static TokenType Pad { get; } = new(TokenKind.Pad, "", []);

    /// <summary>The type of a union of classes.</summary>
    public static TokenType Union { get; } = new(TokenKind.Union, "", []);

    /// <summary>
    /// The program point whose tokens these are; 0 where blocks of all points share them. Points whose classes at one place differ
    /// need tokens of their own: then the rules of all points add up to one rule.
    /// </summary>
    public int Point { get; init; }

    /// <summary>The program points: member i has value i.</summary>
    public static TokenType Control(EquatableArray<TokenMember> points) => new(TokenKind.Control, "", points);

    /// <summary>The same values as tokens of program point <paramref name="point"/>.</summary>
    public TokenType At(int point) => this with { Point = point };

    /// <summary>An enum with the given members, in ascending order of value.</summary>
    public static TokenType Enum(string name, EquatableArray<TokenMember> members) => new(TokenKind.Enum, name, members);

    /// <summary>The row tokens of a machine: member i has value i.</summary>
    public static TokenType Tape(EquatableArray<TokenMember> members) => new(TokenKind.Tape, "", members);

    /// <summary>Does not walk the members: every token asks for it.</summary>
    public override int GetHashCode() => unchecked((((((int)Kind * 31) + Members.Count) * 31) + Name.Length) * 31) + Point;
}

/// <summary>A named value of an enum.</summary>
/// <param name="Name">The member's name.</param>
/// <param name="Value">Its value.</param>
public sealed record TokenMember(string Name, long Value);

/// <summary>A token: a type and a value (several values for a joint token).</summary>
/// <param name="Type">The token's type.</param>
/// <param name="Values">One value; for <see cref="TokenKind.Joint"/> one per component.</param>
public sealed record Token(TokenType Type, EquatableArray<long> Values)
{
    /// <summary>A token with one value.</summary>
    public static Token Scalar(TokenType type, long value) => new(type, [value]);

    /// <summary>The text that stands for this token in a trace: unique within a program.</summary>
    public string Text => Type.Point == 0 ? PlainText : $"@{Integers.Text(Type.Point)}:{PlainText}";

    private string PlainText => Type.Kind switch
    {
        TokenKind.Separator => Values[0] == 0 ? "|" : "=>",
        TokenKind.End => "END",
        TokenKind.Bool => Values[0] == 0 ? "false" : "true",
        TokenKind.Int => Integers.Text(Values[0]),
        TokenKind.Char => CharacterText.Of((char)Values[0]),
        TokenKind.Enum => $"{Type.Name}.{Type.Members.First(member => member.Value == Values[0]).Name}",
        TokenKind.Tape or TokenKind.Control => Type.Members[(int)Values[0]].Name,
        TokenKind.Pad => "_",
        _ => $"({string.Join(",", Values.Select(Integers.Text))})",
    };
}
