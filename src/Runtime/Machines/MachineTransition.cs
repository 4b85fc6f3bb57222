namespace CotGen.Machines;

/// <summary>What a head does after writing.</summary>
public enum HeadMove
{
    /// <summary>One cell to the left.</summary>
    Left,

    /// <summary>One cell to the right.</summary>
    Right,

    /// <summary>It stays on its cell.</summary>
    Stay,
}

/// <summary>Where a tape ends.</summary>
public enum TapeKind
{
    /// <summary>Nowhere.</summary>
    TwoWay,

    /// <summary>On the left: a head that moves left on the first cell stays there.</summary>
    LeftBounded,
}

/// <summary>One entry of a transition table; states and symbols are numbers from 0.</summary>
/// <param name="State">The state before the step.</param>
/// <param name="Symbol">The symbol under the head.</param>
/// <param name="Next">The state after the step.</param>
/// <param name="Write">The symbol written.</param>
/// <param name="Move">What the head does then.</param>
public readonly record struct MachineTransition(int State, int Symbol, int Next, int Write, HeadMove Move);
