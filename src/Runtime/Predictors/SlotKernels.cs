using System.Numerics;
using System.Runtime.CompilerServices;

namespace CotGen.Predictors;

/// <summary>Picks the loop for a slot's integer type and vector shape.</summary>
internal static class SlotKernels
{
    public static void Run(PredictionPlan plan, in SlotPlan slot, scoped in PromptBlock block)
    {
        switch (slot.Accumulator)
        {
            case Accumulator.Int16:
                Run(plan, slot, in plan.Int16.First, in block);
                break;
            case Accumulator.Int32:
                Run(plan, slot, in plan.Int32.First, in block);
                break;
            default:
                Run(plan, slot, in plan.Int64.First, in block);
                break;
        }
    }

    /// <summary>The class of one prompt's next token; <paramref name="classes"/> has one number per position.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int BestClass(PredictionPlan plan, in SlotPlan slot, ref ushort classes)
    {
        ReadOnlySpan<SourcePlan> sources = plan.Sources.AsSpan(slot.FirstSource, slot.SourceCount);
        return slot.Accumulator == Accumulator.Int16
            ? BestClass(slot, sources, in plan.Int16.First, ref classes)
            : BestWideClass(plan, slot, sources, ref classes);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int BestWideClass(PredictionPlan plan, in SlotPlan slot, ReadOnlySpan<SourcePlan> sources, ref ushort classes) =>
        slot.Accumulator == Accumulator.Int32
            ? BestClass(slot, sources, in plan.Int32.First, ref classes)
            : BestClass(slot, sources, in plan.Int64.First, ref classes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int BestClass<T>(in SlotPlan slot, ReadOnlySpan<SourcePlan> sources, ref readonly T weights, ref ushort classes)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T> => slot.Shape switch
        {
            LaneShape.V128 => SlotKernel<T, Lanes128<T>>.BestClass(slot, sources, in weights, ref classes),
            LaneShape.V256 => SlotKernel<T, Lanes256<T>>.BestClass(slot, sources, in weights, ref classes),
            LaneShape.V512 => SlotKernel<T, Lanes512<T>>.BestClass(slot, sources, in weights, ref classes),
            LaneShape.Pair128 => SlotKernel<T, LanePair<Lanes128<T>, T>>.BestClass(slot, sources, in weights, ref classes),
            LaneShape.Pair256 => SlotKernel<T, LanePair<Lanes256<T>, T>>.BestClass(slot, sources, in weights, ref classes),
            LaneShape.Pair512 => SlotKernel<T, LanePair<Lanes512<T>, T>>.BestClass(slot, sources, in weights, ref classes),
            _ => SlotKernel<T, ScalarLane<T>>.BestClass(slot, sources, in weights, ref classes),
        };

    private static void Run<T>(PredictionPlan plan, in SlotPlan slot, ref readonly T weights, scoped in PromptBlock block)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        switch (slot.Shape)
        {
            case LaneShape.Scalar:
                SlotKernel<T, ScalarLane<T>>.Run(slot, plan, in weights, in block);
                break;
            case LaneShape.V128:
                SlotKernel<T, Lanes128<T>>.Run(slot, plan, in weights, in block);
                break;
            case LaneShape.V256:
                SlotKernel<T, Lanes256<T>>.Run(slot, plan, in weights, in block);
                break;
            case LaneShape.V512:
                SlotKernel<T, Lanes512<T>>.Run(slot, plan, in weights, in block);
                break;
            case LaneShape.Pair128:
                SlotKernel<T, LanePair<Lanes128<T>, T>>.Run(slot, plan, in weights, in block);
                break;
            case LaneShape.Pair256:
                SlotKernel<T, LanePair<Lanes256<T>, T>>.Run(slot, plan, in weights, in block);
                break;
            default:
                SlotKernel<T, LanePair<Lanes512<T>, T>>.Run(slot, plan, in weights, in block);
                break;
        }
    }
}
