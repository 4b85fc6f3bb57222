using CotGen;
using CotGen.Certification;
using Spectre.Console;

namespace QuickStart;

/// <summary>The figures of a target, and the two verdicts, which answer different questions.</summary>
internal static class ResultTable
{
    public static Table Of(TargetResult result, bool isPlain)
    {
        Certificate certificate = result.Certificate;
        PromptRun run = result.Run;
        Table table = new Table { Border = isPlain ? TableBorder.None : TableBorder.Rounded, ShowHeaders = false }
            .AddColumn(new TableColumn("").NoWrap())
            .AddColumn(new TableColumn(""));
        Add("tokens", $"{result.Program.TokenCount}");
        Add("largest class count", $"{result.Program.LargestClassCount}");
        Add("weights", $"{certificate.WeightCount:N0}");
        Add("accumulator", $"{certificate.Accumulator}");
        Add("margin", $"{certificate.Margin}");
        Add("max |score|", $"{certificate.MaxScore:N0}");
        table.AddEmptyRow();
        Add("predictor (weights = program)", $"{result.Verdict.Predictor}", result.Verdict.Predictor is ProvedVerdict);
        Add("translation (program = method)", $"{(object?)result.Verdict.Translation ?? "n/a"}", result.Verdict.Translation?.Holds);
        table.AddEmptyRow();
        Add(run.IsWholeDomain ? "all prompts" : "random prompts", $"{run.Count:N0} answered by prediction, {run.Wrong:N0} wrong", run.Wrong == 0);
        Add("speed", $"{run.Count / run.Predicting.TotalSeconds:N0} prompts/s on one thread");
        table.AddEmptyRow();
        LearningResult learned = result.Learned;
        Add("learned from traces", $"{learned.Program.TokenCount} tokens, each of few source tuples");
        Add("learned from", $"{learned.Traces.Count:N0} traces of {learned.DrawnTraces:N0} drawn, {learned.Counterexamples.Count:N0} counterexamples, {learned.SlotRows.Count:N0} slot rows");
        Add("learned predictor", $"{learned.Verdict.Predictor}", learned.IsProved);
        Add("learned in", $"{learned.Seconds:F2} s");
        return table;

        void Add(string what, string value, bool? isGood = null)
        {
            Style style = isGood switch { true => Styles.Answer, false => Styles.Wrong, null => Style.Plain };
            table.AddRow(new Text(what), new Text(value, style));
        }
    }
}
