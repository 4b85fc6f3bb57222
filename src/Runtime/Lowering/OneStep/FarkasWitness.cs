using CotGen.Programs;

namespace CotGen.Lowering.OneStep;

/// <summary>
/// Why no linear step computes a function: cases, each a tuple with its right class and a wrong one, whose features cancel out. Any
/// weights' leads over all cases, each counted as often as it stands here, add up to 0; so they cannot all be positive.
/// </summary>
/// <remarks>
/// Farkas: a system of strict homogeneous inequalities has no solution exactly if a positive combination of them is 0. It is about
/// one step from these sources, not about chains. The smallest is a crossing, two rows and two columns: exclusive or.
/// </remarks>
/// <param name="Cases">The cases; at least one.</param>
internal sealed record FarkasWitness(EquatableArray<FarkasCase> Cases)
{
    /// <summary>Shows it by addition: every case is one of <paramref name="table"/>, and every feature cancels out.</summary>
    public bool Refutes(StepTable table)
    {
        var sums = new Dictionary<(int Source, int Class, int Result), long>();
        foreach (FarkasCase part in Cases)
        {
            if (part.Count < 1 || part.Wrong == part.Right || part.Wrong < 0 || part.Wrong >= table.ClassCount || table.Right[part.Tuple] != part.Right)
            {
                return false;
            }

            int[] tuple = table.TupleAt(part.Tuple);
            for (int i = 0; i < tuple.Length; i++)
            {
                Count((i, tuple[i], part.Right), part.Count);
                Count((i, tuple[i], part.Wrong), -part.Count);
            }
        }

        return Cases.Count > 0 && sums.Values.All(static sum => sum == 0);

        void Count((int, int, int) feature, long count) => sums[feature] = checked((sums.TryGetValue(feature, out long sum) ? sum : 0) + count);
    }
}

/// <summary>One inequality of a witness: at this tuple, the right class must lead the wrong one.</summary>
/// <param name="Tuple">Number of the tuple in its table.</param>
/// <param name="Right">The right class.</param>
/// <param name="Wrong">Another class.</param>
/// <param name="Count">How often the inequality is counted, at least once.</param>
internal readonly record struct FarkasCase(int Tuple, int Right, int Wrong, long Count);
