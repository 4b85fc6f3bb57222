using CotGen.Lowering.Dataflow;
using CotGen.Programs;

namespace CotGen.Lowering.Passes;

/// <summary>
/// An answer that is a function of a choice which nobody else reads is itself chosen: <c>a[i] + 1</c> is one of <c>a[0] + 1, a[1] + 1, ..</c>.
/// </summary>
/// <remarks>A select token shows what was chosen, so such an answer is a part of it; a function of what was chosen would be a token more.</remarks>
internal static class ChosenAnswers
{
    /// <summary>The request with such answers chosen; the same one where there are none.</summary>
    public static GraphRequest Run(GraphRequest request)
    {
        if (!request.Outputs.Any(IsFunctionOfChoice))
        {
            return request;
        }

        var readers = new NodeReaders(request);
        ILookup<DataflowNode, RequestedOutput> asked = request.Outputs
            .SelectMany(static output => NodeSources.NodesOf(output.Value), static (output, node) => (output, node))
            .ToLookup(static pair => pair.node, static pair => pair.output);
        Dictionary<DataflowNode, RequestedOutput> chosen = asked
            .Where(group => IsFunctionOfChoice(group.First()) && group.All(output => output.IsAnswer && output.Value.Equals(group.First().Value)) && !readers[group.Key].Any())
            .ToDictionary(static group => group.Key, static group => group.First());
        return chosen.Count == 0 ? request : Rebuild(request, readers, chosen);
    }

    private static bool IsFunctionOfChoice(RequestedOutput output) =>
        output.Value is { IsUnary: true, IsIdentity: false } value && value.Node.Definition is SelectDefinition;

    private static GraphRequest Rebuild(GraphRequest request, NodeReaders readers, Dictionary<DataflowNode, RequestedOutput> chosen)
    {
        var copy = new GraphCopy(request.Graph.Limits);
        foreach (DataflowNode node in readers.Needed)
        {
            if (chosen.TryGetValue(node, out RequestedOutput? output))
            {
                copy.Add(output.Value, Chosen(copy, output));
            }
            else
            {
                copy.Copy(node);
            }
        }

        return copy.Map(request);
    }

    private static Sum Chosen(GraphCopy copy, RequestedOutput output)
    {
        DataflowNode node = output.Value.Node;
        View view = output.Value.UnaryView;
        var select = (SelectDefinition)node.Definition;
        copy.Graph.Describe(output.Origin, () => output.Name);
        return copy.Graph.SelectAt(
            copy.Map(select.Selector),
            [.. select.Choices.Select(choice => copy.Graph.Map(copy.Map(choice), value => view[node.Values.Values.BinarySearch(value)]))]);
    }
}
