using CotGen.Lowering.Dataflow;

namespace CotGen.Lowering.Passes;

/// <summary>
/// A token that all its readers can do without is left out: where a reader has two values and one linear step computes it from the sources
/// of both, it becomes a threshold of their sum, with views that were found.
/// </summary>
/// <remarks>Round by round until nothing changes; what is looked at is counted in operations, so the result is the same everywhere.</remarks>
internal sealed class Shortening
{
    private const int MaxReaders = 4;
    private const long Budget = 20_000_000;

    private readonly GraphRequest _request;
    private readonly NodeReaders _readers;
    private readonly Dictionary<DataflowNode, ThresholdDefinition> _merged = [];
    private readonly HashSet<DataflowNode> _dropped = [];
    private long _left;

    private Shortening(GraphRequest request, long budget)
    {
        _request = request;
        _readers = new NodeReaders(request);
        _left = budget;
    }

    /// <summary>The shortened request; the same one where nothing can be left out.</summary>
    public static GraphRequest Run(GraphRequest request)
    {
        long left = Budget;
        while (left > 0)
        {
            var round = new Shortening(request, left);
            if (!round.TryShorten())
            {
                break;
            }

            request = round.Rebuild();
            left = round._left;
        }

        return request;
    }

    private bool TryShorten()
    {
        foreach (DataflowNode node in _readers.Needed)
        {
            DataflowNode[] readers = [.. _readers[node]];
            if (_left > 0 && readers.Length is > 0 and <= MaxReaders && _readers.AreOnly(node, readers) && IsComputed(node) && IsFree(node) && readers.All(CanMerge))
            {
                TryDrop(node, readers);
            }
        }

        return _dropped.Count > 0;
    }

    private void TryDrop(DataflowNode node, DataflowNode[] readers)
    {
        var found = new Dictionary<DataflowNode, ThresholdDefinition>();
        foreach (DataflowNode reader in readers)
        {
            if (MergedThreshold.TryFind(node, reader, ref _left) is not { } threshold)
            {
                return;
            }

            found.Add(reader, threshold);
        }

        _dropped.Add(node);
        foreach (KeyValuePair<DataflowNode, ThresholdDefinition> pair in found)
        {
            _merged.Add(pair.Key, pair.Value);
        }
    }

    // What has changed in this round is looked at again in the next.
    private bool IsFree(DataflowNode node) => !_dropped.Contains(node) && !_merged.ContainsKey(node);

    // A remainder is proved by what its quotient says of the same sum, so a quotient stays as it is.
    private bool CanMerge(DataflowNode reader) => reader.Values.Count == 2 && IsFree(reader)
        && reader.Definition is ThresholdDefinition or SelectDefinition or OperationDefinition
        && !_readers[reader].Any(next => next.Definition is RemainderDefinition remainder && remainder.Quotient.Terms.Any(term => term.Node == reader));

    private static bool IsComputed(DataflowNode node) => node.Definition is ThresholdDefinition or SelectDefinition or OperationDefinition;

    private GraphRequest Rebuild()
    {
        var copy = new GraphCopy(_request.Graph.Limits);
        foreach (DataflowNode node in _readers.Needed.Where(node => !_dropped.Contains(node)))
        {
            if (_merged.TryGetValue(node, out ThresholdDefinition? threshold))
            {
                copy.Add(node, copy.Token(node, threshold with { Form = copy.Map(threshold.Form) }, node.Values));
            }
            else
            {
                copy.Copy(node);
            }
        }

        return copy.Map(_request);
    }
}
