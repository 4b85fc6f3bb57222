using CotGen.Programs;

namespace CotGen.Lowering;

/// <summary>
/// A rule has a weight for every class of its slot and every class of each source, so that few tokens with many classes need more
/// weights than anybody can hold: they are counted before one is made.
/// </summary>
internal static class WeightLimit
{
    /// <summary>Refuses a program whose rules have more weights than <paramref name="limit"/>, at the slot with most of them.</summary>
    /// <exception cref="LimitExceededException">There are more.</exception>
    public static CotProgram Check(CotProgram program, long limit)
    {
        long all = 0, most = -1;
        Slot? largest = null;
        foreach (Slot slot in program.Chain)
        {
            long count = CountOf(program, slot);
            all += count;
            if (count > most)
            {
                (most, largest) = (count, slot);
            }
        }

        return all <= limit ? program : throw new LimitExceededException(LimitKind.Weights, largest!.Name, all, limit, largest.Origin);
    }

    /// <summary>The number of weights that a program's rules have, biases included.</summary>
    public static long CountOf(CotProgram program) => program.Chain.Sum(slot => CountOf(program, slot));

    // The bias is one row, and every token that a source may hold another.
    private static long CountOf(CotProgram program, Slot slot) =>
        slot.Classes.Count * (1 + slot.Meaning.Sources.Sum(source => (long)program.ClassesAt(source).Count));
}
