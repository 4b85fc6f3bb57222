using CotGen.Lowering.Dataflow;

namespace CotGen.Generator.Evaluation.Flow;

/// <summary>
/// Whether a loop that the input may end after every round can be unrolled all the same: some counter changes from round to round,
/// and what it costs stays small.
/// </summary>
internal sealed class LoopCounters(FlowKey loop, DataflowGraph graph)
{
    private const int MaxRounds = 64;
    private const int MaxNodes = 4_000;

    private readonly int _before = graph.Nodes.Count;
    private long?[] _known = [];

    /// <summary>Looks at the variables before a round that may not take place.</summary>
    /// <exception cref="DivisionNeededException">The loop is one on data.</exception>
    public void CheckRound(int round, State state, int[] cells)
    {
        long?[] known = Array.ConvertAll(cells, cell => state[cell] is ScalarValue { IsKnown: true } value ? value.Bits : (long?)null);
        bool counts = _known.Length == 0 || known.Zip(_known, static (now, then) => now is not null && then is not null && now != then).Any(static changed => changed);
        if ((round > 0 && !counts) || round >= MaxRounds || graph.Nodes.Count - _before > MaxNodes)
        {
            throw new DivisionNeededException([loop]);
        }

        _known = known;
    }
}
