using CotGen;
using CotGen.Certification;
using CotGen.Programs;

namespace QuickStart;

/// <summary>Everything that was found out about a target.</summary>
internal sealed record TargetResult(Exhibit Exhibit, CotProgram Program, CotVerdict Verdict, PromptRun Run, Training Training)
{
    public Certificate Certificate => Verdict.Certificate;

    /// <summary>True where the chain is one block of slots, repeated.</summary>
    public bool IsPerBlock => Program.Body.Count > 0;

    /// <summary>Tokens of the chain, or slots of its block.</summary>
    public int Tokens => IsPerBlock ? Program.Body.Count : Program.TokenCount;

    /// <summary>Both predictors are proved, the program is not refuted, and no answer was wrong.</summary>
    public bool IsRight => Verdict.Predictor is ProvedVerdict && Verdict.Holds && Run.Wrong == 0 && Training.Verdict is ProvedVerdict;
}

/// <summary>A predictor learned from traces, and what it took; the three sorts of data are counted apart.</summary>
/// <param name="Tokens">Tokens of the program it was learned for, or slots of its block.</param>
/// <param name="Verdict">What is known of it.</param>
/// <param name="Traces">Random traces kept.</param>
/// <param name="Drawn">Random traces drawn to choose from.</param>
/// <param name="Counterexamples">Traces found because they show a mistake.</param>
/// <param name="SlotRows">Rows of single slots that no trace was found for.</param>
/// <param name="Seconds">Time taken.</param>
internal sealed record Training(int Tokens, Verdict Verdict, int Traces, long Drawn, int Counterexamples, int SlotRows, double Seconds)
{
    public static Training Of(LearningResult learned) => new(
        learned.Program.TokenCount,
        learned.Verdict.Predictor,
        learned.Traces.Count,
        learned.DrawnTraces,
        learned.Counterexamples.Count,
        learned.SlotRows.Count,
        learned.Seconds);

    public static Training Of(MachineLearningResult learned) => new(
        learned.Program.Body.Count,
        learned.Verdict.Predictor,
        learned.Traces.Count,
        learned.DrawnTraces,
        learned.Counterexamples.Count,
        learned.SlotRows,
        learned.Seconds);
}
