namespace CotGen.Machines;

/// <summary>Tells a file's format by its content: what most of its lines look like.</summary>
internal static class FormatDetector
{
    private static readonly string[] Keys = ["blank", "start state", "table", "source code", "input", "synonyms"];

    /// <summary>The format; throws <see cref="MachineFormatException"/> where it is none.</summary>
    public static MachineFormat Of(Field[] lines)
    {
        Field first = lines.Select(static line => line.Trim()).First(static line => line.Text.Length > 0);
        if (first.Text[0] == '<')
        {
            return MachineFormat.Jflap;
        }

        var count = new Dictionary<MachineFormat, int>();
        foreach (Field line in lines)
        {
            foreach (MachineFormat format in FormatsOf(line))
            {
                count[format] = Count(format) + 1;
            }
        }

        MachineFormat best = count.Count == 0 ? MachineFormat.BusyBeaver : count.OrderByDescending(static pair => pair.Value).ThenBy(static pair => pair.Key).First().Key;
        return count.Count == 0 ? WithoutRules(first)
            : best == MachineFormat.Morphett && Count(best) == Count(MachineFormat.ArrowQuintuples) && StartsAs(lines, QuintupleDialect.Arrows) ? MachineFormat.ArrowQuintuples
            : best;

        int Count(MachineFormat format) => count.TryGetValue(format, out int known) ? known : 0;
    }

    private static MachineFormat WithoutRules(Field first)
    {
        List<Field> words = first.Words();
        return IsBusyBeaver(words[0].Text) ? MachineFormat.BusyBeaver
            : words.Count >= 5 && words.Skip(1).Take(3).All(static word => Symbols.IsSingle(word.Text)) ? MachineFormat.Morphett
            : throw first.Error("this is no format that is known: a busy beaver's line, YAML of turingmachine.io, lines 'state symbol write move next', JFLAP's XML, statements '(state, symbol, write, move, next);' or lines 'state,read|next,write,move'");
    }

    private static bool IsBusyBeaver(string text) => text.Length >= 3
        && text.All(static letter => letter is '-' or '_' or (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z'))
        && (text.StartsWith(BusyBeaverFormat.Undefined, StringComparison.Ordinal) || (text[0] is >= '0' and <= '9' && text[1] is 'L' or 'R' or 'l' or 'r'));

    // A line may look like two formats whose lines differ only elsewhere.
    private static IEnumerable<MachineFormat> FormatsOf(Field line)
    {
        string text = line.Text.Trim();
        if (IsStatement(text))
        {
            yield return MachineFormat.ParenthesisedQuintuples;
        }

        if (Keys.Any(key => StartsWithKey(text, key)))
        {
            yield return MachineFormat.TuringMachineIo;
        }

        if (IsPipe(text))
        {
            yield return MachineFormat.Sipser;
        }

        if (IsQuintuple(line, QuintupleDialect.Morphett))
        {
            yield return MachineFormat.Morphett;
        }

        if (IsQuintuple(line, QuintupleDialect.Arrows))
        {
            yield return MachineFormat.ArrowQuintuples;
        }
    }

    private static bool IsStatement(string text) => text.Length > 1
        && ((text[0] == '(' && text.IndexOf(',') > 0)
            || (text[0] == '{' && text.EndsWith("};", StringComparison.Ordinal))
            || (text[0] is 'I' or 'F' && text.Substring(1).TrimStart().StartsWith("=", StringComparison.Ordinal)));

    private static bool StartsWithKey(string text, string key) =>
        text.StartsWith(key, StringComparison.Ordinal) && text.Substring(key.Length).TrimStart().StartsWith(":", StringComparison.Ordinal);

    private static bool IsPipe(string text)
    {
        int pipe = text.IndexOf('|');
        return pipe > 0 && text.LastIndexOf(',', pipe) > 0 && text.IndexOf(',', pipe) > 0 && !text.Any(char.IsWhiteSpace);
    }

    private static bool IsQuintuple(Field line, QuintupleDialect dialect)
    {
        List<Field> words = Rule(line, dialect);
        return words.Count is >= 4 and <= 6 && words[3].Text.ToLowerInvariant() is var move && (move == dialect.Left || move == dialect.Right || move == QuintupleDialect.Wildcard);
    }

    private static bool StartsAs(Field[] lines, QuintupleDialect dialect) => lines.Any(line => Rule(line, dialect) is { Count: > 0 } words && words[0].Text == dialect.Start);

    private static List<Field> Rule(Field line, QuintupleDialect dialect)
    {
        int comment = line.Text.IndexOf(dialect.Comment);
        return (comment < 0 ? line : line.Part(0, comment)).Words();
    }
}
