namespace CotGen.Machines;

/// <summary>What a format says beyond its rules.</summary>
/// <param name="Blank">The blank's name.</param>
/// <param name="Tape">Where the tape ends unless an option says otherwise.</param>
/// <param name="Halts">True for the name of a halting state.</param>
/// <param name="Answer">What an end in a state of that name means.</param>
internal sealed record MachineConvention(string Blank, TapeKind Tape, Func<string, bool> Halts, Func<string, MachineAnswer> Answer);
