using CotGen.Programs;
using CotGen.Tokens;

namespace CotGen.Predictors;

/// <summary>How many scores are handled at once.</summary>
internal enum LaneShape : byte
{
    Scalar,
    V128,
    V256,
    V512,
    Pair128,
    Pair256,
    Pair512,
}

/// <summary>One slot of a laid-out predictor. All fields are indices into the plan's arrays or counts of elements.</summary>
internal readonly record struct SlotPlan(
    Accumulator Accumulator, LaneShape Shape, int Bias, int Stride, int FirstSource, int SourceCount, int FirstToken, int Position);

/// <summary>One source of a slot: where its rows start and which position selects among them.</summary>
internal readonly record struct SourcePlan(int Rows, int Position);

/// <summary>
/// A predictor laid out for speed: slots, sources and tokens as flat tables, weights padded to whole vectors and aligned to
/// cache lines. Every source has one row more than classes: zeros, for a foreign token.
/// </summary>
/// <remarks>Padding lanes have the least bias and no weights; they come last, so that even a tie leaves them out.</remarks>
internal sealed class PredictionPlan
{
    public PredictionPlan(CotProgram program, LinearWeights weights, int vectorBits)
    {
        ProgramTokens tokens = ProgramTokens.Of(program);
        var slots = new List<SlotPlan>();
        var sources = new List<SourcePlan>();
        var tokenTable = new List<ushort>();
        var tables = new Dictionary<ClassMap, int>();
        for (int i = 0; i < weights.Slots.Count; i++)
        {
            SlotWeights slot = weights.Slots[i];
            if (!tables.TryGetValue(tokens.Chain[i], out int firstToken))
            {
                tables.Add(tokens.Chain[i], firstToken = tokenTable.Count);
                tokenTable.AddRange(tokens.Chain[i].Tokens);
            }

            Accumulator accumulator = ScoreRange.Narrowest(slot);
            (LaneShape shape, int lanes) = ShapeFor(slot.ClassCount, accumulator, vectorBits);
            int stride = (slot.ClassCount + lanes - 1) / lanes * lanes;
            int firstSource = sources.Count;
            int bias = accumulator switch
            {
                Accumulator.Int16 => Int16.Add(slot, stride, tokens.Frame, sources),
                Accumulator.Int32 => Int32.Add(slot, stride, tokens.Frame, sources),
                _ => Int64.Add(slot, stride, tokens.Frame, sources),
            };
            slots.Add(new SlotPlan(accumulator, shape, bias, stride, firstSource, slot.Sources.Count, firstToken, tokens.Frame.PositionOf(i)));
        }

        Slots = slots.ToArray();
        Sources = sources.ToArray();
        Tokens = tokenTable.ToArray();
        Int16.Close();
        Int32.Close();
        Int64.Close();
    }

    public SlotPlan[] Slots { get; }

    public SourcePlan[] Sources { get; }

    /// <summary>Token numbers by class, one run per distinct class set.</summary>
    public ushort[] Tokens { get; }

    public WeightTable<short> Int16 { get; } = new();

    public WeightTable<int> Int32 { get; } = new();

    public WeightTable<long> Int64 { get; } = new();

    // The narrowest vector that holds all classes; else two of the widest, as often as needed.
    private static (LaneShape Shape, int Lanes) ShapeFor(int classes, Accumulator accumulator, int vectorBits)
    {
        if (vectorBits < 128)
        {
            return (LaneShape.Scalar, 1);
        }

        int bits = 16 << (int)accumulator;
        for (int width = 128; width <= vectorBits; width *= 2)
        {
            if (classes <= width / bits)
            {
                return (width switch { 128 => LaneShape.V128, 256 => LaneShape.V256, _ => LaneShape.V512 }, width / bits);
            }
        }

        return (vectorBits switch { 128 => LaneShape.Pair128, 256 => LaneShape.Pair256, _ => LaneShape.Pair512 }, 2 * vectorBits / bits);
    }
}
