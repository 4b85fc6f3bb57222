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
    /// <summary>What it is for, in words, where it reads <paramref name="symbol"/>.</summary>
    public string TextFor(string? symbol) => $"{(State is null ? "any state" : $"state {Shown.Quoted(State)}")} and {(symbol is null ? "any symbol" : $"symbol {Shown.Quoted(symbol)}")}";

    /// <summary>True if it does on <paramref name="symbol"/> what <paramref name="other"/> does, which is for the same state.</summary>
    public bool DoesAs(MachineRule other, string? symbol) =>
        (Next ?? State) == (other.Next ?? other.State) && (Write ?? symbol) == (other.Write ?? symbol) && Move == other.Move && Halts == other.Halts;
}
