namespace CotGen.Machines;

/// <summary>A rule by names.</summary>
/// <param name="State">The state before; <see langword="null"/> for any.</param>
/// <param name="Symbol">The symbol read; <see langword="null"/> for any.</param>
/// <param name="Next">The state after; <see langword="null"/> for the same.</param>
/// <param name="Write">The symbol written; <see langword="null"/> for the same.</param>
/// <param name="Move">What the head does then.</param>
/// <param name="Halts">True if the machine halts after it, whatever the state.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record MachineRule(string? State, string? Symbol, string? Next, string? Write, HeadMove Move, bool Halts, Field Place)
{
    /// <summary>What it is for, in words.</summary>
    public string ReadText => $"{(State is null ? "any state" : $"state {Shown.Quoted(State)}")} and {(Symbol is null ? "any symbol" : $"symbol {Shown.Quoted(Symbol)}")}";

    /// <summary>True if it does what <paramref name="other"/> does, which is for the same state and symbol.</summary>
    public bool DoesAs(MachineRule other) =>
        (Next ?? State) == (other.Next ?? other.State) && (Write ?? Symbol) == (other.Write ?? other.Symbol) && Move == other.Move && Halts == other.Halts;
}
