using CotGen.Programs;

namespace CotGen.Machines;

/// <summary>A piece of a line and where it stands; both numbers are 1-based.</summary>
internal readonly record struct Field(string Text, int Line, int Column)
{
    /// <summary>The piece from <paramref name="start"/> on.</summary>
    public Field From(int start) => new(Text.Substring(start), Line, Column + start);

    /// <summary>A piece of this piece.</summary>
    public Field Part(int start, int length) => new(Text.Substring(start, length), Line, Column + start);

    /// <summary>Without white space at both ends.</summary>
    public Field Trim()
    {
        int start = 0, end = Text.Length;
        while (start < end && char.IsWhiteSpace(Text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(Text[end - 1]))
        {
            end--;
        }

        return Part(start, end - start);
    }

    /// <summary>The pieces between separators.</summary>
    public IEnumerable<Field> Split(char separator)
    {
        int start = 0;
        for (int i = 0; i <= Text.Length; i++)
        {
            if (i == Text.Length || Text[i] == separator)
            {
                yield return Part(start, i - start);
                start = i + 1;
            }
        }
    }

    /// <summary>The pieces between white space.</summary>
    public List<Field> Words()
    {
        var words = new List<Field>();
        for (int i = 0; i < Text.Length;)
        {
            int start = i;
            while (i < Text.Length && !char.IsWhiteSpace(Text[i]))
            {
                i++;
            }

            if (i > start)
            {
                words.Add(Part(start, i - start));
            }

            i++;
        }

        return words;
    }

    /// <summary>An error at this piece.</summary>
    public MachineFormatException Error(string problem) => new(Line, Column, problem);

    /// <summary>An error at this piece that shows it.</summary>
    public MachineFormatException Expected(string what) => Error($"expected {what}, not {(Text.Length == 0 ? "the end of the line" : Shown.Quoted(Text))}");
}

/// <summary>A machine file as lines of text.</summary>
internal static class SourceText
{
    /// <summary>The greatest number of UTF-16 units of a file.</summary>
    public const int MaxLength = 4 * 1024 * 1024;

    /// <summary>The lines of a text, whatever they end with.</summary>
    /// <exception cref="MachineFormatException">The text is empty, too long, or no text.</exception>
    public static Field[] LinesOf(string text)
    {
        if (text.Length > MaxLength)
        {
            throw TooLong(text.Length, "characters");
        }

        var lines = new List<Field>();
        int start = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        bool isEmpty = true;
        for (int i = start; i <= text.Length; i++)
        {
            char letter = i < text.Length ? text[i] : '\n';
            if (letter is '\n' or '\r')
            {
                lines.Add(new Field(text.Substring(start, i - start), lines.Count + 1, 1));
                i += letter == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
                start = i + 1;
            }
            else if (!IsText(text, i))
            {
                throw new MachineFormatException(lines.Count + 1, i - start + 1, $"{Shown.CodeOf(letter)} is no character of a text; a machine file is a text file");
            }

            isEmpty &= char.IsWhiteSpace(letter);
        }

        return isEmpty ? throw new MachineFormatException(1, 1, "the file is empty; a Turing machine was expected") : lines.ToArray();
    }

    /// <summary>The error for a file that is too long to be read.</summary>
    public static MachineFormatException TooLong(long length, string units) =>
        new(1, 1, $"the file has {Integers.Text(length)} {units}; a machine file has at most {Integers.Text(MaxLength)}");

    // Halves of surrogate pairs and what Unicode never assigns: such a text cannot be written again.
    private static bool IsText(string text, int i)
    {
        char letter = text[i];
        return letter >= ' '
            ? letter is not ('\u007F' or '\uFFFE' or '\uFFFF')
                && (!char.IsSurrogate(letter) || (char.IsHighSurrogate(letter) ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) : i > 0 && char.IsHighSurrogate(text[i - 1])))
            : letter == '\t';
    }
}
