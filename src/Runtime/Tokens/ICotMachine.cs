using CotGen.Machines;
using CotGen.Programs;

namespace CotGen;

/// <summary>
/// A compiled Turing machine: the table that a transition method became, its program and predictor, and the method itself.
/// The generator implements it by a struct nested in the user's type; for a machine file, by one of its own.
/// </summary>
/// <typeparam name="TSelf">The implementing struct.</typeparam>
public interface ICotMachine<TSelf>
    where TSelf : ICotMachine<TSelf>
{
    /// <summary>The machine: states and symbols are numbers from 0, in the order of the enums' values.</summary>
    static abstract MachineDescription Machine { get; }

    /// <summary>The program: one row of cells and its end for every step.</summary>
    static abstract CotProgram Program { get; }

    /// <summary>The linear predictor with the constructed weights.</summary>
    static abstract MachinePredictor Predictor { get; }

    /// <summary>False for a machine that comes from a file: there is no method, and <see cref="TryStepOriginal"/> reads the table.</summary>
    static virtual bool HasMethod => true;

    /// <summary>Takes one step by the user's own compiled method.</summary>
    /// <param name="state">Number of the state.</param>
    /// <param name="symbol">Number of the symbol under the head.</param>
    /// <param name="taken">The step, if there is one.</param>
    /// <returns><see langword="false"/> where the method throws: the machine is stuck there.</returns>
    static abstract bool TryStepOriginal(int state, int symbol, out MachineTransition taken);

    /// <inheritdoc cref="TapeStepper"/>
    /// <remarks>By a table, unless code was generated for the machine. The cells are not checked: <see cref="TapeRun.Of{TMachine}"/> hands over what is asked for.</remarks>
    static virtual int Advance(Span<ushort> cells, int head, ref int state, ref long stepsLeft) => TapeTableOf<TSelf>.Table.Advance(cells, head, ref state, ref stepsLeft);
}
