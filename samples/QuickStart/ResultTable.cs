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
        Add(result.IsPerBlock ? "slots per row" : "tokens", $"{result.Tokens}");
        Add("largest class count", $"{result.Program.LargestClassCount}");
        Add("weights", $"{certificate.WeightCount:N0}");
        Add("accumulator", $"{certificate.Accumulator}");
        Add("margin", $"{certificate.Margin}");
        Add("max |score|", $"{certificate.MaxScore:N0}");
        table.AddEmptyRow();
        Add("predictor (weights = program)", $"{result.Verdict.Predictor}", result.Verdict.Predictor is ProvedVerdict);
        Add("translation (program = method)", $"{(object?)result.Verdict.Translation ?? "n/a"}", result.Verdict.Translation?.Holds);
        table.AddEmptyRow();
        Add(run.Which, $"{run.Count:N0} answered by prediction, {run.Wrong:N0} wrong", run.Wrong == 0);
        Add("speed", $"{run.Count / run.Predicting.TotalSeconds:N0} /s on one thread");
        table.AddEmptyRow();
        Training training = result.Training;
        Add("learned program", result.IsPerBlock ? "the same" : $"{training.Tokens} tokens, each of few source tuples");
        Add("learned from", $"{training.Traces:N0} traces of {training.Drawn:N0} drawn, {training.Counterexamples:N0} counterexamples, {training.SlotRows:N0} slot rows");
        Add("learned predictor", $"{training.Verdict}", training.Verdict is ProvedVerdict);
        Add("learned in", $"{training.Seconds:F2} s");
        return table;

        void Add(string what, string value, bool? isGood = null)
        {
            Style style = isGood switch { true => Styles.Answer, false => Styles.Wrong, null => Style.Plain };
            table.AddRow(new Text(what), new Text(value, style));
        }
    }
}
