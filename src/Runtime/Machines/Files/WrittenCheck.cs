using CotGen.Programs;

namespace CotGen.Machines;

/// <summary>Compares a machine with what was read from its text.</summary>
internal static class WrittenCheck
{
    /// <summary>What differs, in words, or <see langword="null"/>.</summary>
    public static string? ProblemOf(MachineNames names, MachineFile read)
    {
        MachineDescription machine = names.Machine, other = read.Machine;
        if (read.Format != names.Format)
        {
            return "a machine so small is not told from other formats";
        }

        int[] stateOf = Numbers(names.States, read.StateNames), symbolOf = Numbers(names.Symbols, other.Symbols);
        RenameHalted(names, read, stateOf);
        if (stateOf[machine.Start] != other.Start || symbolOf[machine.Blank] != other.Blank)
        {
            return "the start state or the blank would be another one";
        }

        for (int state = 0; state < stateOf.Length; state++)
        {
            for (int symbol = 0; symbol < symbolOf.Length; symbol++)
            {
                if (!IsSame(machine, state, symbol, other, stateOf, symbolOf))
                {
                    return $"state {Shown.Quoted(machine.States[state])} and symbol {Shown.Quoted(machine.Symbols[symbol])} would do something else";
                }
            }

            if (stateOf[state] >= 0 && AnswerProblem(names, read, state, stateOf[state]) is { } problem)
            {
                return problem;
            }
        }

        return read.Sample is { } sample && names.File.Sample is { } given && !IsSame(sample, given, symbolOf) ? "the sample input would be another one" : null;
    }

    private static bool IsSame(MachineDescription machine, int state, int symbol, MachineDescription other, int[] stateOf, int[] symbolOf)
    {
        bool isTaken = machine.TryStep(state, symbol, out MachineTransition step);
        MachineTransition written = default;
        bool isWritten = stateOf[state] >= 0 && symbolOf[symbol] >= 0 && other.TryStep(stateOf[state], symbolOf[symbol], out written);
        return isTaken == isWritten
            && (!isTaken || (stateOf[step.Next] == written.Next && symbolOf[step.Write] == written.Write && step.Move == written.Move));
    }

    // A missing rule has the format's own meaning, but what accepts must accept, and a halting state keeps its answer.
    private static string? AnswerProblem(MachineNames names, MachineFile read, int state, int written)
    {
        MachineAnswer before = names.AnswerOf(state), after = read.AnswerOf(MachineOutcome.Halted, written);
        bool isKept = before == after
            || (!names.Machine.IsHalting(state) && before != MachineAnswer.Accept && after != MachineAnswer.Accept);
        return isKept ? null : $"an end in state {Shown.Quoted(names.Machine.States[state])} means {Word(before)}, and in this format it would mean {Word(after)}";
    }

    private static string Word(MachineAnswer answer) => answer switch
    {
        MachineAnswer.Accept => "accept",
        MachineAnswer.Reject => "reject",
        MachineAnswer.Stuck => "stuck",
        _ => "halt",
    };

    private static bool IsSame(MachineInput sample, MachineInput given, int[] symbolOf) =>
        sample.Head == given.Head && sample.Cells == given.Cells.Select(symbol => symbolOf[symbol]).ToEquatableArray();

    // States in which a halting move ended share their name with the state itself; they are the later ones.
    private static void RenameHalted(MachineNames names, MachineFile read, int[] stateOf)
    {
        var halted = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int state = 0; state < read.StateNames.Count; state++)
        {
            halted[read.StateNames[state]] = state;
        }

        for (int state = 0; state < stateOf.Length; state++)
        {
            if (names.Format == MachineFormat.ParenthesisedQuintuples && names.GoesOn(state) is var goesOn and >= 0 && halted.TryGetValue(names.States[goesOn], out int written))
            {
                stateOf[state] = written;
            }
        }
    }

    private static int[] Numbers(string[] names, EquatableArray<string> read)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = read.Count - 1; i >= 0; i--)
        {
            numbers[read[i]] = i;
        }

        return Array.ConvertAll(names, name => numbers.TryGetValue(name, out int number) ? number : -1);
    }
}
