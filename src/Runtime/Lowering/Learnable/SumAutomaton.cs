using CotGen.Lowering.Dataflow;
using CotGen.Programs;

namespace CotGen.Lowering.Learnable;

/// <summary>
/// Any function of a sum, token by token: a state runs along the terms and remembers of the partial sum just what the
/// function still needs (Myhill and Nerode: two partial sums are one state if no rest of the sum tells them apart).
/// </summary>
internal sealed class SumAutomaton(LearnableTokens tokens, Func<long, long> function, NodeLabel label)
{
    private const long MaxTests = 1 << 22;

    /// <summary>The function's value, read from the last token.</summary>
    /// <exception cref="LimitExceededException">A state and the next term have too many tuples.</exception>
    public Term Run(LinearForm form)
    {
        List<Term> items = form.Terms.Select(term => tokens.Item(term, PartLabel(term))).OrderByDescending(static item => item.View.Count).ToList();
        Term? state = null;
        int next = 0;
        while (true)
        {
            List<Term> group = state is null ? [] : [state];
            do
            {
                group.Add(items[next++]);
            }
            while (next < items.Count && LearnableTokens.RowsOf(group) * items[next].View.Count <= tokens.MaxRows);

            JointTuples joint = tokens.Joint(group, label);
            long constant = state is null ? form.Constant : 0;
            if (next == items.Count)
            {
                return joint.Read(tuple => function(tuple.Sum() + constant));
            }

            Dictionary<long, long> states = StatesOf(joint.Tuples.Select(tuple => tuple.Sum() + constant), RestsFrom(items, next));
            state = tokens.Item(joint.Read(tuple => states[tuple.Sum() + constant]), StateLabel());
        }
    }

    // Each partial sum's state, named by the least partial sum that is in it.
    private Dictionary<long, long> StatesOf(IEnumerable<long> sums, long[] rests)
    {
        long[] distinct = sums.Distinct().OrderBy(static sum => sum).ToArray();
        if ((long)distinct.Length * rests.Length > MaxTests)
        {
            throw new LimitExceededException(LimitKind.Rows, label.Name, distinct.Length, tokens.MaxRows, label.Origin);
        }

        var representatives = new Dictionary<EquatableArray<long>, long>();
        var states = new Dictionary<long, long>();
        foreach (long sum in distinct)
        {
            EquatableArray<long> future = rests.Select(rest => function(sum + rest)).ToEquatableArray();
            if (!representatives.TryGetValue(future, out long representative))
            {
                representative = sum;
                representatives.Add(future, sum);
            }

            states.Add(sum, representative);
        }

        return states;
    }

    private static long[] RestsFrom(List<Term> items, int next)
    {
        var rests = new HashSet<long> { 0 };
        foreach (Term item in items.Skip(next))
        {
            rests = [.. rests.SelectMany(_ => item.View.Values.ToArray(), static (rest, value) => rest + value)];
        }

        return rests.OrderBy(static rest => rest).ToArray();
    }

    private NodeLabel PartLabel(Term term) => label with { Name = tokens.NameOf(term) };

    private NodeLabel StateLabel() => label with { Name = $"{label.Name} so far" };
}
