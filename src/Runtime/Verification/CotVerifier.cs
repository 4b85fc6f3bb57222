using CotGen.Certification;
using CotGen.Programs;
using CotGen.Verification;

namespace CotGen;

/// <summary>Judges a predictor, and the program behind it: two questions, two verdicts.</summary>
/// <remarks>
/// The predictor is judged by <see cref="Certifier"/>; where its certificate leaves a slot open, inputs are run. The translation is
/// judged by running the compiled method. Verdicts are deterministic: they depend on neither time nor number of threads.
/// </remarks>
public static partial class CotVerifier
{
    /// <summary>Judges any predictor of a compiled target: built or learned.</summary>
    /// <typeparam name="TTarget">The target's generated struct.</typeparam>
    /// <param name="predictor">A predictor of the target's program.</param>
    /// <param name="options">How much to run; <see langword="null"/> for the defaults.</param>
    /// <param name="progress">Receives the share of the work done, from 0 to 1.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentException">The predictor belongs to another program.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static CotVerdict Verify<TTarget>(
        LinearPredictor predictor, CotVerifyOptions? options = null, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
        where TTarget : ICotTarget<TTarget>
    {
        ArgumentNullException.ThrowIfNull(predictor);
        CotProgram program = TTarget.Program;
        RequireProgram(program, predictor.Program);
        options ??= new CotVerifyOptions();
        var run = new InputRun(PromptDomain.Of<TTarget>(options.MaxWidth), program, options);
        Certificate certificate = Certifier.Certify(program, predictor.Weights, cancellationToken: cancellationToken);
        Verdict weights = PredictorJudge.Judge(predictor, certificate, run, Part(progress, 0, 0.5), cancellationToken);
        Verdict translation = TranslationJudge.Judge<TTarget>(run, Part(progress, 0.5, 0.5), cancellationToken);
        progress?.Report(1);
        return new CotVerdict(weights, translation, certificate);
    }

    /// <summary>Judges a predictor of a program that comes from no method: the translation verdict is <see langword="null"/>.</summary>
    /// <param name="program">The program.</param>
    /// <param name="weights">Weights of its shape, built or learned.</param>
    /// <param name="options">How much to run; <see langword="null"/> for the defaults.</param>
    /// <param name="progress">Receives the share of the work done, from 0 to 1.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentException">The weights do not fit the program's slots.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static CotVerdict Verify(
        CotProgram program, LinearWeights weights, CotVerifyOptions? options = null, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        options ??= new CotVerifyOptions();
        var run = new InputRun(new PromptDomain(program, options.MaxWidth), program, options);
        var predictor = new LinearPredictor(program, weights);
        Certificate certificate = Certifier.Certify(program, weights, cancellationToken: cancellationToken);
        Verdict verdict = PredictorJudge.Judge(predictor, certificate, run, progress, cancellationToken);
        progress?.Report(1);
        return new CotVerdict(verdict, Translation: null, certificate);
    }

    private static PartialProgress? Part(IProgress<double>? progress, double start, double share) =>
        progress is null ? null : new PartialProgress(progress, start, share);

    private sealed class PartialProgress(IProgress<double> whole, double start, double share) : IProgress<double>
    {
        public void Report(double value) => whole.Report(start + (share * value));
    }
}
