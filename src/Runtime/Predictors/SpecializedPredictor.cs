using System.ComponentModel;
using CotGen.Certification;
using CotGen.Lowering.Lanes;
using CotGen.Predictors;
using CotGen.Predictors.Lanes;
using CotGen.Programs;
using CotGen.Targets;

namespace CotGen;

/// <summary>
/// The predictor of a program whose weights are proved, with what they compute in place of how: a slot's argmax is a sum and a quotient, or a table, computed for one
/// prompt per lane.
/// </summary>
/// <remarks>
/// Writes the tokens of <see cref="LinearPredictor"/> for every prompt that the target accepts; the certificate is why. Slots that have no such form are predicted by
/// their weights. Every prompt is computed on its own. Immutable and thread-safe; predicting with one thread allocates nothing.
/// </remarks>
public sealed class SpecializedPredictor : IBatchPredictor
{
    private readonly BatchRoll _batch;

    private SpecializedPredictor(LinearPredictor predictor, IChainKernel kernel)
    {
        Program = predictor.Program;
        _batch = new BatchRoll(Program, kernel);
    }

    /// <inheritdoc/>
    public CotProgram Program { get; }

    private static int WidestVector => PromptLanes512.IsSupported ? 512 : PromptLanes256.IsSupported ? 256 : PromptLanes128.IsSupported ? 128 : 0;

    /// <summary>The specialised predictor of weights, built or learned, that are proved here: every slot's rule becomes a table or a formula.</summary>
    /// <param name="predictor">The predictor with the weights.</param>
    /// <param name="cancellationToken">Stops the proof.</param>
    /// <exception cref="ArgumentException">The chains of the program have no fixed length, or a slot of the weights is not proved; the message names it.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static SpecializedPredictor Create(LinearPredictor predictor, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(predictor);
        Certificate certificate = Certifier.Certify(predictor.Program, predictor.Weights, cancellationToken: cancellationToken);
        SlotCertificate? open = certificate.Slots.FirstOrDefault(static slot => slot.Status != ProofStatus.Proved);
        return open is null
            ? OfProved(predictor)
            : throw new ArgumentException($"The weights of slot '{open.Name}' are not proved ({open.Status}): only what is proved may be specialised.", nameof(predictor));
    }

    /// <summary>The specialised predictor of a target, whose build proved its weights and wrote its rules as code. For generated code.</summary>
    /// <typeparam name="TRules">The rules.</typeparam>
    /// <param name="predictor">The target's own predictor.</param>
    /// <exception cref="ArgumentException">The rules belong to another program.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static SpecializedPredictor Of<TRules>(LinearPredictor predictor)
        where TRules : ILaneRules => Of<TRules>(predictor, WidestVector);

    /// <summary>The specialised predictor of a target whose build proved its weights, its rules as tables. For generated code.</summary>
    /// <param name="predictor">The target's own predictor.</param>
    /// <exception cref="ArgumentException">The chains of the program have no fixed length.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static SpecializedPredictor OfProved(LinearPredictor predictor)
    {
        ArgumentNullException.ThrowIfNull(predictor);
        return Interpreted(predictor, WidestVector) ?? throw new ArgumentException($"Chains of {predictor.Program.Name} have no fixed length.", nameof(predictor));
    }

    /// <inheritdoc cref="LinearPredictor.GenerateBatch(ReadOnlySpan{ushort}, Span{ushort})"/>
    public void GenerateBatch(ReadOnlySpan<ushort> prompts, Span<ushort> chains) => _batch.Run(prompts, chains);

    /// <inheritdoc/>
    public void GenerateBatch(
        TokenColumns prompts, TokenColumns chains, int maxDegreeOfParallelism = 1, IProgress<double>? progress = null, CancellationToken cancellationToken = default) =>
        BatchRun.Run(Program, _batch.Part, prompts, chains, maxDegreeOfParallelism, progress, cancellationToken);

    /// <summary>As <see cref="Of{TRules}(LinearPredictor)"/>, with vectors of at most <paramref name="vectorBits"/> bits (128, 256, 512), or none (0).</summary>
    internal static SpecializedPredictor Of<TRules>(LinearPredictor predictor, int vectorBits)
        where TRules : ILaneRules
    {
        ArgumentNullException.ThrowIfNull(predictor);
        return TRules.ProgramHash == predictor.Program.Hash
            ? new(predictor, new SpecializedKernel<GeneratedRunner<TRules>>(default, TRules.Steps, predictor.Kernel, new BlockFrame(predictor.Program).Prologue, vectorBits))
            : throw new ArgumentException($"The rules belong to program {TRules.ProgramHash}, the predictor to {predictor.Program.Hash} ({predictor.Program.Name}).", nameof(predictor));
    }

    /// <summary>The rules as tables, for weights that are known to be proved; <see langword="null"/> where chains have no fixed length.</summary>
    internal static SpecializedPredictor? Interpreted(LinearPredictor predictor, int vectorBits)
    {
        if (LaneCompiler.TryCompile(predictor.Program, predictor.Weights) is not { } chain)
        {
            return null;
        }

        var frame = new BlockFrame(predictor.Program);
        var runner = new InterpretedRunner([.. chain.Rules.Select(static rule => new LaneInterpreter(rule))]);
        return new(predictor, new SpecializedKernel<InterpretedRunner>(runner, LaneSteps.Of(chain, frame), predictor.Kernel, frame.Prologue, vectorBits));
    }
}
