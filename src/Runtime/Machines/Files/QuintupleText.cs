using System.Text;

namespace CotGen.Machines;

/// <summary>Writes lines of <c>state symbol write move next</c>.</summary>
internal static class QuintupleText
{
    public static string Of(QuintupleDialect dialect, MachineNames names)
    {
        if (!names.HasRules(names.Machine.Start))
        {
            throw new UnwritableException("in this format the start state has rules, and this machine's has none");
        }

        var text = new StringBuilder();
        if (names.Sample() is { } sample)
        {
            text.Put(dialect.Format == MachineFormat.Morphett ? $"; {QuintupleDialect.SampleMark} {sample}\n\n" : $"### Initial Input: {QuintupleDialect.SampleQuote}{sample}{QuintupleDialect.SampleQuote}\n\n");
        }

        foreach (MachineTransition entry in names.Entries)
        {
            string move = entry.Move switch { HeadMove.Left => dialect.Left, HeadMove.Right => dialect.Right, _ => QuintupleDialect.Wildcard };
            text.Put($"{names.States[entry.State]} {names.Symbols[entry.Symbol]} {names.Symbols[entry.Write]} {move} {names.States[entry.Next]}\n");
        }

        return text.ToString();
    }
}
