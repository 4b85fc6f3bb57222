using CotGen.Programs;

namespace CotGen.Machines;

/// <summary>A machine with the names that a format asks for.</summary>
internal sealed class MachineNames
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly bool[] _hasRules;
    private readonly int[] _goesOn;

    private MachineNames(MachineFile file, MachineFormat format)
    {
        (File, Format) = (file, format);
        _hasRules = new bool[Machine.States.Count];
        foreach (MachineTransition entry in Entries)
        {
            _hasRules[entry.State] = true;
        }

        _goesOn = SameNames(file);
        States = new string[Machine.States.Count];
        Symbols = new string[Machine.Symbols.Count];
    }

    public MachineFile File { get; }

    public MachineFormat Format { get; }

    public MachineDescription Machine => File.Machine;

    /// <summary>Names of states, by number.</summary>
    public string[] States { get; }

    /// <summary>Names of symbols, by number.</summary>
    public string[] Symbols { get; }

    /// <summary>The entries that can be taken.</summary>
    public IEnumerable<MachineTransition> Entries => Machine.Transitions.Where(entry => !Machine.IsHalting(entry.State));

    /// <summary>True if the state has entries that can be taken.</summary>
    public bool HasRules(int state) => _hasRules[state];

    /// <summary>What an end in a state means.</summary>
    public MachineAnswer AnswerOf(int state) => File.AnswerOf(MachineOutcome.Halted, state);

    /// <summary>The state of the same name in the file, where this one is what a halting move into it led to; else -1.</summary>
    public int GoesOn(int state) => _goesOn[state];

    /// <summary>A name that no state has.</summary>
    public string Fresh(string name)
    {
        string fresh = name;
        for (int i = 2; !_taken.Add(fresh); i++)
        {
            fresh = name + "-" + Integers.Text(i);
        }

        return fresh;
    }

    /// <summary>The sample input as a text; <see langword="null"/> where there is none.</summary>
    public string? Sample()
    {
        if (File.Sample is not { } sample)
        {
            return null;
        }

        IEnumerable<string> names = sample.Cells.Select(symbol => Symbols[symbol]);
        return sample.Head == 0 ? string.Concat(names)
            : Format == MachineFormat.Morphett ? string.Concat(names.Take(sample.Head).Concat(["*"]).Concat(names.Skip(sample.Head)))
            : throw new UnwritableException($"the sample input starts with the head on cell {Integers.Text(sample.Head)}; in this format it starts on cell 0");
    }

    /// <summary>The names of a machine in a format; throws <see cref="UnwritableException"/> where there are none.</summary>
    public static MachineNames Of(MachineFile file, MachineFormat format)
    {
        TapeKind tape = format == MachineFormat.Sipser ? TapeKind.LeftBounded : TapeKind.TwoWay;
        if (file.Machine.Tape != tape)
        {
            throw new UnwritableException(tape == TapeKind.TwoWay ? "the machine's tape ends on the left, and in this format a tape has no end" : "the machine's tape has no end, and in this format it ends on the left");
        }

        var names = new MachineNames(file, format);
        SymbolNames.Write(names);
        StateNames.Write(names);
        return names;
    }

    private static int[] SameNames(MachineFile file)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        var same = new int[file.StateNames.Count];
        for (int state = 0; state < same.Length; state++)
        {
            bool isSecond = first.TryGetValue(file.StateNames[state], out int goesOn) && file.Machine.IsHalting(state);
            same[state] = isSecond ? goesOn : -1;
            first[file.StateNames[state]] = isSecond ? goesOn : state;
        }

        return same;
    }
}
