using CotGen.Generator.Frontend.Model;
using CotGen.Lowering.Dataflow;
using CotGen.Programs;

namespace CotGen.Generator.Evaluation.Flow;

/// <summary>The states that a fold can come to, found by running a round on every one of them and every element; no user code is run.</summary>
internal sealed class FoldStates(MethodModel model, FoldModel fold, PromptShape prompt, FlowMemory memory, long fuel, long longestRound, CancellationToken cancellationToken)
{
    private const int MaxRounds = 65_536;

    private readonly InputEnumeration _elements = new(prompt);
    private long _fuel = fuel;

    /// <summary>Tells the points what their variables hold; false where there are too many states.</summary>
    public bool TryFind()
    {
        memory.BeginTracing();
        bool isComplete = false;
        try
        {
            isComplete = TryReach(out HashSet<EquatableArray<long>> states);
            foreach (FlowPoint point in memory.Points)
            {
                point.IsReached = true;
                for (int leaf = 0; leaf < model.Signature.Start!.Values.Count; leaf++)
                {
                    point.Seen[(0, leaf)] = [.. states.Select(state => state[leaf])];
                }
            }
        }
        catch (Exception problem) when (problem is RefusedException or LimitExceededException)
        {
            isComplete = false;
        }
        finally
        {
            memory.EndTracing();
        }

        return isComplete;
    }

    private bool TryReach(out HashSet<EquatableArray<long>> states)
    {
        states = [model.Signature.Start!.Values];
        var open = new Queue<EquatableArray<long>>(states);
        long elements = Math.Min(MaxRounds + 1L, _elements.Count);
        for (long rounds = elements; open.Count > 0; rounds += elements)
        {
            if (rounds > MaxRounds)
            {
                return false;
            }

            EquatableArray<long> state = open.Dequeue();
            for (long element = 0; element < elements; element++)
            {
                if (Next(state, element) is { } next && states.Add(next))
                {
                    open.Enqueue(next);
                }
            }
        }

        return true;
    }

    // Null where the round throws: what may throw is reported, so nothing follows it.
    private EquatableArray<long>? Next(EquatableArray<long> state, long element)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Dictionary<int, long> inputs = _elements.At(element);
        long allowance = Math.Min(_fuel, longestRound);
        var evaluator = new Evaluator(model, new DataflowGraph(new DataflowLimits()), FlowMemory.None, allowance, cancellationToken);
        Value result = evaluator.Run(_ => [Argument(model.Signature.Parameters[0], state), Argument(model.Signature.Parameters[1], prompt.Inputs.Select(input => inputs[input.Position]))]);
        _fuel -= allowance - evaluator.FuelLeft;
        Value next = fold.HasOutputs && result is TupleValue pair ? pair.Elements[0] : result;
        return evaluator.IsDead ? null : Value.Leaves(next).Select(static leaf => leaf.Bits).ToEquatableArray();
    }

    private static Evaluator.Argument Argument(SignatureParameter parameter, IEnumerable<long> values) => new(
        Value.Of(parameter.Type, new Queue<ScalarValue>(parameter.Leaves.Zip(values, static (leaf, value) => ScalarValue.Known(value, leaf.Type)))),
        Cell: null);
}
