using CotGen.Programs;

namespace CotGen.Machines;

/// <summary>What must hold between the parts of a machine; every other part relies on it.</summary>
internal static class MachineValidation
{
    /// <summary>Throws <see cref="ArgumentException"/> that names the first thing that is wrong.</summary>
    public static void Require(MachineDescription machine)
    {
        Require(FirstProblem(machine));
        foreach (MachineTransition entry in machine.Transitions)
        {
            Require(ProblemOf(machine, entry));
        }

        for (int i = 1; i < machine.Transitions.Count; i++)
        {
            MachineTransition entry = machine.Transitions[i], last = machine.Transitions[i - 1];
            if (entry.State == last.State && entry.Symbol == last.Symbol)
            {
                Require($"there are two entries for {Text(machine, entry)}");
            }
        }
    }

    private static string? FirstProblem(MachineDescription machine) =>
        NameProblem("state", machine.States)
        ?? NameProblem("symbol", machine.Symbols)
        ?? NumberProblem("the start state", machine.Start, machine.States)
        ?? NumberProblem("the blank symbol", machine.Blank, machine.Symbols)
        ?? machine.Halting.Select(state => NumberProblem("a halting state", state, machine.States)).FirstOrDefault(static problem => problem is not null)
        ?? (machine.Tape is TapeKind.TwoWay or TapeKind.LeftBounded ? null : "the tape is neither two-way nor left-bounded");

    private static string? NameProblem(string what, EquatableArray<string> names)
    {
        if (names.Count == 0)
        {
            return $"there is no {what}";
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (string name in names)
        {
            if (string.IsNullOrEmpty(name))
            {
                return $"{what} {Integers.Text(seen.Count)} has no name";
            }

            if (!seen.Add(name))
            {
                return $"two {what}s are named '{name}'";
            }
        }

        return null;
    }

    private static string? ProblemOf(MachineDescription machine, MachineTransition entry) =>
        NumberProblem("an entry's state", entry.State, machine.States)
        ?? NumberProblem("an entry's symbol", entry.Symbol, machine.Symbols)
        ?? NumberProblem($"the next state for {Text(machine, entry)}", entry.Next, machine.States)
        ?? NumberProblem($"the written symbol for {Text(machine, entry)}", entry.Write, machine.Symbols)
        ?? (entry.Move is HeadMove.Left or HeadMove.Right or HeadMove.Stay ? null : $"the move for {Text(machine, entry)} is none");

    private static string? NumberProblem(string what, int number, EquatableArray<string> names) =>
        number >= 0 && number < names.Count ? null : $"{what} is {Integers.Text(number)}, which is not in 0..{Integers.Text(names.Count - 1)}";

    private static string Text(MachineDescription machine, MachineTransition entry) =>
        $"state '{machine.States[entry.State]}' and symbol '{machine.Symbols[entry.Symbol]}'";

    private static void Require(string? problem)
    {
        if (problem is not null)
        {
            throw new ArgumentException($"A machine's parts do not fit: {problem}.");
        }
    }
}
