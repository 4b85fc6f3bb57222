using CotGen.Programs;

namespace CotGen.Predictors;

/// <summary>Checks that weights have the shape that a program asks for.</summary>
internal static class WeightShape
{
    /// <summary>Throws <see cref="ArgumentException"/> that names the first slot whose weights do not fit.</summary>
    public static void Require(CotProgram program, LinearWeights weights)
    {
        if (weights.Slots.Count != program.Chain.Count)
        {
            throw new ArgumentException($"{program.Name} has {program.Chain.Count} slots, the weights {weights.Slots.Count}.", nameof(weights));
        }

        for (int i = 0; i < program.Chain.Count; i++)
        {
            if (Problem(program, i, weights.Slots[i]) is { } problem)
            {
                throw new ArgumentException($"Slot {i} ('{program.Chain[i].Name}') {problem}.", nameof(weights));
            }
        }
    }

    private static string? Problem(CotProgram program, int slot, SlotWeights weights)
    {
        int classes = program.Chain[slot].Classes.Count;
        if (weights.ClassCount != classes || classes == 0)
        {
            return $"has {classes} classes, its weights {weights.ClassCount}";
        }

        foreach (SourceWeights source in weights.Sources)
        {
            if (!program.Layout.IsBefore(source.Source, slot))
            {
                return $"reads {source.Source}, which does not come before it";
            }

            int rows = program.ClassesAt(source.Source).Count;
            if (source.Rows.Count != (long)rows * classes)
            {
                return $"needs {rows} rows of {classes} weights for {source.Source}, not {source.Rows.Count} weights";
            }
        }

        return null;
    }
}
