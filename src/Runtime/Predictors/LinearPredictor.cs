using System.Runtime.Intrinsics;
using CotGen.Predictors;
using CotGen.Programs;
using CotGen.Tokens;

namespace CotGen;

/// <summary>
/// The linear next-token predictor of a program, vectorised: one-hot features make a score vector a sum of weight rows, so a
/// prediction is a few row additions and an argmax in the narrowest integer type that holds every score.
/// </summary>
/// <remarks>
/// Writes the same tokens as <see cref="ReferencePredictor"/> for any weights and any context, ties and foreign tokens
/// included. Immutable and thread-safe; predicting allocates nothing.
/// </remarks>
public sealed partial class LinearPredictor : IBatchPredictor
{
    private const int OnStack = 256;

    [ThreadStatic]
    private static ushort[]? _buffer;

    private readonly ProgramTokens _tokens;
    private readonly TokenRange[] _ranges;
    private readonly PredictionPlan _plan;
    private readonly LinearKernel? _kernel;
    private readonly BatchRoll? _batch;
    private readonly int _positions;

    /// <summary>A predictor with any weights of the program's shape, built or learned.</summary>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The weights do not fit the program's slots; the message says which one.</exception>
    public LinearPredictor(CotProgram program, LinearWeights weights)
        : this(program, weights, WidestVector)
    {
    }

    /// <summary>A predictor that uses vectors of at most <paramref name="vectorBits"/> bits (128, 256, 512), or none (0).</summary>
    internal LinearPredictor(CotProgram program, LinearWeights weights, int vectorBits)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(weights);
        WeightShape.Require(program, weights);
        Program = program;
        Weights = weights;
        _tokens = ProgramTokens.Of(program);
        _ranges = Array.ConvertAll(_tokens.Prompt, static map => map.Range);
        _plan = new PredictionPlan(program, weights, vectorBits);
        _positions = _tokens.Frame.Length;
        if (program.Layout.IsBounded)
        {
            _kernel = new LinearKernel(program, weights, _plan, withLanes: vectorBits == 512 && PackedKernel.IsSupported);
            _batch = new BatchRoll(program, _kernel);
        }
    }

    /// <summary>The program.</summary>
    public CotProgram Program { get; }

    /// <summary>The weights.</summary>
    public LinearWeights Weights { get; }

    /// <summary>Tokens of a prompt; of the shortest one where prompts have runs.</summary>
    public int PromptLength => _tokens.Prompt.Length;

    /// <summary>Tokens of a chain, END included; 0 where chains have blocks, and so any length.</summary>
    public int ChainLength => Program.Layout.IsBounded ? _tokens.Chain.Length : 0;

    /// <summary>The integer type of each slot's scores.</summary>
    internal IEnumerable<Accumulator> Accumulators => _plan.Slots.Select(static slot => slot.Accumulator);

    /// <summary>Slots of which a batch predicts 32 prompts at a time.</summary>
    internal int PackedSlots => _kernel?.PackedSlots ?? 0;

    private static int WidestVector =>
        Vector512.IsHardwareAccelerated ? 512
        : Vector256.IsHardwareAccelerated ? 256
        : Vector128.IsHardwareAccelerated ? 128
        : 0;

    /// <summary>The token that follows <paramref name="context"/>.</summary>
    /// <param name="context">
    /// The prompt's tokens, then the chain's tokens so far. They need not be right: a token that is none of its position's
    /// classes weighs nothing.
    /// </param>
    /// <exception cref="ArgumentException">The context has no next slot: it is shorter than a prompt or as long as a whole chain.</exception>
    public ushort NextToken(ReadOnlySpan<ushort> context)
    {
        NextPlace place = ContextShape.NextPlace(Program, _tokens, context);
        SlotPlan slot = _plan.Slots[place.Slot];
        Span<ushort> classes = _positions <= OnStack ? stackalloc ushort[OnStack] : Buffer(_positions);
        if (Program.Layout.IsBounded)
        {
            // Every place of the frame is one of the context.
            foreach (SourcePlan source in _plan.Sources.AsSpan(slot.FirstSource, slot.SourceCount))
            {
                int position = (int)source.Position;
                classes[position] = (ushort)MapAt(position).ClassOf(context[position]);
            }
        }
        else
        {
            EncodeSources(place, context, classes);
        }

        return _plan.Tokens[slot.FirstToken + SlotKernels.BestClass(_plan, slot, ref classes[0])];
    }

    /// <summary>Rolls the predictor out: predicts token after token, each from the prompt and what was predicted before, until END.</summary>
    /// <param name="prompt">A well-formed prompt.</param>
    /// <param name="chain">Receives the chain, END included; a chain with blocks stops where this is full.</param>
    /// <returns>
    /// Number of tokens written: <see cref="ChainLength"/>, or, for a chain with blocks, up to the length of <paramref name="chain"/>. Such
    /// a chain has ended if and only if its last token is END.
    /// </returns>
    /// <exception cref="ArgumentException">
    /// The prompt is not well formed, or <paramref name="chain"/> is too short for a chain without blocks; the message says what was
    /// expected.
    /// </exception>
    public int Generate(ReadOnlySpan<ushort> prompt, Span<ushort> chain)
    {
        if (_kernel is null)
        {
            return GenerateBlocks(prompt, chain);
        }

        if (chain.Length < _plan.Slots.Length)
        {
            throw new ArgumentException($"The chain has {ChainLength} tokens; there is room for {chain.Length}.", nameof(chain));
        }

        Span<ushort> classes = _positions <= OnStack ? stackalloc ushort[OnStack] : Buffer(_positions);
        if (!TryEncode(prompt, classes))
        {
            throw new ArgumentException(_tokens.FindProblem(prompt).Describe(Program), nameof(prompt));
        }

        SlotKernels.Roll(_plan, ref classes[0], chain);
        return _plan.Slots.Length;
    }

    // Class numbers of a well-formed prompt.
    private bool TryEncode(ReadOnlySpan<ushort> prompt, Span<ushort> classes)
    {
        TokenRange[] ranges = _ranges;
        if (prompt.Length != ranges.Length)
        {
            return false;
        }

        for (int i = 0; i < prompt.Length; i++)
        {
            int found = prompt[i] - ranges[i].First;
            if ((uint)found >= ranges[i].Count)
            {
                ClassMap map = _tokens.Prompt[i];
                found = map.ClassOf(prompt[i]);
                if (found == map.Count)
                {
                    return false;
                }
            }

            classes[i] = (ushort)found;
        }

        return true;
    }

    private ClassMap MapAt(int position) => position < PromptLength ? _tokens.Prompt[position] : _tokens.Chain[position - PromptLength];

    private static Span<ushort> Buffer(int length)
    {
        if (_buffer is null || _buffer.Length < length)
        {
            _buffer = GC.AllocateUninitializedArray<ushort>(length);
        }

        return _buffer;
    }
}
