using System.Text;

namespace CotGen.Machines;

/// <summary>The texts of a machine's row tokens: unique, and free of white space, which separates tokens.</summary>
internal static class RowTexts
{
    /// <summary>Symbol names, <c>state:symbol</c> for heads, <c>SEP</c>, <c>EXIT_LEFT</c>, <c>EXIT_RIGHT</c>; an apostrophe where a text is taken.</summary>
    public static IEnumerable<string> Of(MachineDescription machine)
    {
        IEnumerable<string> heads = machine.States.SelectMany(state => machine.Symbols.Select(symbol => state + ":" + symbol));
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (string text in machine.Symbols.Concat(heads).Concat(["SEP", "EXIT_LEFT", "EXIT_RIGHT"]))
        {
            string unique = WithoutBlanks(text);
            while (!taken.Add(unique))
            {
                unique += "'";
            }

            yield return unique;
        }
    }

    private static string WithoutBlanks(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (char letter in text)
        {
            result.Append(char.IsWhiteSpace(letter) || char.IsControl(letter) ? '_' : letter);
        }

        return result.ToString();
    }
}
