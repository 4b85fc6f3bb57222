using CotGen;

namespace QuickStart;

/// <summary>The lines of a method as it was compiled, from the source file that rides along in the assembly.</summary>
internal static class MethodSource
{
    /// <summary>The method's lines with their numbers, from its first token to the brace that closes it.</summary>
    public static IEnumerable<(int Number, string Text)> LinesOf(CotSourcePlace place)
    {
        using Stream file = typeof(MethodSource).Assembly.GetManifestResourceStream(place.Path)
            ?? throw new FileNotFoundException($"{place.Path} is not embedded; the project file lists what is.");
        using var reader = new StreamReader(file);
        int indent = -1;
        for (int number = 1; reader.ReadLine() is { } line; number++)
        {
            if (number < place.FirstLine)
            {
                continue;
            }

            indent = indent < 0 ? line.Length - line.TrimStart().Length : indent;
            string text = line.Length < indent ? "" : line[indent..];
            yield return (number, text);
            if (text.StartsWith('}'))
            {
                break;
            }
        }
    }
}
