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
    private BlockPlace _place;

    public ProgramWalk(CotProgram program, ProgramTokens tokens, ushort[] prompt)
    {
        (_program, _tokens, _prompt) = (program, tokens, prompt);
        _classes = new int[tokens.Frame.Length];
        _place = new BlockCursor<int>(program, tokens, prompt, _classes).Place;
    }

    private ProgramWalk(ProgramWalk other)
    {
        (_program, _tokens, _prompt, _place) = (other._program, other._tokens, other._prompt, other._place);
        _classes = [.. other._classes];
    }

    /// <inheritdoc/>
    public override int Slot => _place.HasEnded ? -1 : _place.Slot;

    /// <inheritdoc/>
    public override bool HasEnded => _place.HasEnded;

    /// <inheritdoc/>
    public override bool TryEvaluate(out ushort token)
    {
        token = 0;
        if (HasEnded || !CanRead(_program.Chain[Slot].Meaning))
        {
            return false;
        }

        int found = Evaluate(_program.Chain[Slot]);
        ReadOnlySpan<ushort> tokens = _tokens.Chain[Slot].Tokens;
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
        ClassMap map = _tokens.Chain[_place.Slot];
        int found = map.ClassOf(token);
        var cursor = new BlockCursor<int>(_program, _tokens, _prompt, _classes, _place);
        cursor.Write(found == map.Count ? Hole : found, token == _tokens.End);
        _place = cursor.Place;
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
}
