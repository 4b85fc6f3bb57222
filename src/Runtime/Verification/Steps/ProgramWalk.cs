using CotGen.Programs;
using CotGen.Tokens;

namespace CotGen.Verification.Steps;

/// <summary>The chain of a program with or without blocks. A token that is no class of its slot leaves a hole, which no meaning can read.</summary>
internal sealed class ProgramWalk : ChainWalk
{
    private const int Hole = -1;

    private readonly CotProgram _program;
    private readonly ProgramTokens _tokens;
    private readonly ushort[] _prompt;
    private readonly int[] _classes;
    private int _slot;
    private int _block;
    private bool _hasEnded;

    public ProgramWalk(CotProgram program, ProgramTokens tokens, ushort[] prompt)
    {
        (_program, _tokens, _prompt) = (program, tokens, prompt);
        _classes = new int[tokens.Frame.Length];
        for (int i = 0; i < tokens.Prompt.Length && !program.Prompt[i].IsRun; i++)
        {
            _classes[i] = tokens.Prompt[i].ClassOf(prompt[i]);
        }

        LoadInputs();
    }

    private ProgramWalk(ProgramWalk other)
    {
        (_program, _tokens, _prompt) = (other._program, other._tokens, other._prompt);
        (_slot, _block, _hasEnded) = (other._slot, other._block, other._hasEnded);
        _classes = [.. other._classes];
    }

    /// <inheritdoc/>
    public override int Slot => _hasEnded ? -1 : _slot;

    /// <inheritdoc/>
    public override bool HasEnded => _hasEnded;

    /// <inheritdoc/>
    public override bool TryEvaluate(out ushort token)
    {
        token = 0;
        if (_hasEnded || !CanRead(_program.Chain[_slot].Meaning))
        {
            return false;
        }

        int found = Evaluate(_program.Chain[_slot]);
        ReadOnlySpan<ushort> tokens = _tokens.Chain[_slot].Tokens;
        if (found < 0 || found >= tokens.Length)
        {
            return false;
        }

        token = tokens[found];
        return true;
    }

    /// <inheritdoc/>
    public override void Write(ushort token)
    {
        BlockFrame frame = _tokens.Frame;
        ClassMap map = _tokens.Chain[_slot];
        int found = map.ClassOf(token);
        _classes[frame.PositionOf(_slot)] = found == map.Count ? Hole : found;
        if (frame.SecondPositionOf(_slot) is var second and >= 0)
        {
            _classes[second] = _classes[frame.PositionOf(_slot)];
        }

        _hasEnded = token == _tokens.End || (frame.BlockLength == 0 && _slot + 1 == _tokens.Chain.Length);
        _slot++;
        if (_slot == frame.BodyStart)
        {
            // The entry has written the first slots of the first block.
            _slot += frame.EntryLength;
        }

        if (_slot == _tokens.Chain.Length && !_hasEnded)
        {
            EndBlock();
        }
    }

    /// <inheritdoc/>
    public override ChainWalk Fork() => new ProgramWalk(this);

    // Of a block's phases only the one at hand has to be read.
    private bool CanRead(Meaning meaning)
    {
        if (meaning is not PhasedMeaning phased)
        {
            return CanRead(meaning.Sources);
        }

        int point = At(phased.Control), phase = point == Hole ? -1 : phased.PhaseOf(point);
        return phase >= 0 && CanRead(phased.Phases[phase].Meaning.Sources);
    }

    private bool CanRead(EquatableArray<Address> sources)
    {
        foreach (Address source in sources.AsSpan())
        {
            if (At(source) == Hole)
            {
                return false;
            }
        }

        return true;
    }

    private int At(Address address) => _classes[_tokens.Frame.PositionOf(address)];

    // Wrong tokens, and programs read from a file, may overflow; that is one more way to have no class.
    private int Evaluate(Slot slot)
    {
        try
        {
            return slot.Meaning.Evaluate(new ClassContext(_tokens.Frame, _classes), slot.Classes);
        }
        catch (ArithmeticException)
        {
            return Hole;
        }
    }

    private void EndBlock()
    {
        BlockFrame frame = _tokens.Frame;
        _classes.AsSpan(frame.Block, frame.BlockLength).CopyTo(_classes.AsSpan(frame.Last));
        _slot = frame.BodyStart;
        _block++;
        LoadInputs();
    }

    private void LoadInputs()
    {
        for (int i = 0; i < _tokens.Inputs.Length; i++)
        {
            if (_tokens.Inputs[i] is { } map)
            {
                int width = _program.Layout.WidthOf(_prompt.Length);
                _classes[_tokens.Frame.Inputs + i] = map.ClassOf(_prompt[_program.Layout.PromptStart(i, width) + Math.Min(_block, width)]);
            }
        }
    }
}
