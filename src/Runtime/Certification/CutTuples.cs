using CotGen.Programs;

namespace CotGen.Certification;

/// <summary>Walks over all tuples of a cut; the last place of the cut changes fastest.</summary>
internal sealed class CutTuples
{
    private readonly CotProgram _program;
    private readonly SourceCut _cut;
    private readonly int[] _prompt;
    private readonly int[] _chain;
    private bool _isStarted;

    public CutTuples(SlotCase slot, SourceCut cut)
    {
        _program = slot.Program;
        _cut = cut;
        _prompt = new int[slot.Program.Prompt.Count];
        _chain = new int[slot.Index];
    }

    /// <summary>The classes of the present tuple; places outside the cut hold class 0.</summary>
    public ClassContext Context => new(_prompt, _chain);

    /// <summary>A prompt that belongs to the present tuple, if the cut is exact.</summary>
    public EquatableArray<int> Prompt => _cut.IsExact ? EquatableArray.Create<int>(_prompt) : [];

    /// <summary>Goes to the next tuple that has a class at every computed place; the others do not occur where those slots are right.</summary>
    public bool MoveNext()
    {
        while (Advance())
        {
            if (Compute())
            {
                return true;
            }
        }

        return false;
    }

    private bool Advance()
    {
        if (!_isStarted)
        {
            _isStarted = true;
            return true;
        }

        for (int i = _cut.Free.Count - 1; i >= 0; i--)
        {
            Address address = _cut.Free[i];
            ref int value = ref (address.Kind == AddressKind.Prompt ? _prompt : _chain)[address.Offset];
            if (++value < _program.ClassesAt(address).Count)
            {
                return true;
            }

            value = 0;
        }

        return false;
    }

    private bool Compute()
    {
        foreach (Address address in _cut.Computed.AsSpan())
        {
            Slot slot = _program.Chain[address.Offset];
            int found = slot.Meaning.Evaluate(Context, slot.Classes);
            if (found < 0)
            {
                return false;
            }

            _chain[address.Offset] = found;
        }

        return true;
    }
}
