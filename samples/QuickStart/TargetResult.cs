using CotGen;
using CotGen.Certification;
using CotGen.Programs;

namespace QuickStart;

/// <summary>Everything that was found out about a target.</summary>
internal sealed record TargetResult(Exhibit Exhibit, LinearPredictor Predictor, CotVerdict Verdict, PromptRun Run, LearningResult Learned)
{
    public CotProgram Program => Predictor.Program;

    public Certificate Certificate => Verdict.Certificate;

    /// <summary>Both predictors are proved, the program is not refuted, and no answer was wrong.</summary>
    public bool IsRight => Verdict.Predictor is ProvedVerdict && Verdict.Holds && Run.Wrong == 0 && Learned.IsProved;
}
