using CotGen;
using CotGen.Machines;

namespace Machines.StepThrough;

/// <summary>A run that can be gone through forwards and backwards.</summary>
/// <remarks>Backwards it is run once more from its start: a second holds hundreds of millions of steps.</remarks>
internal sealed class MachinePlayer(MachineDescription machine, MachineInput input)
{
    private TapeRun _run = new(machine, input.Cells.AsSpan(), input.Head);

    public MachineDescription Machine => machine;

    public TapeRun Run => _run;

    /// <summary>The step before the one that the run stands at, if any.</summary>
    public MachineTransition? Last { get; private set; }

    /// <summary>The next step, if there is one.</summary>
    public MachineTransition? Next => machine.TryStep(_run.State, _run[_run.Head], out MachineTransition step) ? step : null;

    /// <summary>Goes to a step, or as near to it as the run comes.</summary>
    public void GoTo(long step, CancellationToken cancellationToken = default)
    {
        step = Math.Max(0, step);
        if (step < _run.Steps || (step == _run.Steps && step > 0 && Last is null))
        {
            _run = new TapeRun(machine, input.Cells.AsSpan(), input.Head);
            Last = null;
        }

        // The last step alone, so that it can be told.
        if (step > _run.Steps)
        {
            _run.Run(step - _run.Steps - 1, cancellationToken);
            Last = Next;
            if (_run.Ended is null)
            {
                _run.Run(1, cancellationToken);
            }
            else if (Last is null && _run.Steps > 0)
            {
                // It ended earlier.
                GoTo(_run.Steps, cancellationToken);
            }
        }
    }
}
