using CotGen;
using CotGen.Certification;
using Gallery.Entries;

namespace Gallery.Reports;

/// <summary>What was found out about a program.</summary>
/// <param name="Entry">The program.</param>
/// <param name="Verdict">Both verdicts.</param>
/// <param name="WrongAnswer">A known answer that is missed, in words; <see langword="null"/> if there is none.</param>
public sealed record Result(Entry Entry, CotVerdict Verdict, string? WrongAnswer)
{
    /// <summary>What was shown of the predictor.</summary>
    public Certificate Certificate => Verdict.Certificate;

    /// <summary>The predictor is proved, the program was never seen to differ from its method, and known answers come out.</summary>
    public bool IsRight => Verdict.Predictor is ProvedVerdict && Verdict.Translation is ExhaustedVerdict or SampledVerdict && WrongAnswer is null;

    /// <summary>Judges a program.</summary>
    public static Result Of(Entry entry, CotVerifyOptions options) => new(entry, entry.Verify(options), WrongAnswerOf(entry));

    /// <summary>The first known answer that predictor or method miss, in words.</summary>
    public static string? WrongAnswerOf(Entry entry)
    {
        foreach ((string input, string answer) in entry.Known)
        {
            string expected = entry.Normalise(answer), predicted = entry.Predict(input), run = entry.Run(input);
            if (predicted != expected || run != expected)
            {
                return $"{input}: expected {expected}, predicted {predicted}, the method gives {run}";
            }
        }

        return null;
    }
}
