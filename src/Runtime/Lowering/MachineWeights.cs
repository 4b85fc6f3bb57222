using CotGen.Lowering.Rules;
using CotGen.Machines;
using CotGen.Programs;

namespace CotGen.Lowering;

/// <summary>The weights of a machine's rows as tables. Large machines do without: their rules are computed from the transition list.</summary>
internal static class MachineWeights
{
    /// <summary>Entries that the tables of a machine may have.</summary>
    public const long DenseLimit = 1_000_000;

    private delegate void RowRule(MachineDescription machine, int token, Span<int> scores);

    /// <summary>Number of weights of both rules, biases included, whether tables are made or not.</summary>
    public static long CountOf(MachineDescription machine)
    {
        long tokens = machine.Tokens.Count, cells = machine.Tokens.CellCount;
        return ((1 + (3 * tokens)) * cells) + ((1 + (2 * tokens)) * 3);
    }

    /// <summary>True if the machine is small enough for tables.</summary>
    public static bool AreDense(MachineDescription machine) => CountOf(machine) < DenseLimit;

    /// <summary>The tables of a cell's rule.</summary>
    /// <exception cref="LimitExceededException">The machine is too large for tables.</exception>
    internal static SlotWeights OfCell(MachineDescription machine)
    {
        RequireDense(machine);
        int classes = machine.Tokens.CellCount;
        return new SlotWeights(
            new EquatableArray<int>(new int[classes]),
            [
                Rows(CellMeaning.Left, machine, classes, MachineRules.AddLeft),
                Rows(CellMeaning.Middle, machine, classes, MachineRules.AddMiddle),
                Rows(CellMeaning.Right, machine, classes, MachineRules.AddRight),
            ]);
    }

    /// <summary>The tables of a row end's rule.</summary>
    /// <exception cref="LimitExceededException">The machine is too large for tables.</exception>
    internal static SlotWeights OfRowEnd(MachineDescription machine)
    {
        RequireDense(machine);
        return new SlotWeights(
            [MachineRules.Whole, 0, 0],
            [
                Rows(RowEndMeaning.First, machine, 3, MachineRules.AddFirst),
                Rows(RowEndMeaning.Last, machine, 3, MachineRules.AddLast),
            ]);
    }

    private static SourceWeights Rows(Address source, MachineDescription machine, int classes, RowRule rule)
    {
        var rows = new int[machine.Tokens.Count * classes];
        for (int token = 0; token < machine.Tokens.Count; token++)
        {
            rule(machine, token, rows.AsSpan(token * classes, classes));
        }

        return new SourceWeights(source, new EquatableArray<int>(rows));
    }

    /// <summary>Throws <see cref="LimitExceededException"/> for a machine that is too large for tables.</summary>
    internal static void RequireDense(MachineDescription machine)
    {
        if (!AreDense(machine))
        {
            throw new LimitExceededException(LimitKind.Weights, machine.Name, CountOf(machine), DenseLimit, SlotOrigin.None);
        }
    }
}
