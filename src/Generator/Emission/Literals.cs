using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace CotGen.Generator.Emission;

/// <summary>Values as C# source text.</summary>
internal static class Literals
{
    /// <summary>An integer literal; the least long has no literal of its own.</summary>
    public static string Integer(long value) => value switch
    {
        long.MinValue => "long.MinValue",
        > int.MaxValue or < int.MinValue => value.ToString(CultureInfo.InvariantCulture) + "L",
        _ => value.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>A sign and an integer, to be put behind an operand.</summary>
    public static string Added(long constant) => constant is < 0 and > long.MinValue ? $"- {Integer(-constant)}" : $"+ {Integer(constant)}";

    /// <summary>A quoted string.</summary>
    public static string Text(string value) => SymbolDisplay.FormatLiteral(value, quote: true);

    /// <summary>The text with what would end a comment of one line, or cannot be seen in it, told by its code.</summary>
    public static string Comment(string text) => string.Concat(text.Select(static letter =>
        char.IsControl(letter) || letter is '\u2028' or '\u2029' || char.IsSurrogate(letter) ? $"\\u{(int)letter:X4}" : letter.ToString()));

    /// <summary>The text with what XML forbids escaped.</summary>
    public static string Xml(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    /// <summary>A collection expression, in lines of readable length.</summary>
    public static string List(IReadOnlyList<long> values)
    {
        const int LineLength = 120;
        var text = new StringBuilder("[");
        int line = 0;
        for (int i = 0; i < values.Count; i++)
        {
            string item = values[i].ToString(CultureInfo.InvariantCulture) + (i + 1 < values.Count ? "," : "");
            if (line + item.Length > LineLength)
            {
                text.Append('\n').Append("    ");
                line = 0;
            }
            else if (line > 0)
            {
                text.Append(' ');
            }

            text.Append(item);
            line += item.Length + 1;
        }

        return text.Append(']').ToString();
    }
}
