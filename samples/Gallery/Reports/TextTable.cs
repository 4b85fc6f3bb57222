using CotGen;

namespace Gallery.Reports;

/// <summary>One line for each program.</summary>
internal static class TextTable
{
    public static string Header => Line("program", "shape", "tokens", "classes", "margin", "predictor", "translation");

    public static string Row(Result result) => Line(
        result.Entry.Name,
        result.Entry.Shape,
        $"{result.Entry.Tokens}",
        $"{result.Entry.Program.LargestClassCount}",
        $"{result.Certificate.Margin}",
        PredictorOf(result),
        TranslationOf(result)) + (result.WrongAnswer is null ? "" : $"\n  WRONG {result.WrongAnswer}");

    public static string Footer(IReadOnlyCollection<Result> results) =>
        $"{results.Count} programs, {results.Count(static result => result.IsRight)} right: proved, equal to the method, known answers found";

    /// <summary>The quantifier alone where the predictor is proved.</summary>
    public static string PredictorOf(Result result) =>
        result.Verdict.Predictor is ProvedVerdict proved ? $"Proved ({proved.Quantifier})" : $"{result.Verdict.Predictor}";

    public static string TranslationOf(Result result) =>
        result.Verdict.Translation is SampledVerdict sampled ? $"Sampled ({sampled.Count:N0})" : $"{(object?)result.Verdict.Translation ?? "n/a"}";

    private static string Line(string name, string shape, string tokens, string classes, string margin, string predictor, string translation) =>
        $"{name,-46} {shape,-16} {tokens,6} {classes,7} {margin,6}  {predictor,-52} {translation}".TrimEnd();
}
