using System.Globalization;

namespace CotGen.Generator.Tests.Law.Random;

/// <summary>What stands between the holes of a template, or what fills one.</summary>
internal enum HoleKind
{
    /// <summary>Text as it is.</summary>
    Text,

    /// <summary><c>int</c>, <c>int&lt;9</c>, <c>int&lt;</c>: an expression, at most 9, at most what the target holds.</summary>
    Value,

    /// <summary><c>int.</c>: an expression without operands.</summary>
    Leaf,

    /// <summary><c>int!</c>: an expression that the C# compiler does not know the value of.</summary>
    Unknown,

    /// <summary><c>1..9</c>: a number.</summary>
    Number,

    /// <summary><c>?a b</c>: one of these texts.</summary>
    Choice,

    /// <summary><c>$i</c>: a new name, the same wherever it stands in the template.</summary>
    Name,

    /// <summary><c>=int</c>: a variable that may be written; <c>=int[]</c>: an array or span.</summary>
    Target,

    /// <summary><c>@</c>: that variable again.</summary>
    Again,

    /// <summary><c>+int</c>, <c>+int[3]</c>: a new variable, in scope after the statement.</summary>
    Declared,

    /// <summary><c>#3</c>: an index below 3; <c>#@</c>: one of the target.</summary>
    Index,

    /// <summary><c>block</c>: statements in braces.</summary>
    Block,

    /// <summary><c>loop int $i</c>: statements in braces that run several times, with a variable of their own; <c>loop</c> without one.</summary>
    Loop,

    /// <summary><c>data loop int $i</c>: the same where the number of rounds is unknown, and so no sum of rounds has a bound.</summary>
    DataLoop,

    /// <summary><c>function</c>: the statements of a local function in braces, with a variable <c>function int $a</c> of its own.</summary>
    Function,

    /// <summary><c>captured int</c>: an expression in a local function.</summary>
    Captured,

    /// <summary><c>return</c>: the way out of the method.</summary>
    Return,
}

/// <summary>A part of a template.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The text, the type, or the name.</param>
/// <param name="Min">The least number.</param>
/// <param name="Max">The greatest number or bound; -1 for the bound of the target.</param>
internal sealed record Hole(HoleKind Kind, string Text, long Min = 0, long Max = long.MaxValue)
{
    public static Hole Parse(string text)
    {
        int less = text.IndexOf('<', StringComparison.Ordinal), dots = text.IndexOf("..", StringComparison.Ordinal);
        return text[0] switch
        {
            '$' => new(HoleKind.Name, text[1..]),
            '?' => new(HoleKind.Choice, text[1..]),
            '=' => new(HoleKind.Target, text[1..]),
            '@' => new(HoleKind.Again, ""),
            '+' => new(HoleKind.Declared, text[1..]),
            '#' => new(HoleKind.Index, "int", Max: text == "#@" ? -1 : Number(text[1..])),
            _ when text == "block" => new(HoleKind.Block, ""),
            _ when text.StartsWith("function ", StringComparison.Ordinal) => new(HoleKind.Function, text["function ".Length..]),
            _ when text.StartsWith("captured ", StringComparison.Ordinal) => new(HoleKind.Captured, text["captured ".Length..]),
            _ when text == "return" => new(HoleKind.Return, ""),
            _ when text == "loop" || text.StartsWith("loop ", StringComparison.Ordinal) => new(HoleKind.Loop, text["loop".Length..].Trim()),
            _ when text.StartsWith("data loop ", StringComparison.Ordinal) => new(HoleKind.DataLoop, text["data loop ".Length..]),
            _ when dots > 0 => new(HoleKind.Number, "", Number(text[..dots]), Number(text[(dots + 2)..])),
            _ when text.EndsWith('.') => new(HoleKind.Leaf, text[..^1]),
            _ when text.EndsWith('!') => new(HoleKind.Unknown, text[..^1]),
            _ when less == text.Length - 1 => new(HoleKind.Value, text[..^1], Max: -1),
            _ when less > 0 => new(HoleKind.Value, text[..less], Max: Number(text[(less + 1)..])),
            _ => new(HoleKind.Value, text),
        };
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
