namespace CotGen.Machines;

/// <summary>Takes steps on a plain tape until none is left or none can be taken: the state halts, the table has no entry, or the head is on an edge.</summary>
/// <param name="cells">
/// Symbols, between two edges: the first and the last place hold a number that is no symbol, on which no step is taken. So no step leaves the span.
/// </param>
/// <param name="head">The head's place.</param>
/// <param name="state">The state's number; that of the next step afterwards.</param>
/// <param name="stepsLeft">Steps that may be taken; those not taken afterwards.</param>
/// <returns>The head's place afterwards.</returns>
public delegate int TapeStepper(Span<ushort> cells, int head, ref int state, ref long stepsLeft);
