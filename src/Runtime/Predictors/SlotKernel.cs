using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CotGen.Predictors;

/// <summary>Some prompts whose next token is predicted together: class numbers, position by position.</summary>
internal readonly ref struct PromptBlock
{
    /// <summary>Class numbers: positions x <see cref="Stride"/>. Those of the slot are written, those of its sources read.</summary>
    public required Span<ushort> Classes { get; init; }

    /// <summary>Prompts that <see cref="Classes"/> has room for.</summary>
    public required int Stride { get; init; }

    /// <summary>Prompts that are there, at most <see cref="Stride"/>.</summary>
    public required int Count { get; init; }
}

/// <summary>The prediction loop of one slot: rows are added, and the first greatest score wins.</summary>
internal static class SlotKernel<T, TLanes>
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    where TLanes : struct, ILanes<TLanes, T>
{
    // References instead of spans: class numbers come from the plan's own tables, so every index is in range by construction.
    public static void Run(in SlotPlan slot, PredictionPlan plan, ref readonly T weights, scoped in PromptBlock block)
    {
        ReadOnlySpan<SourcePlan> sources = plan.Sources.AsSpan(slot.FirstSource, slot.SourceCount);
        ref ushort classes = ref MemoryMarshal.GetReference(block.Classes);
        ref ushort written = ref Unsafe.Add(ref classes, (nint)slot.Position * block.Stride);
        if (slot.Stride > TLanes.Count)
        {
            for (int p = 0; p < block.Count; p++)
            {
                Unsafe.Add(ref written, p) = (ushort)FirstGreatestOfChunks(slot, sources, in weights, ref Unsafe.Add(ref classes, p), block.Stride);
            }
        }
        else if (sources.Length == 2)
        {
            RunPairs(slot, sources, in weights, ref classes, ref written, block);
        }
        else
        {
            RunRows(slot, sources, in weights, ref classes, ref written, block);
        }
    }

    // Two sources are the commonest case, and it needs no loop over sources.
    private static void RunPairs(
        in SlotPlan slot, ReadOnlySpan<SourcePlan> sources, ref readonly T weights, ref ushort classes, ref ushort written, scoped in PromptBlock block)
    {
        TLanes bias = TLanes.Load(in weights, (nuint)slot.Bias);
        ref T left = ref Unsafe.Add(ref Unsafe.AsRef(in weights), sources[0].Rows);
        ref T right = ref Unsafe.Add(ref Unsafe.AsRef(in weights), sources[1].Rows);
        ref ushort leftClass = ref Unsafe.Add(ref classes, (nint)sources[0].Position * block.Stride);
        ref ushort rightClass = ref Unsafe.Add(ref classes, (nint)sources[1].Position * block.Stride);
        for (int p = 0; p < block.Count; p++)
        {
            TLanes sum = TLanes.Add(bias, TLanes.Load(in left, Unsafe.Add(ref leftClass, p) * (nuint)TLanes.Count));
            sum = TLanes.Add(sum, TLanes.Load(in right, Unsafe.Add(ref rightClass, p) * (nuint)TLanes.Count));
            Unsafe.Add(ref written, p) = (ushort)FirstGreatest(sum);
        }
    }

    private static void RunRows(
        in SlotPlan slot, ReadOnlySpan<SourcePlan> sources, ref readonly T weights, ref ushort classes, ref ushort written, scoped in PromptBlock block)
    {
        TLanes bias = TLanes.Load(in weights, (nuint)slot.Bias);
        int stride = block.Stride, count = block.Count;
        for (int p = 0; p < count; p++)
        {
            TLanes sum = bias;
            for (int i = 0; i < sources.Length; i++)
            {
                nuint x = Unsafe.Add(ref classes, ((nint)sources[i].Position * stride) + p);
                sum = TLanes.Add(sum, TLanes.Load(in weights, (nuint)sources[i].Rows + (x * (nuint)TLanes.Count)));
            }

            Unsafe.Add(ref written, p) = (ushort)FirstGreatest(sum);
        }
    }

    /// <summary>The class of one prompt's next token; <paramref name="classes"/> has one number per position.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int BestClass(in SlotPlan slot, ReadOnlySpan<SourcePlan> sources, ref readonly T weights, ref ushort classes)
    {
        if (slot.Stride > TLanes.Count)
        {
            return FirstGreatestOfChunks(slot, sources, in weights, ref classes, stride: 1);
        }

        TLanes sum = TLanes.Load(in weights, (nuint)slot.Bias);
        foreach (SourcePlan source in sources)
        {
            nuint x = Unsafe.Add(ref classes, (nint)source.Position);
            sum = TLanes.Add(sum, TLanes.Load(in weights, (nuint)source.Rows + (x * (nuint)TLanes.Count)));
        }

        return FirstGreatest(sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int FirstGreatest(TLanes scores) => BitOperations.TrailingZeroCount(TLanes.Where(scores, TLanes.Greatest(scores)));

    private static int FirstGreatestOfChunks(
        in SlotPlan slot, ReadOnlySpan<SourcePlan> sources, ref readonly T weights, ref ushort classes, int stride)
    {
        T best = T.MinValue;
        int at = 0;
        for (int chunk = 0; chunk < slot.Stride; chunk += TLanes.Count)
        {
            TLanes scores = TLanes.Load(in weights, (nuint)(slot.Bias + chunk));
            for (int i = 0; i < sources.Length; i++)
            {
                int x = Unsafe.Add(ref classes, (nint)sources[i].Position * stride);
                scores = TLanes.Add(scores, TLanes.Load(in weights, (nuint)(sources[i].Rows + chunk + (x * slot.Stride))));
            }

            if (TLanes.Greatest(scores) > best)
            {
                best = TLanes.Greatest(scores);
                at = chunk + FirstGreatest(scores);
            }
        }

        return at;
    }
}
