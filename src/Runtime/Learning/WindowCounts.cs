using System.Runtime.InteropServices;
using CotGen.Programs;

namespace CotGen.Learning;

/// <summary>How often the data show each window: what a cell's rule, or a row end's, reads.</summary>
internal sealed class WindowCounts(EquatableArray<SlotSupport> support)
{
    // Tokens have 16 bits and a rule has up to three sources.
    private const int TokenBits = 16;

    private readonly Dictionary<ulong, int> _counts = [];
    private readonly List<ulong> _keys = [];

    /// <summary>True if some trace shows these sources of a rule.</summary>
    public bool IsShown(int rule, ReadOnlySpan<int> sources)
    {
        ulong key = Start(rule);
        foreach (int token in sources)
        {
            key = (key << TokenBits) | (uint)token;
        }

        return _counts.ContainsKey(key);
    }

    /// <summary>Counts the windows of a trace where it shows at least one that was not shown before.</summary>
    public bool AddIfNew(MachineTrace trace)
    {
        CollectKeys(trace);
        if (_keys.TrueForAll(_counts.ContainsKey))
        {
            return false;
        }

        Add(1);
        return true;
    }

    /// <summary>Takes a trace away where all that it shows is shown by others too.</summary>
    public bool RemoveIfRedundant(MachineTrace trace)
    {
        CollectKeys(trace);
        Add(-1);
        if (_keys.TrueForAll(key => _counts[key] > 0))
        {
            return true;
        }

        Add(1);
        return false;
    }

    // Never 0: so that keys of rules with different numbers of sources differ, too.
    private static ulong Start(int rule) => (ulong)rule + 1;

    private void Add(int change)
    {
        foreach (ulong key in _keys)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_counts, key, out _) += change;
        }
    }

    private void CollectKeys(MachineTrace trace)
    {
        _keys.Clear();
        ushort[] tokens = [.. trace.Prompt, .. trace.Chain];
        for (int target = trace.Prompt.Count; target < tokens.Length; target++)
        {
            int rule = support[0].Targets.Contains(target, trace.RowLength) ? 0 : 1;
            ulong key = Start(rule);
            foreach (SourcePlace source in support[rule].Sources.AsSpan())
            {
                key = (key << TokenBits) | tokens[source.PositionFor(target, trace.RowLength)];
            }

            _keys.Add(key);
        }
    }
}
