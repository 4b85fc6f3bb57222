using CotGen.Machines;
using CotGen.Programs;
using CotGen.Runtime.Tests.Machines;

namespace CotGen.Runtime.Tests.Learning;

/// <summary>Binary increment as the generator would write it, with a method that agrees with the table.</summary>
internal readonly struct MachineIncrement : ICotMachine<MachineIncrement>
{
    public static MachineDescription Machine { get; } = SampleMachines.Increment();

    public static CotProgram Program { get; } = MachineProgram.Of(Machine);

    public static MachinePredictor Predictor { get; } = new(Program);

    public static bool TryStepOriginal(int state, int symbol, out MachineTransition taken)
    {
        (int next, int write, HeadMove move) = (state, symbol) switch
        {
            (0, 0 or 1) => (0, symbol, HeadMove.Right),
            (0, _) => (1, symbol, HeadMove.Left),
            (_, 1) => (1, 0, HeadMove.Left),
            _ => (2, 1, HeadMove.Stay),
        };
        taken = new MachineTransition(state, symbol, next, write, move);
        return true;
    }
}
