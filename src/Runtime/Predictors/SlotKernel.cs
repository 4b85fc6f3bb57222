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

/// <summary>The prediction loop of one slot whose scores fit <typeparamref name="TLanes"/>: rows are added, and the first of the best scores wins.</summary>
internal static class SlotKernel<T, TLanes>
    where T : unmanaged
    where TLanes : struct, ILanes<TLanes, T>
{
    // References instead of spans: class numbers come from the plan's own tables, so every index is in range by construction.
    public static void Run(in SlotPlan slot, PredictionPlan plan, ref readonly T weights, scoped in PromptBlock block)
    {
        ref SourcePlan sources = ref plan.Sources[slot.FirstSource];
        ref ushort classes = ref MemoryMarshal.GetReference(block.Classes);
        ref ushort written = ref Unsafe.Add(ref classes, (nint)slot.Position * block.Stride);
        if (slot.SourceCount == 2)
        {
            RunPairs(ref sources, in weights, ref classes, ref written, block);
        }
        else
        {
            RunRows(slot, ref sources, in weights, ref classes, ref written, block);
        }
    }

    // Two sources are the commonest case, and it needs no loop over sources.
    private static void RunPairs(ref SourcePlan sources, ref readonly T weights, ref ushort classes, ref ushort written, scoped in PromptBlock block)
    {
        SourcePlan first = sources, second = Unsafe.Add(ref sources, 1);
        ref T left = ref Unsafe.Add(ref Unsafe.AsRef(in weights), first.Rows);
        ref T right = ref Unsafe.Add(ref Unsafe.AsRef(in weights), second.Rows);
        ref ushort leftClass = ref Unsafe.Add(ref classes, (nint)first.Position * block.Stride);
        ref ushort rightClass = ref Unsafe.Add(ref classes, (nint)second.Position * block.Stride);
        for (int p = 0; p < block.Count; p++)
        {
            TLanes sum = TLanes.Load(in left, Unsafe.Add(ref leftClass, p) * (nuint)TLanes.Count);
            sum = TLanes.Add(sum, TLanes.Load(in right, Unsafe.Add(ref rightClass, p) * (nuint)TLanes.Count));
            Unsafe.Add(ref written, p) = (ushort)TLanes.Best(sum);
        }
    }

    private static void RunRows(
        in SlotPlan slot, ref SourcePlan sources, ref readonly T weights, ref ushort classes, ref ushort written, scoped in PromptBlock block)
    {
        int count = block.Count;
        for (int p = 0; p < count; p++)
        {
            Unsafe.Add(ref written, p) = (ushort)BestClass(ref sources, slot.SourceCount, in weights, ref Unsafe.Add(ref classes, p), (nuint)block.Stride);
        }
    }

    /// <summary>The class of one prompt's next token; <paramref name="classes"/> has a number every <paramref name="stride"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int BestClass(ref SourcePlan sources, int count, ref readonly T weights, ref ushort classes, nuint stride)
    {
        TLanes sum = Row(sources, in weights, ref classes, stride);
        if (count == 1)
        {
            return TLanes.Best(sum);
        }

        sum = TLanes.Add(sum, Row(Unsafe.Add(ref sources, 1), in weights, ref classes, stride));
        for (int i = 2; i < count; i++)
        {
            sum = TLanes.Add(sum, Row(Unsafe.Add(ref sources, i), in weights, ref classes, stride));
        }

        return TLanes.Best(sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes Row(SourcePlan source, ref readonly T weights, ref ushort classes, nuint stride)
    {
        nuint x = Unsafe.Add(ref classes, source.Position * stride);
        return TLanes.Load(in weights, source.Rows + (x * (nuint)TLanes.Count));
    }
}
