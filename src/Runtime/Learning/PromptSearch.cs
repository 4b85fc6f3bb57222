using CotGen.Traces;

namespace CotGen.Learning;

/// <summary>
/// Looks for a prompt whose trace shows a given source tuple: backwards from the tuple, position by position, each required
/// class is explained by a source tuple that yields it and agrees with what is required already; a dead end takes the last
/// choice back.
/// </summary>
/// <remarks>Tuples that the data show are tried first: they occur, if perhaps not together.</remarks>
internal sealed class PromptSearch
{
    private const int Restarts = 4;
    private const int Free = -1;

    private readonly SequenceTables _tables;
    private readonly TupleCounts _counts;
    private readonly LearningOptions _options;
    private readonly int[][]?[] _preimages;
    private readonly int[] _required;
    private CounterRandom _random;
    private int _steps;

    public PromptSearch(SequenceTables tables, TupleCounts counts, LearningOptions options)
    {
        _tables = tables;
        _counts = counts;
        _options = options;
        _preimages = new int[][]?[tables.Slots.Length];
        _required = new int[tables.Length];
    }

    /// <summary>The classes of a whole sequence that shows the tuple, or <see langword="null"/> if none was found within the budget.</summary>
    public int[]? Find(int slot, ReadOnlySpan<int> tuple)
    {
        MeaningTable table = _tables.Slots[slot];
        _random = new CounterRandom(_options.Seed, unchecked((long)((table.KeyOf(tuple) * 1_000_003) + (ulong)slot)));
        for (int i = 0; i < Restarts; i++)
        {
            Array.Fill(_required, Free);
            for (int s = 0; s < tuple.Length; s++)
            {
                _required[table.Positions[s]] = tuple[s];
            }

            _steps = _options.SearchBudget / Restarts;
            if (Explain(slot - 1))
            {
                return Complete(slot, tuple);
            }

            // All choices were tried: there is nothing to restart for.
            if (_steps > 0)
            {
                return null;
            }
        }

        return null;
    }

    private bool Explain(int slot)
    {
        while (slot >= 0 && _required[_tables.Slots[slot].Position] == Free)
        {
            slot--;
        }

        if (slot < 0)
        {
            return true;
        }

        int[] choices = Preimage(slot, _required[_tables.Slots[slot].Position]);
        int start = choices.Length < 2 ? 0 : _random.Below(choices.Length);
        return TryChoices(slot, choices, start, isShown: true) || TryChoices(slot, choices, start, isShown: false);
    }

    private bool TryChoices(int slot, int[] choices, int start, bool isShown)
    {
        MeaningTable table = _tables.Slots[slot];
        Span<int> sources = stackalloc int[table.Positions.Length];
        Span<bool> isSet = stackalloc bool[table.Positions.Length];
        for (int i = 0; i < choices.Length && _steps > 0; i++)
        {
            int tuple = choices[(start + i) % choices.Length];
            if (_counts.Of(slot, (ulong)tuple) > 0 != isShown)
            {
                continue;
            }

            table.Write(tuple, sources);
            if (!Agrees(table, sources))
            {
                continue;
            }

            _steps--;
            Require(table, sources, isSet);
            if (Explain(slot - 1))
            {
                return true;
            }

            Release(table, isSet);
        }

        return false;
    }

    private bool Agrees(MeaningTable table, ReadOnlySpan<int> sources)
    {
        for (int s = 0; s < sources.Length; s++)
        {
            int required = _required[table.Positions[s]];
            if (required != Free && required != sources[s])
            {
                return false;
            }
        }

        return true;
    }

    private void Require(MeaningTable table, ReadOnlySpan<int> sources, Span<bool> isSet)
    {
        for (int s = 0; s < sources.Length; s++)
        {
            ref int required = ref _required[table.Positions[s]];
            isSet[s] = required == Free;
            required = sources[s];
        }
    }

    private void Release(MeaningTable table, ReadOnlySpan<bool> isSet)
    {
        for (int s = 0; s < isSet.Length; s++)
        {
            if (isSet[s])
            {
                _required[table.Positions[s]] = Free;
            }
        }
    }

    // Inputs that nothing depends on are drawn; the trace is computed anew, so that the outcome is right by construction.
    private int[]? Complete(int slot, ReadOnlySpan<int> tuple)
    {
        var classes = new int[_tables.Length];
        for (int i = 0; i < _tables.PromptLength; i++)
        {
            classes[i] = _required[i] == Free ? _random.Below(_tables.ClassCount(i)) : _required[i];
        }

        MeaningTable table = _tables.Slots[slot];
        return _tables.TryTrace(classes) && table.KeyIn(classes) == table.KeyOf(tuple) ? classes : null;
    }

    private int[] Preimage(int slot, int right)
    {
        MeaningTable table = _tables.Slots[slot];
        _preimages[slot] ??= Enumerable.Range(0, _tables.ClassCount(table.Position))
            .Select(y => Enumerable.Range(0, table.TupleCount).Where(tuple => table.RightOf(tuple) == y).ToArray())
            .ToArray();
        return _preimages[slot]![right];
    }
}
