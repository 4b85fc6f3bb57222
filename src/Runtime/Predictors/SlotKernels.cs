using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CotGen.Predictors;

/// <summary>Picks the loop for a slot's integer type and vector shape.</summary>
internal static class SlotKernels
{
    public static void Run(PredictionPlan plan, in SlotPlan slot, scoped in PromptBlock block)
    {
        if (slot.Shape == LaneShape.Constant)
        {
            block.Classes.Slice(slot.Position * block.Stride, block.Count).Fill(slot.Constant);
            return;
        }

        if (slot.Shape >= LaneShape.Packed128)
        {
            RunPacked(plan, slot, in block);
            return;
        }

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
    public static int BestClass(PredictionPlan plan, in SlotPlan slot, ref ushort classes)
    {
        ref SourcePlan sources = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(plan.Sources), slot.FirstSource);
        return (slot.Shape, slot.Accumulator) switch
        {
            (LaneShape.Constant, _) => slot.Constant,
            ( >= LaneShape.Packed128, _) => BestPackedClass(slot, ref sources, in plan.Packed.First, ref classes),
            (_, Accumulator.Int16) => BestClass(slot, ref sources, in plan.Int16.First, ref classes),
            (_, Accumulator.Int32) => BestClass(slot, ref sources, in plan.Int32.First, ref classes),
            _ => BestClass(slot, ref sources, in plan.Int64.First, ref classes),
        };
    }

    /// <summary>Predicts all slots of a bounded chain, token after token.</summary>
    /// <param name="plan">The predictor.</param>
    /// <param name="classes">One number per position; those of the prompt are read, those of the chain written.</param>
    /// <param name="chain">Receives the tokens, one per slot.</param>
    public static void Roll(PredictionPlan plan, ref ushort classes, Span<ushort> chain)
    {
        ReadOnlySpan<SlotPlan> slots = plan.Slots;
        chain = chain[..slots.Length];
        for (int i = RollCommon(plan, 0, ref classes, chain); i < slots.Length; i = RollCommon(plan, i + 1, ref classes, chain))
        {
            int best = BestClass(plan, in slots[i], ref classes);
            Unsafe.Add(ref classes, slots[i].Position) = (ushort)best;
            chain[i] = plan.Tokens[slots[i].FirstToken + best];
        }
    }

    // The commonest shapes, in a loop that calls nothing and so keeps all it needs in registers. Returns the first slot of another shape, or how many there are.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int RollCommon(PredictionPlan plan, int start, ref ushort classes, Span<ushort> chain)
    {
        ref ushort tokens = ref MemoryMarshal.GetArrayDataReference(plan.Tokens);
        ref readonly ushort packed = ref plan.Packed.First;
        ref readonly short int16 = ref plan.Int16.First;
        ref SlotPlan slot = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(plan.Slots), start);
        ref SourcePlan allSources = ref MemoryMarshal.GetArrayDataReference(plan.Sources);
        for (int i = start; i < chain.Length; i++)
        {
            ref SourcePlan sources = ref Unsafe.Add(ref allSources, slot.FirstSource);
            int count = slot.SourceCount, best;
            LaneShape shape = slot.Shape;
            if (shape == LaneShape.PackedPair512)
            {
                best = SlotKernel<ushort, LanePair<PackedLanes512, ushort>>.BestClass(ref sources, count, in packed, ref classes, 1);
            }
            else if (shape == LaneShape.Packed128)
            {
                best = SlotKernel<ushort, PackedLanes128>.BestClass(ref sources, count, in packed, ref classes, 1);
            }
            else if (shape == LaneShape.Packed256)
            {
                best = SlotKernel<ushort, PackedLanes256>.BestClass(ref sources, count, in packed, ref classes, 1);
            }
            else if (shape == LaneShape.Packed512)
            {
                best = SlotKernel<ushort, PackedLanes512>.BestClass(ref sources, count, in packed, ref classes, 1);
            }
            else if (shape == LaneShape.Constant)
            {
                best = slot.Constant;
            }
            else if (shape == LaneShape.Pair512 && slot.Accumulator == Accumulator.Int16)
            {
                best = SlotKernel<short, LanePair<Lanes512<short>, short>>.BestClass(ref sources, count, in int16, ref classes, 1);
            }
            else
            {
                return i;
            }

            Unsafe.Add(ref classes, slot.Position) = (ushort)best;
            chain[i] = Unsafe.Add(ref tokens, slot.FirstToken + best);
            slot = ref Unsafe.Add(ref slot, 1);
        }

        return chain.Length;
    }

    private static int BestPackedClass(in SlotPlan slot, ref SourcePlan sources, ref readonly ushort weights, ref ushort classes) => slot.Shape switch
    {
        LaneShape.Packed128 => SlotKernel<ushort, PackedLanes128>.BestClass(ref sources, slot.SourceCount, in weights, ref classes, 1),
        LaneShape.Packed256 => SlotKernel<ushort, PackedLanes256>.BestClass(ref sources, slot.SourceCount, in weights, ref classes, 1),
        LaneShape.Packed512 => SlotKernel<ushort, PackedLanes512>.BestClass(ref sources, slot.SourceCount, in weights, ref classes, 1),
        LaneShape.PackedPair128 => SlotKernel<ushort, LanePair<PackedLanes128, ushort>>.BestClass(ref sources, slot.SourceCount, in weights, ref classes, 1),
        LaneShape.PackedPair256 => SlotKernel<ushort, LanePair<PackedLanes256, ushort>>.BestClass(ref sources, slot.SourceCount, in weights, ref classes, 1),
        _ => SlotKernel<ushort, LanePair<PackedLanes512, ushort>>.BestClass(ref sources, slot.SourceCount, in weights, ref classes, 1),
    };

    private static int BestClass<T>(in SlotPlan slot, ref SourcePlan sources, ref readonly T weights, ref ushort classes)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T> => slot.Shape switch
        {
            LaneShape.V128 => SlotKernel<T, Lanes128<T>>.BestClass(ref sources, slot.SourceCount, in weights, ref classes, 1),
            LaneShape.V256 => SlotKernel<T, Lanes256<T>>.BestClass(ref sources, slot.SourceCount, in weights, ref classes, 1),
            LaneShape.V512 => SlotKernel<T, Lanes512<T>>.BestClass(ref sources, slot.SourceCount, in weights, ref classes, 1),
            LaneShape.Pair128 => SlotKernel<T, LanePair<Lanes128<T>, T>>.BestClass(ref sources, slot.SourceCount, in weights, ref classes, 1),
            LaneShape.Chunks128 => ChunkKernel<T, Lanes128<T>>.BestClass(slot, ref sources, in weights, ref classes, 1),
            LaneShape.Pair256 => SlotKernel<T, LanePair<Lanes256<T>, T>>.BestClass(ref sources, slot.SourceCount, in weights, ref classes, 1),
            LaneShape.Chunks256 => ChunkKernel<T, Lanes256<T>>.BestClass(slot, ref sources, in weights, ref classes, 1),
            LaneShape.Pair512 => SlotKernel<T, LanePair<Lanes512<T>, T>>.BestClass(ref sources, slot.SourceCount, in weights, ref classes, 1),
            LaneShape.Chunks512 => ChunkKernel<T, Lanes512<T>>.BestClass(slot, ref sources, in weights, ref classes, 1),
            _ => ChunkKernel<T, ScalarLane<T>>.BestClass(slot, ref sources, in weights, ref classes, 1),
        };

    private static void RunPacked(PredictionPlan plan, in SlotPlan slot, scoped in PromptBlock block)
    {
        ref readonly ushort weights = ref plan.Packed.First;
        switch (slot.Shape)
        {
            case LaneShape.Packed128:
                SlotKernel<ushort, PackedLanes128>.Run(slot, plan, in weights, in block);
                break;
            case LaneShape.Packed256:
                SlotKernel<ushort, PackedLanes256>.Run(slot, plan, in weights, in block);
                break;
            case LaneShape.Packed512:
                SlotKernel<ushort, PackedLanes512>.Run(slot, plan, in weights, in block);
                break;
            case LaneShape.PackedPair128:
                SlotKernel<ushort, LanePair<PackedLanes128, ushort>>.Run(slot, plan, in weights, in block);
                break;
            case LaneShape.PackedPair256:
                SlotKernel<ushort, LanePair<PackedLanes256, ushort>>.Run(slot, plan, in weights, in block);
                break;
            default:
                SlotKernel<ushort, LanePair<PackedLanes512, ushort>>.Run(slot, plan, in weights, in block);
                break;
        }
    }

    private static void Run<T>(PredictionPlan plan, in SlotPlan slot, ref readonly T weights, scoped in PromptBlock block)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        switch (slot.Shape)
        {
            case LaneShape.Scalar:
                ChunkKernel<T, ScalarLane<T>>.Run(slot, plan, in weights, in block);
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
            case LaneShape.Pair512:
                SlotKernel<T, LanePair<Lanes512<T>, T>>.Run(slot, plan, in weights, in block);
                break;
            case LaneShape.Chunks128:
                ChunkKernel<T, Lanes128<T>>.Run(slot, plan, in weights, in block);
                break;
            case LaneShape.Chunks256:
                ChunkKernel<T, Lanes256<T>>.Run(slot, plan, in weights, in block);
                break;
            default:
                ChunkKernel<T, Lanes512<T>>.Run(slot, plan, in weights, in block);
                break;
        }
    }
}
