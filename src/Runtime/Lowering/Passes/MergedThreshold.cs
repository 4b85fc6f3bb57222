using CotGen.Lowering.Dataflow;
using CotGen.Lowering.OneStep;
using CotGen.Programs;

namespace CotGen.Lowering.Passes;

/// <summary>A node of two values as a threshold of its own sources and those of a node that it reads, which it then does without.</summary>
/// <remarks>
/// Weights that lead by at least 1 on every tuple that can occur give each source class the difference of its two weights: the sum of these is at
/// least 1 where the second value is right, and at most -1 where the first one is.
/// </remarks>
internal static class MergedThreshold
{
    private const int MaxTuples = 512;
    private const int MaxPasses = 60;

    /// <summary>The threshold, or <see langword="null"/> where none is found; what it takes is taken from the budget.</summary>
    public static ThresholdDefinition? TryFind(DataflowNode node, DataflowNode reader, ref long budget)
    {
        DataflowNode[] sources = [.. SourcesOf(node).Concat(SourcesOf(reader)).Where(source => source != node).Distinct().OrderBy(static source => source.Id)];
        int[] sizes = [.. sources.Select(static source => source.Values.Count)];
        long tuples = sizes.Aggregate(1L, static (product, size) => Math.Min(product * size, MaxTuples + 1));
        if (sources.Length < 2 || tuples > MaxTuples)
        {
            return null;
        }

        // Sources that follow from others take only the classes that these leave them.
        DataflowNode[] dependent = [.. sources.Where(source => SourcesOf(source).Any() && SourcesOf(source).All(sources.Contains))];
        var values = new NodeValues();
        var table = StepTable.Of(sizes.ToEquatableArray(), 2, tuple =>
        {
            for (int i = 0; i < sources.Length; i++)
            {
                values[sources[i]] = tuple[i];
            }

            return dependent.Any(source => values.ClassOf(source) != values[source]) || (values[node] = values.ClassOf(node)) < 0 ? -1 : values.ClassOf(reader);
        });
        long pass = tuples * 2 * sources.Length;
        budget -= pass * (MaxPasses + 4);
        return StepPerceptron.TryFind(table, pass * MaxPasses) is { } found ? Threshold(sources, found.Bias, found.Rows) : null;
    }

    private static ThresholdDefinition? Threshold(DataflowNode[] sources, EquatableArray<int> bias, EquatableArray<EquatableArray<int>> rows)
    {
        var form = Sum.Create(bias[1] - bias[0], sources.Select((source, i) => new SumTerm(
            source, new View(Enumerable.Range(0, source.Values.Count).Select(x => (long)rows[i][(2 * x) + 1] - rows[i][2 * x]).ToArray()))));
        return form.Terms.Count < 2 ? null : new ThresholdDefinition(form, [1]);
    }

    private static IEnumerable<DataflowNode> SourcesOf(DataflowNode node) => NodeSources.Of(node.Definition).SelectMany(NodeSources.NodesOf).Distinct();
}
