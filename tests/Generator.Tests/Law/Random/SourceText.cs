using System.Text;

namespace CotGen.Generator.Tests.Law.Random;

/// <summary>Lays out C# whose braces stand on lines of their own.</summary>
internal static class SourceText
{
    public static string Indented(string text)
    {
        var result = new StringBuilder();
        int level = 0;
        foreach (string line in text.Split('\n').Select(static line => line.Trim()))
        {
            level -= line.StartsWith('}') ? 1 : 0;
            result.Append(' ', line.Length == 0 ? 0 : 4 * level).Append(line).Append('\n');
            level += line == "{" ? 1 : 0;
        }

        return result.ToString();
    }
}
