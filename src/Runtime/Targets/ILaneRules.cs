using System.ComponentModel;

namespace CotGen.Targets;

/// <summary>The rules of a program as code whose lanes are prompts. The generator implements it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ILaneRules
{
    /// <summary>The hash of the program whose rules these are.</summary>
    static abstract string ProgramHash { get; }

    /// <summary>Slot by slot: number of the rule, or 65,535 for a slot that its weights predict; number of sources; the sources' positions.</summary>
    static abstract ReadOnlySpan<ushort> Steps { get; }

    /// <summary>Applies one rule.</summary>
    /// <typeparam name="TLanes">The vectors.</typeparam>
    /// <param name="rule">Number of the rule.</param>
    /// <param name="classes">Class numbers, position by position.</param>
    /// <param name="stride">Distance of two positions, a multiple of the number of lanes.</param>
    /// <param name="count">Number of prompts.</param>
    /// <param name="written">The position whose classes are written.</param>
    /// <param name="sources">The positions that are read.</param>
    static abstract void Run<TLanes>(int rule, ref ushort classes, nint stride, nint count, int written, ReadOnlySpan<ushort> sources)
        where TLanes : struct, IPromptLanes<TLanes>;
}
