using System.Text;

namespace Gallery.Reports;

/// <summary>The page of the documentation that shows the gallery.</summary>
internal static class MarkdownPage
{
    public static string Of(IReadOnlyCollection<Result> results)
    {
        var page = new StringBuilder();
        Line("# Gallery");
        Line();
        Line("Ordinary algorithms, compiled as they are written in [samples/Gallery](../samples/Gallery). This page is written by `dotnet run -c Release --project samples/Gallery -- --markdown`.");
        Line();
        Line("- *tokens*: the length of the chain of thought, END not counted; for a machine, the slots of a row; for a loop on data or a step function, those of a block, which is repeated.");
        Line("- *classes*: the most tokens that one rule chooses from.");
        Line("- *predictor*: what is proved of the weights. *translation*: how many inputs were run to compare the program with the compiled method.");
        foreach (IGrouping<string, Result> family in results.GroupBy(static result => result.Entry.Family))
        {
            Line();
            Line($"## {family.Key}");
            Line();
            Line("| program | shape | tokens | classes | margin | predictor | translation |");
            Line("|---|---|---:|---:|---:|---|---|");
            foreach (Result result in family)
            {
                Line(Row(result));
            }
        }

        Line();
        Line(TextTable.Footer(results) + ".");
        return page.ToString();

        void Line(string line = "") => page.Append(line).Append('\n');
    }

    private static string Row(Result result) =>
        $"| [{result.Entry.Name}](../samples/Gallery/{result.Entry.Sources.Places[0].Path}) | {result.Entry.Shape} | {result.Entry.Tokens} | "
        + $"{result.Entry.Program.LargestClassCount} | {result.Certificate.Margin} | {TextTable.PredictorOf(result)} | {TextTable.TranslationOf(result)} |";
}
