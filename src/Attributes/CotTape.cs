namespace CotGen;

/// <summary>Whether a Turing machine's tape has a left end.</summary>
public enum CotTape
{
    /// <summary>Endless to both sides; a head that leaves the cells of a row exits it.</summary>
    TwoWay = 0,

    /// <summary>Cell 0 is the leftmost; a head that moves left from it stays there.</summary>
    LeftBounded = 1,
}
