namespace CotGen;

/// <summary>One step of a Turing machine. A method that returns it is the transition function of a machine.</summary>
/// <typeparam name="TState">The machine's states, an enum.</typeparam>
/// <typeparam name="TSymbol">The symbols on its tape, an enum.</typeparam>
/// <param name="Next">The state after the step.</param>
/// <param name="Write">The symbol written on the cell under the head.</param>
/// <param name="Move">What the head does then.</param>
/// <example>
/// <code>
/// [CotTarget]
/// static Transition&lt;State, Bit&gt; Invert(State state, Bit symbol) => (state, symbol) switch
/// {
///     (State.Scan, Bit.Zero) => (State.Scan, Bit.One, Move.Right),
///     (State.Scan, Bit.One) => (State.Scan, Bit.Zero, Move.Right),
///     (State.Scan, Bit.Blank) => (State.Done, Bit.Blank, Move.Stay),
///     _ => throw new InvalidOperationException(),
/// };
/// </code>
/// </example>
public readonly record struct Transition<TState, TSymbol>(TState Next, TSymbol Write, Move Move)
    where TState : struct, Enum
    where TSymbol : struct, Enum
{
    /// <summary>Lets the entries of a transition table be written as plain tuples.</summary>
    /// <param name="entry">Next state, symbol written, move.</param>
    public static implicit operator Transition<TState, TSymbol>((TState Next, TSymbol Write, Move Move) entry) =>
        new(entry.Next, entry.Write, entry.Move);
}
