using CotGen.Traces;

namespace CotGen.Learning;

/// <summary>
/// Looks for a prompt whose trace shows a given source tuple: what the tuple demands of earlier positions is propagated backwards
/// to the inputs, then inputs are fixed one by one, the most constrained first, and a dead end takes the last choice back. At every step a few of the prompts that are left are tried.
/// </summary>
internal sealed class PromptSearch(SequenceTables tables, LearningOptions options)
{
    private const int Samples = 8;

    private readonly int[] _classes = new int[tables.Length];
    private readonly ClassDomains _domains = new(tables);
    private readonly Dictionary<int, Propagation> _propagations = [];
    private readonly Stack<Branch> _branches = new();
    private CounterRandom _random;

    /// <summary>The classes of a whole sequence that shows the tuple, or <see langword="null"/> if there is none or none was found within the budget.</summary>
    public int[]? Find(int slot, ReadOnlySpan<int> tuple)
    {
        MeaningTable table = tables.Slots[slot];
        _random = new CounterRandom(options.Seed, unchecked((long)((table.KeyOf(tuple) * 1_000_003) + (ulong)slot)));
        if (!_propagations.TryGetValue(slot, out Propagation? propagation))
        {
            _propagations.Add(slot, propagation = new Propagation(tables, _domains, slot));
        }

        _domains.Restore(_domains.Full);
        for (int s = 0; s < tuple.Length; s++)
        {
            _domains.Fix(table.Positions[s], tuple[s]);
        }

        return propagation.Run() ? Search(propagation, table, table.KeyOf(tuple)) : null;
    }

    private int[]? Search(Propagation propagation, MeaningTable table, ulong key)
    {
        _branches.Clear();
        for (int steps = options.SearchBudget; ;)
        {
            int input = MostConstrained(propagation.Inputs);
            if (Try(input < 0 ? 1 : Samples, table, key) is { } found)
            {
                return found;
            }

            if (input >= 0)
            {
                _branches.Push(new Branch(_domains.Save(), input, _random.Below(tables.ClassCount(input)), Tried: 0));
            }

            do
            {
                if (steps-- <= 0 || !TryBranch(out input))
                {
                    return null;
                }
            }
            while (!propagation.Run(input));
        }
    }

    private int MostConstrained(int[] inputs)
    {
        int best = -1, least = int.MaxValue;
        foreach (int input in inputs)
        {
            int count = _domains.Count(input);
            (best, least) = count > 1 && count < least ? (input, count) : (best, least);
        }

        return best;
    }

    // Fixes the next class of the latest input that has one left.
    private bool TryBranch(out int input)
    {
        while (_branches.TryPop(out Branch branch))
        {
            input = branch.Input;
            _domains.Restore(branch.Domains);
            for (int tried = branch.Tried; tried < tables.ClassCount(input); tried++)
            {
                int index = (branch.Start + tried) % tables.ClassCount(input);
                if (_domains.Contains(input, index))
                {
                    _domains.Fix(input, index);
                    _branches.Push(branch with { Tried = tried + 1 });
                    return true;
                }
            }
        }

        input = -1;
        return false;
    }

    // Prompts from what is left; the trace is computed anew, so that the outcome is right by construction.
    private int[]? Try(int samples, MeaningTable table, ulong key)
    {
        for (int sample = 0; sample < samples; sample++)
        {
            for (int i = 0; i < tables.PromptLength; i++)
            {
                _classes[i] = _domains.Draw(i, ref _random);
            }

            if (tables.TryTrace(_classes, table.Position) && table.KeyIn(_classes) == key && tables.TryTrace(_classes))
            {
                return (int[])_classes.Clone();
            }
        }

        return null;
    }

    private readonly record struct Branch(ulong[] Domains, int Input, int Start, int Tried);
}
