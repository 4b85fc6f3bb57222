using CotGen.Programs;
using CotGen.Verification;

namespace CotGen;

/// <summary>All prompts, one by one.</summary>
public static partial class CotVerifier
{
    /// <summary>Runs every prompt of a target's domain through a predictor of any tier and compares every token with the trace, every answer with the compiled method.</summary>
    /// <remarks>
    /// Prompts are enumerated by number (<see cref="PromptDomain.Write"/>), each once; counts and hashes depend neither on the number of threads nor on where a run was
    /// cut. A run that is cancelled gives what it has found so far, and <see cref="ExhaustiveOptions.ResumeFrom"/> goes on from there.
    /// </remarks>
    /// <typeparam name="TTarget">The target's generated struct; its chains have one length.</typeparam>
    /// <param name="predictor">A predictor of the target's program.</param>
    /// <param name="options">How to run; <see langword="null"/> for the defaults.</param>
    /// <param name="progress">Receives the share of the prompts that were run, from 0 to 1.</param>
    /// <param name="cancellationToken">Ends the run after some ten thousand prompts more; nothing is thrown.</param>
    /// <exception cref="ArgumentException">
    /// The predictor belongs to another program, chains have no fixed length, there are too many prompts to count, or the run to go on with is another one.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of threads is less than 1.</exception>
    public static ExhaustiveResult VerifyExhaustively<TTarget>(
        IBatchPredictor predictor, ExhaustiveOptions? options = null, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
        where TTarget : ICotTarget<TTarget>
    {
        ArgumentNullException.ThrowIfNull(predictor);
        options ??= new ExhaustiveOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxDegreeOfParallelism, 1);
        RequireProgram(TTarget.Program, predictor.Program);
        return new ExhaustiveRun<TTarget>(predictor, options).Run(progress, cancellationToken);
    }

    private static void RequireProgram(CotProgram target, CotProgram predictor)
    {
        if (predictor != target && predictor.Hash != target.Hash)
        {
            throw new ArgumentException($"The predictor belongs to program {predictor.Hash}, the target is {target.Hash} ({target.Name}).", nameof(predictor));
        }
    }
}
