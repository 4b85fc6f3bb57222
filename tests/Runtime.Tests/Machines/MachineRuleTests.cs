using CotGen.Certification;
using CotGen.Lowering;
using CotGen.Machines;
using CotGen.Programs;
using CotGen.Runtime.Tests.Rules;

namespace CotGen.Runtime.Tests.Machines;

/// <summary>The rules, their meanings and the simulator on every window of every row of small widths.</summary>
public sealed class MachineRuleTests
{
    [Theory]
    [InlineData(TapeKind.TwoWay, 3)]
    [InlineData(TapeKind.LeftBounded, 1)]
    public void Every_window_of_200_random_machines_is_right_with_its_margin(TapeKind tape, long margin)
    {
        long windows = 0, cells = long.MaxValue, ends = long.MaxValue;
        for (int seed = 0; seed < 200; seed++)
        {
            CotProgram program = MachineProgram.Of(SampleMachines.Random(seed, tape));
            LinearWeights weights = WeightBuilder.Build(program);
            for (int width = 1; width <= 4; width++)
            {
                foreach (int[] row in SampleMachines.Rows(program.Machine!, width))
                {
                    int[] next = Simulated(program.Machine!, row);
                    for (int column = 0; column < width; column++)
                    {
                        cells = Math.Min(cells, Lead(program, weights, row, column, next[column]));
                    }

                    ends = Math.Min(ends, Lead(program, weights, row, width, next[width]));
                    windows += width + 1;
                }
            }
        }

        Assert.True(windows > 266_400);
        Assert.Equal((margin, 1), (cells, ends));
        Assert.Equal([margin, 1], MachineCertifier.Certify(MachineProgram.Of(SampleMachines.Random(0, tape))).Slots.Select(static slot => slot.Margin));
    }

    [Fact]
    public void Rules_without_tables_write_the_same_token_after_any_context()
    {
        var random = new SmallRandom(7);
        for (int seed = 0; seed < 200; seed++)
        {
            CotProgram program = MachineProgram.Of(SampleMachines.Random(seed, (TapeKind)(seed % 2)));
            var tables = new MachinePredictor(program, WeightBuilder.Build(program));
            var computed = new MachinePredictor(program);
            for (int i = 0; i < 200; i++)
            {
                // Several heads, exits in cells and tokens of no machine are contexts, too.
                int width = random.Next(1, 4), count = program.Vocabulary.Count;
                var context = new ushort[width + 2 + random.Next(0, 12)];
                for (int at = 0; at < context.Length; at++)
                {
                    context[at] = (ushort)random.Next(0, count + 1);
                }

                Assert.Equal(tables.NextToken(context, width), computed.NextToken(context, width));
            }
        }
    }

    /// <summary>By how much the right token leads at a place of the row after <paramref name="row"/>; it is the one that follows by the meaning, too.</summary>
    internal static long Lead(CotProgram program, LinearWeights weights, int[] row, int column, int right)
    {
        int separator = program.Machine!.Tokens.Separator, slot = column == row.Length ? 1 : 0;
        var context = new ClassContext([separator, .. row, separator], new int[column], row.Length + 1);
        ClassSet classes = program.Chain[slot].Classes;
        int y = program.Chain[slot].Meaning.Evaluate(context, classes);
        Assert.Equal(right, classes[y]);
        long[] scores = BruteForce.Scores(weights.Slots[slot], context);
        Assert.Equal(y, Array.IndexOf(scores, scores.Max()));
        return scores.Where((_, v) => v != y).Select(score => scores[y] - score).DefaultIfEmpty(long.MaxValue).Min();
    }

    /// <summary>The row after a row, by a step on a plain tape. One without a head, or with one that takes no step, is followed by itself.</summary>
    internal static int[] Simulated(MachineDescription machine, int[] row)
    {
        ushort[] next = [.. row.Select(static token => (ushort)token), (ushort)machine.Tokens.Separator];
        if (MachineRows.HeadOf(machine, next) >= 0)
        {
            MachineSimulator simulator = MachineRows.Simulate(machine, [(ushort)machine.Tokens.Separator, .. next]);
            simulator.Step();
            MachineRows.Write(simulator, next);
        }

        return next.Select(static token => (int)token).ToArray();
    }
}
