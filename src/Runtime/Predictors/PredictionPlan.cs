using System.Numerics;
using CotGen.Programs;
using CotGen.Tokens;

namespace CotGen.Predictors;

/// <summary>How many scores are handled at once.</summary>
internal enum LaneShape
{
    /// <summary>None: a slot without sources has one prediction.</summary>
    Constant,
    Scalar,
    V128,
    V256,
    V512,
    Pair128,
    Pair256,
    Pair512,
    Chunks128,
    Chunks256,
    Chunks512,
    Packed128,
    Packed256,
    Packed512,
    PackedPair128,
    PackedPair256,
    PackedPair512,
}

/// <summary>One slot of a laid-out predictor. All numbers are indices into the plan's arrays or counts of elements.</summary>
/// <param name="Accumulator">The integer type of its scores, where they are not packed.</param>
/// <param name="Shape">How many scores are handled at once.</param>
/// <param name="Constant">The class that is always predicted, of a slot without sources.</param>
/// <param name="Stride">Scores of a row: classes, and padding.</param>
/// <param name="FirstSource">The first of its sources.</param>
/// <param name="SourceCount">How many they are.</param>
/// <param name="FirstToken">The token of its first class.</param>
/// <param name="Position">Where its class is written.</param>
internal readonly record struct SlotPlan(
    Accumulator Accumulator, LaneShape Shape, ushort Constant, int Stride, int FirstSource, int SourceCount, int FirstToken, int Position);

/// <summary>One source of a slot: where its rows start and which position selects among them.</summary>
internal readonly record struct SourcePlan(uint Rows, uint Position);

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
            ushort constant = 0;
            if (slot.Sources.Count == 0)
            {
                (shape, constant) = (LaneShape.Constant, FirstGreatest(slot.Bias.AsSpan()));
            }
            else if (TryPack(slot, vectorBits) is { } packed)
            {
                (shape, stride) = (packed.Shape, packed.Lanes);
                Packed.Add(packed.Weights, stride, tokens.Frame, sources);
            }
            else if (accumulator == Accumulator.Int16)
            {
                Int16.Add(slot, stride, tokens.Frame, sources);
            }
            else if (accumulator == Accumulator.Int32)
            {
                Int32.Add(slot, stride, tokens.Frame, sources);
            }
            else
            {
                Int64.Add(slot, stride, tokens.Frame, sources);
            }

            slots.Add(new SlotPlan(accumulator, shape, constant, stride, firstSource, slot.Sources.Count, firstToken, tokens.Frame.PositionOf(i)));
        }

        Slots = slots.ToArray();
        Sources = sources.ToArray();
        Tokens = tokenTable.ToArray();
        Packed.Close();
        Int16.Close();
        Int32.Close();
        Int64.Close();
    }

    public SlotPlan[] Slots { get; }

    public SourcePlan[] Sources { get; }

    /// <summary>Token numbers by class, one run per distinct class set.</summary>
    public ushort[] Tokens { get; }

    /// <summary>Penalties, of slots whose scores can be packed.</summary>
    public WeightTable<ushort> Packed { get; } = new(ushort.MaxValue);

    public WeightTable<short> Int16 { get; } = new(short.MinValue);

    public WeightTable<int> Int32 { get; } = new(int.MinValue);

    public WeightTable<long> Int64 { get; } = new(long.MinValue);

    private static ushort FirstGreatest(ReadOnlySpan<int> scores)
    {
        ushort best = 0;
        for (int i = 1; i < scores.Length; i++)
        {
            best = scores[i] > scores[best] ? (ushort)i : best;
        }

        return best;
    }

    private static (LaneShape Shape, int Lanes, SlotWeights Weights)? TryPack(SlotWeights slot, int vectorBits)
    {
        (LaneShape shape, int lanes) = ShapeFor(slot.ClassCount, Accumulator.Int16, vectorBits);
        if (shape is LaneShape.Scalar or LaneShape.Chunks128 or LaneShape.Chunks256 or LaneShape.Chunks512 || !PackedLanes128.IsSupported)
        {
            return null;
        }

        // The instruction that finds the least of eight scores tells which of them it is; the tag, which eight.
        int tagBits = BitOperations.Log2((uint)(lanes / PackedLanes128.Count));
        var penalties = new ScorePenalties(slot);
        return penalties.Fit(tagBits) ? (shape + (LaneShape.Packed128 - LaneShape.V128), lanes, penalties.Pack(tagBits, PackedLanes128.Count)) : null;
    }

    // The narrowest vector that holds all classes; else two of the widest, as often as needed.
    private static (LaneShape Shape, int Lanes) ShapeFor(int classes, Accumulator accumulator, int vectorBits)
    {
        if (vectorBits < 128)
        {
            return (LaneShape.Scalar, 2);
        }

        int bits = 16 << (int)accumulator;
        for (int width = 128; width <= vectorBits; width *= 2)
        {
            if (classes <= width / bits)
            {
                return (width switch { 128 => LaneShape.V128, 256 => LaneShape.V256, _ => LaneShape.V512 }, width / bits);
            }
        }

        int lanes = 2 * vectorBits / bits;
        LaneShape narrowest = classes <= lanes ? LaneShape.Pair128 : LaneShape.Chunks128;
        return (narrowest + BitOperations.Log2((uint)vectorBits / 128), lanes);
    }
}
