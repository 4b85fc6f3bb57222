using CotGen.Lowering.Dataflow;
using CotGen.Programs;

namespace CotGen.Runtime.Tests.Dataflow;

/// <summary>What is assumed of a path holds for every input that takes it: ranges hold all values that inputs have there.</summary>
public sealed class AssumptionsTests
{
    private const int Inputs = 4;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void No_value_of_an_input_on_the_path_is_excluded(int seed)
    {
        for (int i = 0; i < 400; i++)
        {
            var random = new Random((seed * 1_000) + i);
            Case test = new(random);
            Path begin = test.Narrow(new Path(Assumptions.None, test.All), random);
            Path one = test.Narrow(test.Narrow(begin, random), random), other = test.Narrow(begin, random);
            Check(test, one);
            Check(test, other);
            if (one.Inputs.Count > 0 && other.Inputs.Count > 0)
            {
                Check(test, new Path(one.Assumptions.Or(other.Assumptions), [.. one.Inputs, .. other.Inputs]));
            }
        }
    }

    [Fact]
    public void A_difference_is_bounded_in_both_directions()
    {
        var graph = new DataflowGraph(new DataflowLimits());
        Sum a = graph.Input(0, "a", TokenType.Int, [1, 2, 3, 4, 5]), b = graph.Input(1, "b", TokenType.Int, [1, 2, 3, 4, 5]);
        Assumptions above = Assumptions.None.With(graph.Subtract(a, b), 1, long.MaxValue)!;

        Assert.Equal(new Interval(1, 4), Interval.Of(graph.Subtract(a, b), above));
        Assert.Equal(new Interval(-4, -1), Interval.Of(graph.Subtract(b, a), above));
        Assert.Equal([2, 3, 4, 5], graph.ImageOf(a, above));
    }

    [Fact]
    public void Bounds_are_values_that_the_sum_can_have()
    {
        var graph = new DataflowGraph(new DataflowLimits());
        Sum sum = graph.Add(graph.Input(0, "a", TokenType.Int, [0, 2, 4]), graph.Input(1, "b", TokenType.Int, [-3, 1]));
        Assumptions positive = Assumptions.None.With(sum, 0, 3)!;

        Assert.Equal(new Interval(1, 3), Interval.Of(sum, positive));
    }

    [Fact]
    public void What_cannot_be_is_no_path()
    {
        var graph = new DataflowGraph(new DataflowLimits());
        Sum a = graph.Input(0, "a", TokenType.Int, [0, 1, 2]), b = graph.Input(1, "b", TokenType.Int, [0, 1, 2]);
        Assumptions above = Assumptions.None.With(graph.Subtract(a, b), 1, long.MaxValue)!;

        Assert.Null(above.With(graph.Subtract(b, a), 0, long.MaxValue));
    }

    private static void Check(Case test, Path path)
    {
        foreach (Sum sum in test.Sums)
        {
            long[] image = test.Graph.ImageOf(sum, path.Assumptions);
            foreach (long[] input in path.Inputs)
            {
                long value = Case.ValueOf(sum, input);
                Interval range = Interval.Of(sum, path.Assumptions);
                Assert.InRange(value, range.Min, range.Max);
                Assert.Contains(value, image);
            }
        }
    }

    private sealed record Path(Assumptions Assumptions, List<long[]> Inputs);

    /// <summary>Some sums of a few inputs, thresholds of such sums among the conditions.</summary>
    private sealed class Case
    {
        private readonly List<Sum> _conditions = [];

        public Case(Random random)
        {
            long[][] domains = [.. Enumerable.Range(0, Inputs).Select(_ => Enumerable.Range(0, random.Next(2, 5)).Select(k => (long)(k * random.Next(1, 4)) - random.Next(0, 3)).Distinct().Order().ToArray())];
            Sum[] inputs = [.. domains.Select((domain, i) => Graph.Input(i, $"x{i}", TokenType.Int, domain))];
            for (int i = 0; i < 6; i++)
            {
                Sum sum = Sum.Of(random.Next(-2, 3));
                foreach (Sum input in inputs.Where(_ => random.Next(3) > 0))
                {
                    sum = Graph.Add(sum, Graph.Scale(input, random.Next(-2, 3)));
                }

                Sums.Add(sum);
                _conditions.Add(sum);
                Interval range = Interval.Of(sum, Assumptions.None);
                if (range.Max > range.Min + 2)
                {
                    DataflowNode count = Graph.Node(new ThresholdDefinition(sum, [range.Min + 1, range.Max - 1]), TokenType.Int, static () => [0, 1, 2]);
                    _conditions.Add(Sum.Of(count));
                    Sums.Add(Graph.Add(sum, Sum.Of(count)));
                }
            }

            All = [[]];
            foreach (long[] domain in domains)
            {
                All = [.. All.SelectMany(_ => domain, static (input, value) => (long[])[.. input, value])];
            }
        }

        public DataflowGraph Graph { get; } = new(new DataflowLimits());

        public List<Sum> Sums { get; } = [];

        public List<long[]> All { get; }

        /// <summary>The path on which one condition more holds.</summary>
        public Path Narrow(Path path, Random random)
        {
            Sum condition = _conditions[random.Next(_conditions.Count)];
            Interval range = Interval.Of(condition, Assumptions.None);
            long min = random.NextInt64(range.Min, range.Max + 1), max = random.Next(2) == 0 ? long.MaxValue : random.NextInt64(min, range.Max + 1);
            List<long[]> left = path.Inputs.FindAll(input => ValueOf(condition, input) is var value && value >= min && value <= max);
            Assumptions? assumed = path.Assumptions.With(condition, min, max);
            Assert.True(assumed is not null || left.Count == 0);
            return assumed is null ? path : new Path(assumed, left);
        }

        public static long ValueOf(Sum sum, long[] input) => sum.Constant + sum.Terms.Sum(term => term.View[IndexOf(term.Node, input)]);

        private static int IndexOf(DataflowNode node, long[] input) => node.Definition is ThresholdDefinition threshold
            ? threshold.IntervalOf(ValueOf(threshold.Form, input))
            : Array.IndexOf(node.Values.Values.ToArray(), input[((InputDefinition)node.Definition).Position]);
    }
}
