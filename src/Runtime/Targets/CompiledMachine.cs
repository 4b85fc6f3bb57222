using CotGen.Machines;
using CotGen.Programs;

namespace CotGen;

/// <summary>A compiled Turing machine as a value, for code that learns only while it runs which machine it works on.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public abstract class CompiledMachine
{
    private protected CompiledMachine()
    {
    }

    /// <summary>The machine.</summary>
    public abstract MachineDescription Machine { get; }

    /// <summary>The program: one row of cells and its end for every step.</summary>
    public abstract CotProgram Program { get; }

    /// <summary>The linear predictor with the constructed weights.</summary>
    public abstract MachinePredictor Predictor { get; }

    /// <inheritdoc cref="ICotMachine{TSelf}.TryStepOriginal"/>
    public abstract bool TryStepOriginal(int state, int symbol, out MachineTransition taken);

    /// <inheritdoc cref="MachineVerifier.Verify{TMachine}()"/>
    public abstract CotVerdict Verify();

    /// <summary>The machine of a generated struct.</summary>
    /// <typeparam name="TMachine">The generated struct.</typeparam>
    public static CompiledMachine Of<TMachine>()
        where TMachine : ICotMachine<TMachine> => new MachineOf<TMachine>();

    /// <summary>A machine that was loaded while the program runs: there is no method, so its table stands for it and no translation is judged.</summary>
    /// <param name="machine">The machine.</param>
    /// <exception cref="LimitExceededException">The machine needs more than <see cref="Vocabulary.Limit"/> tokens.</exception>
    public static CompiledMachine Of(MachineDescription machine)
    {
        ArgumentNullException.ThrowIfNull(machine);
        return new LoadedMachine(MachineProgram.Of(machine));
    }

    private sealed class LoadedMachine(CotProgram program) : CompiledMachine
    {
        public override MachineDescription Machine => Predictor.Machine;

        public override CotProgram Program => Predictor.Program;

        public override MachinePredictor Predictor { get; } = new(program);

        public override bool TryStepOriginal(int state, int symbol, out MachineTransition taken) => Machine.TryStep(state, symbol, out taken);

        public override CotVerdict Verify() => MachineVerifier.Verify(Program);
    }

    private sealed class MachineOf<TMachine> : CompiledMachine
        where TMachine : ICotMachine<TMachine>
    {
        public override MachineDescription Machine => TMachine.Machine;

        public override CotProgram Program => TMachine.Program;

        public override MachinePredictor Predictor => TMachine.Predictor;

        public override bool TryStepOriginal(int state, int symbol, out MachineTransition taken) => TMachine.TryStepOriginal(state, symbol, out taken);

        public override CotVerdict Verify() => MachineVerifier.Verify<TMachine>();
    }
}
