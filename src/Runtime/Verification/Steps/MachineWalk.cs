using CotGen.Machines;
using CotGen.Programs;

namespace CotGen.Verification.Steps;

/// <summary>The rows of a machine. Once another token stands in them than the machine's own, nothing is said to follow from it.</summary>
internal sealed class MachineWalk : ChainWalk
{
    private readonly CotProgram _program;
    private readonly int _width;
    private readonly MachineSimulator? _simulator;
    private readonly ushort[] _row;
    private int _position;
    private bool _hasEnded;

    public MachineWalk(CotProgram program, ushort[] prompt)
    {
        _program = program;
        _width = prompt.Length - 2;
        _simulator = MachineRows.Simulate(MachineRows.MachineOf(program), prompt);
        _row = new ushort[_width + 1];
        NextRow(_simulator);
    }

    private MachineWalk(MachineWalk other) =>
        (_program, _width, _row, _position, _hasEnded) = (other._program, other._width, [], other._position, other._hasEnded);

    /// <inheritdoc/>
    public override int Slot => _hasEnded ? -1 : _program.Layout.SlotAt(_width, _position);

    /// <inheritdoc/>
    public override bool HasEnded => _hasEnded;

    /// <inheritdoc/>
    public override bool TryEvaluate(out ushort token)
    {
        bool isKnown = _simulator is not null && !_hasEnded;
        token = isKnown ? _row[_position % _row.Length] : (ushort)0;
        return isKnown;
    }

    /// <inheritdoc/>
    public override void Write(ushort token)
    {
        _position++;
        if (_simulator is not null && _position % _row.Length == 0)
        {
            NextRow(_simulator);
        }
    }

    /// <inheritdoc/>
    public override ChainWalk Fork() => new MachineWalk(this);

    private void NextRow(MachineSimulator simulator)
    {
        _hasEnded = !simulator.Step();
        if (!_hasEnded)
        {
            MachineRows.Write(simulator, _row);
        }
    }
}
