using System.Runtime.InteropServices;
using CotGen.Targets;

namespace CotGen.Predictors.Lanes;

/// <summary>Applies rules to a block of prompts with the widest vectors there are.</summary>
internal interface ILaneRunner
{
    void Run<TLanes>(int rule, ref ushort classes, nint stride, nint count, int written, ReadOnlySpan<ushort> sources)
        where TLanes : struct, IPromptLanes<TLanes>;
}

/// <summary>Rules that a build made into code.</summary>
internal readonly struct GeneratedRunner<TRules> : ILaneRunner
    where TRules : ILaneRules
{
    public void Run<TLanes>(int rule, ref ushort classes, nint stride, nint count, int written, ReadOnlySpan<ushort> sources)
        where TLanes : struct, IPromptLanes<TLanes> => TRules.Run<TLanes>(rule, ref classes, stride, count, written, sources);
}

/// <summary>Rules that are tables.</summary>
internal readonly struct InterpretedRunner(LaneInterpreter[] rules) : ILaneRunner
{
    public void Run<TLanes>(int rule, ref ushort classes, nint stride, nint count, int written, ReadOnlySpan<ushort> sources)
        where TLanes : struct, IPromptLanes<TLanes> => rules[rule].Run<TLanes>(ref classes, stride, count, written, sources);
}

/// <summary>All slots of a chain, slot by slot: by lane rules, and by their weights where there is none.</summary>
internal sealed class SpecializedKernel<TRunner> : IChainKernel
    where TRunner : struct, ILaneRunner
{
    /// <summary>The rule of a slot that its weights predict.</summary>
    public const ushort ByWeights = ushort.MaxValue;

    private readonly TRunner _runner;
    private readonly ushort[] _steps;
    private readonly LinearKernel _linear;
    private readonly int _chainStart;
    private readonly int _vectorBits;

    /// <param name="runner">Applies the rules.</param>
    /// <param name="steps">Slot by slot, as <see cref="ILaneRules.Steps"/> has them.</param>
    /// <param name="linear">Predicts the slots without a rule.</param>
    /// <param name="chainStart">The position of the first slot.</param>
    /// <param name="vectorBits">Vectors of at most so many bits: 512, 256, 128, or none (0).</param>
    public SpecializedKernel(TRunner runner, ReadOnlySpan<ushort> steps, LinearKernel linear, int chainStart, int vectorBits)
    {
        _runner = runner;
        _steps = steps.ToArray();
        _linear = linear;
        _chainStart = chainStart;
        _vectorBits = vectorBits;
    }

    /// <inheritdoc/>
    public int Lanes => _linear.Lanes;

    /// <inheritdoc/>
    public void Run(Span<ushort> classes, int stride, int count)
    {
        switch (_vectorBits)
        {
            case 512:
                Run<PromptLanes512>(classes, stride, count);
                break;
            case 256:
                Run<PromptLanes256>(classes, stride, count);
                break;
            case 128:
                Run<PromptLanes128>(classes, stride, count);
                break;
            default:
                Run<PromptLane>(classes, stride, count);
                break;
        }
    }

    private void Run<TLanes>(Span<ushort> classes, int stride, int count)
        where TLanes : struct, IPromptLanes<TLanes>
    {
        ref ushort first = ref MemoryMarshal.GetReference(classes);
        ReadOnlySpan<ushort> steps = _steps;
        for (int slot = 0; !steps.IsEmpty; slot++)
        {
            int rule = steps[0], sources = steps[1];
            if (rule == ByWeights)
            {
                _linear.RunSlot(slot, classes, stride, count, isKnown: true);
            }
            else
            {
                _runner.Run<TLanes>(rule, ref first, stride, count, _chainStart + slot, steps.Slice(2, sources));
            }

            steps = steps[(2 + sources)..];
        }
    }
}
