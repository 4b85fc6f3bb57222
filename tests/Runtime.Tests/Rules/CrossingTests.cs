using CotGen.Lowering.OneStep;
using CotGen.Lowering.Rules;
using CotGen.Programs;

namespace CotGen.Runtime.Tests.Rules;

public sealed class CrossingTests
{
    private const long Budget = 1_000;

    [Theory]
    [InlineData(new[] { 0, 1, 1, 0 }, 2, 2, true)]
    [InlineData(new[] { 0, 0, 0, 1 }, 2, 2, false)]
    [InlineData(new[] { 0, 1, 2, 0 }, 2, 2, false)]
    [InlineData(new[] { 3, 0, 1, 3, 1, 0 }, 2, 3, true)]
    [InlineData(new[] { 0, 1, 2, 2, 0, 1, 1, 2, 0 }, 3, 3, false)]
    public void Both_diagonals_of_a_rectangle_hold_a_class_each(int[] table, int rows, int columns, bool expected) =>
        Assert.Equal(expected, IsCrossed(table, rows, columns, Budget));

    [Fact]
    public void A_pair_that_cannot_occur_is_no_corner() => Assert.False(IsCrossed([0, -1, -1, 0], 2, 2, Budget));

    [Fact]
    public void A_table_beyond_the_budget_is_left_to_the_search() => Assert.False(IsCrossed([0, 1, 1, 0], 2, 2, budget: 7));

    [Fact]
    public void What_the_search_finds_has_no_crossing()
    {
        for (int seed = 0; seed < 200; seed++)
        {
            var random = new SmallRandom(seed);
            int[] table = [.. Enumerable.Range(0, 12).Select(_ => random.Next(0, 3))];
            if (IsCrossed(table, 3, 4, Budget))
            {
                Assert.False(IsSeparable(table));
            }
        }
    }

    private static bool IsCrossed(int[] table, int rows, int columns, long budget)
    {
        var whole = new StepTable([rows, columns], table.ToEquatableArray(), table.Max() + 1);
        FarkasWitness? witness = Crossing.TryFind(whole, budget);
        Assert.True(witness?.Refutes(whole) ?? true);
        return witness is not null;
    }

    // The perceptron of the rule, on a table instead of an operation.
    private static bool IsSeparable(int[] table)
    {
        var scores = new int[4 + 3, 4];
        for (int pass = 0; pass < 2_000; pass++)
        {
            bool changed = false;
            for (int pair = 0; pair < table.Length; pair++)
            {
                int row = pair / 4, column = 3 + (pair % 4), y = table[pair];
                int rival = Enumerable.Range(0, 4).Where(v => v != y).MaxBy(v => scores[row, v] + scores[column, v]);
                if (scores[row, y] + scores[column, y] <= scores[row, rival] + scores[column, rival])
                {
                    changed = true;
                    scores[row, y]++;
                    scores[column, y]++;
                    scores[row, rival]--;
                    scores[column, rival]--;
                }
            }

            if (!changed)
            {
                return true;
            }
        }

        return false;
    }
}
