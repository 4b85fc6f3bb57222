using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CotGen.Predictors;

/// <summary>The prediction loop of one slot with any number of classes: two vectors of scores at a time, and the greatest so far.</summary>
internal static class ChunkKernel<T, TLanes>
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    where TLanes : struct, IScoreLanes<TLanes, T>
{
    public static void Run(in SlotPlan slot, PredictionPlan plan, ref readonly T weights, scoped in PromptBlock block)
    {
        ref SourcePlan sources = ref plan.Sources[slot.FirstSource];
        ref ushort classes = ref MemoryMarshal.GetReference(block.Classes);
        ref ushort written = ref Unsafe.Add(ref classes, (nint)slot.Position * block.Stride);
        for (int p = 0; p < block.Count; p++)
        {
            Unsafe.Add(ref written, p) = (ushort)BestClass(slot, ref sources, in weights, ref Unsafe.Add(ref classes, p), (nuint)block.Stride);
        }
    }

    /// <summary>The class of one prompt's next token; <paramref name="classes"/> has a number every <paramref name="stride"/>.</summary>
    public static int BestClass(in SlotPlan slot, ref SourcePlan sources, ref readonly T weights, ref ushort classes, nuint stride)
    {
        T best = T.MinValue;
        int at = 0;
        for (int chunk = 0; chunk < slot.Stride; chunk += 2 * TLanes.Count)
        {
            TLanes low = default, high = default;
            for (int i = 0; i < slot.SourceCount; i++)
            {
                SourcePlan source = Unsafe.Add(ref sources, i);
                nuint x = Unsafe.Add(ref classes, source.Position * stride), row = source.Rows + (nuint)chunk + (x * (nuint)slot.Stride);
                low = TLanes.Add(low, TLanes.Load(in weights, row));
                high = TLanes.Add(high, TLanes.Load(in weights, row + (nuint)TLanes.Count));
            }

            T greatest = TLanes.Greatest(TLanes.Max(low, high));
            if (greatest > best)
            {
                best = greatest;
                at = chunk + TLanes.Best(low, high);
            }
        }

        return at;
    }
}
