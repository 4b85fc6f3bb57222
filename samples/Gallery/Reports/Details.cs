using System.Text;
using Gallery.Entries;

namespace Gallery.Reports;

/// <summary>One program at length: where it stands, the chain of thought of its first known input, its verdicts.</summary>
internal static class Details
{
    public static string Of(Result result)
    {
        Entry entry = result.Entry;
        KnownAnswer example = entry.Known[0];
        var text = new StringBuilder()
            .AppendLine($"{entry.Name}: {entry.Shape}, {entry.Sources.Places[0].Path}({entry.Sources.Places[0].FirstLine})")
            .AppendLine()
            .AppendLine($"input   {example.Input}")
            .AppendLine($"answer  {example.Answer}")
            .AppendLine()
            .AppendLine(entry.Trace(example.Input).TrimEnd())
            .AppendLine()
            .AppendLine($"{entry.Tokens} tokens, largest class count {entry.Program.LargestClassCount}, {result.Certificate.WeightCount:N0} weights, {result.Certificate.Accumulator} sums")
            .AppendLine($"{result.Verdict}")
            .AppendLine(result.WrongAnswer is null ? $"known answers: {entry.Known.Count} of {entry.Known.Count} found" : $"WRONG {result.WrongAnswer}");
        return text.Replace("\r\n", "\n").ToString();
    }
}
