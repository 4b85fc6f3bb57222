namespace CotGen;

/// <summary>What the head of a Turing machine does after writing.</summary>
public enum Move
{
    /// <summary>One cell to the left. The tape has no end on either side unless the run is told otherwise.</summary>
    Left,

    /// <summary>One cell to the right.</summary>
    Right,

    /// <summary>The head stays on its cell.</summary>
    Stay,
}
