namespace CotGen.Lowering.Rules;

/// <summary>Weights found by search: a perceptron with margin over all pairs of source classes. Integer, deterministic, counted in operations.</summary>
/// <remarks>
/// Novikoff: if weights W of margin 1 exist, the number of updates is at most 2 (R^2 + 1) ||W||^2 with R^2 = 3 active
/// features (two sources and the bias); so a search that ends has weights, and one that runs out of budget says nothing.
/// </remarks>
internal static class SeparableRule
{
    /// <summary>Operations that the search for one slot's weights may take.</summary>
    public const long DefaultBudget = 20_000_000;

    /// <summary>
    /// Searches for weights of margin 1; <see langword="null"/> means that there are none (a crossing shows it) or that none were
    /// found within <paramref name="budget"/> operations.
    /// </summary>
    public static SeparableWeights? TryFind(SeparableProblem problem, long budget = DefaultBudget)
    {
        int classes = problem.Classes.Count;
        long pass = (long)problem.Left.Count * problem.Right.Count * classes;
        if (pass * 2 > budget)
        {
            return null;
        }

        int[] right = problem.RightClasses();
        if (Crossing.IsIn(right, problem.Left.Count, problem.Right.Count, budget))
        {
            return null;
        }

        var bias = new int[classes];
        var leftRows = new int[problem.Left.Count * classes];
        var rightRows = new int[problem.Right.Count * classes];
        for (long spent = 0; spent <= budget; spent += pass)
        {
            if (!Pass(right, bias, leftRows, rightRows))
            {
                return new SeparableWeights(new(bias), new(leftRows), new(rightRows));
            }
        }

        return null;
    }

    // One pass over all pairs: wherever the right class does not lead by 1, it gains and its strongest rival loses.
    private static bool Pass(int[] right, int[] bias, int[] leftRows, int[] rightRows)
    {
        int classes = bias.Length, rights = rightRows.Length / classes;
        bool changed = false;
        for (int pair = 0; pair < right.Length; pair++)
        {
            int left = pair / rights * classes, other = pair % rights * classes, y = right[pair];
            if (y < 0)
            {
                continue; // A pair without a class cannot occur; that it cannot is the certificate's to show.
            }

            int rival = StrongestRival(bias, leftRows.AsSpan(left, classes), rightRows.AsSpan(other, classes), y);
            if (rival < 0)
            {
                continue;
            }

            changed = true;
            bias[y]++;
            leftRows[left + y]++;
            rightRows[other + y]++;
            bias[rival]--;
            leftRows[left + rival]--;
            rightRows[other + rival]--;
        }

        return changed;
    }

    // The class that comes closest to the right one or beats it; -1 when all are at least 1 behind.
    private static int StrongestRival(int[] bias, ReadOnlySpan<int> left, ReadOnlySpan<int> right, int y)
    {
        int rival = -1, best = bias[y] + left[y] + right[y] - 1;
        for (int v = 0; v < bias.Length; v++)
        {
            int score = bias[v] + left[v] + right[v];
            if (v != y && score > best)
            {
                (rival, best) = (v, score);
            }
        }

        return rival;
    }
}
