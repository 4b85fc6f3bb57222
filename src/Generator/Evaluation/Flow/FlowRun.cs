using CotGen.Generator.Frontend.Model;
using CotGen.Lowering.Blocks;
using CotGen.Lowering.Dataflow;
using CotGen.Programs;

namespace CotGen.Generator.Evaluation.Flow;

/// <summary>
/// Evaluates a method pass by pass until nothing new is learned of its loops on data: which variables change, what they may hold.
/// A method without such loops takes one pass.
/// </summary>
/// <remarks>
/// What variables may hold is found in two ways. Exactly, by running the method on all its inputs, where they are few or the other
/// way fails and the fuel suffices; else from pass to pass, each taking in what the rounds of the pass before hand over (a counter that nothing but the
/// number of rounds bounds has no end that way).
/// </remarks>
internal sealed class FlowRun(MethodModel model, PromptShape prompt, CancellationToken cancellationToken)
{
    private const long FewInputs = 2_048;
    private const long MostInputs = 65_536;
    private const long RunsPerFuel = 4;

    // An input that alone takes more than this part of the fuel is taken for one that does not end.
    private const long LongestRun = 16;
    private const int FewPasses = 64;
    private const int MaxPasses = 512;

    private readonly FlowMemory _memory = new(prompt.TokenTypeOf);
    private readonly InputEnumeration _inputs = new(prompt);
    private long _fuel = model.Options.Fuel;
    private long _tracingFuel = RunsPerFuel * Math.Min(model.Options.Fuel, long.MaxValue / RunsPerFuel);

    /// <summary>The last pass.</summary>
    /// <exception cref="RefusedException">The method is refused.</exception>
    /// <exception cref="LimitExceededException">A bound was met.</exception>
    public EvaluatedRun Run()
    {
        bool isFold = model.Signature.Fold is not null, canTrace = isFold || _inputs.Count <= MostInputs;
        if ((isFold || _inputs.Count <= FewInputs) && TryRunExactly(ref canTrace) is { } exact)
        {
            return exact;
        }

        try
        {
            return RunToFixpoint(canTrace);
        }
        catch (LimitExceededException) when (canTrace && TryRunExactly(ref canTrace) is { } fallback)
        {
            return fallback;
        }
    }

    private EvaluatedRun RunToFixpoint(bool hasOtherWay)
    {
        LimitExceededException? first = null;
        for (int pass = 0; ; pass++)
        {
            try
            {
                if (RunPass() is { } run)
                {
                    return run;
                }
            }
            catch (LimitExceededException limit) when (_memory.HasWidened && first is null && !hasOtherWay)
            {
                // The limit may be met only because of the values that widening added.
                first = limit;
                _memory.StartOverWithoutWidening();
            }

            if (pass >= (hasOtherWay ? FewPasses : MaxPasses))
            {
                throw first ?? new LimitExceededException(LimitKind.Fuel, "", pass, MaxPasses, SlotOrigin.None);
            }
        }
    }

    // Runs the method on all inputs whenever passes have found more points, until they find no more.
    private EvaluatedRun? TryRunExactly(ref bool canTrace)
    {
        int traced = 0;
        for (int pass = 0; canTrace && pass < MaxPasses; pass++)
        {
            if (_memory.Version > traced)
            {
                traced = _memory.Version;
                canTrace = TryTrace();
            }

            if (canTrace && RunPass() is { } run)
            {
                return run;
            }
        }

        canTrace = false;
        _memory.IsExact = false;
        return null;
    }

    private bool TryTrace()
    {
        if (model.Signature.Fold is { } fold)
        {
            return new FoldStates(model, fold, prompt, _memory, _tracingFuel, model.Options.Fuel / LongestRun, cancellationToken).TryFind();
        }

        _memory.BeginTracing();
        try
        {
            for (long i = 0; i < _inputs.Count; i++)
            {
                Dictionary<int, long> inputs = _inputs.At(i);
                _memory.BeginPass();
                long allowance = Math.Min(_tracingFuel, model.Options.Fuel / LongestRun);
                var evaluator = new Evaluator(model, new DataflowGraph(new DataflowLimits()), _memory, allowance, cancellationToken);
                TargetRun.Run(model.Signature, evaluator, input => Sum.Of(inputs[input.Position]), prompt);
                _tracingFuel -= allowance - evaluator.FuelLeft;
            }
        }
        catch (Exception problem) when (problem is RefusedException or LimitExceededException)
        {
            return false;
        }
        finally
        {
            _memory.EndTracing();
        }

        return true;
    }

    // Null where the pass was not the last.
    private EvaluatedRun? RunPass()
    {
        cancellationToken.ThrowIfCancellationRequested();
        _memory.BeginPass();
        int version = _memory.Version;
        TargetOptions options = model.Options;
        var graph = new DataflowGraph(new DataflowLimits(options.MaxClasses, options.MaxSlots, options.MaxNodes, options.MaxDomain, options.MaxWeights));
        var evaluator = new Evaluator(model, graph, _memory, _fuel, cancellationToken);
        try
        {
            List<OutputValue> outputs = TargetRun.Run(
                model.Signature,
                evaluator,
                input => prompt.Tokens[input.Position].IsRun
                    ? graph.Element(input.Position, input.Name, input.Classes.Type, input.Classes.Values.AsSpan().ToArray())
                    : graph.Input(input.Position, input.Name, input.Classes.Type, input.Classes.Values.AsSpan().ToArray()),
                prompt);
            if (IsOutdated(version) || !evaluator.Flow.Settle() || evaluator.Flow.Narrow())
            {
                return null;
            }

            return evaluator.Flow.IsClosed
                ? throw new RefusedException(new Finding("COT0209", model.Main.Body.Span, []))
                : new EvaluatedRun(graph, evaluator.Flow.HasBlocks ? evaluator.Flow.ToGraph() with { Input = model.Signature.Fold is null ? null : 0 } : null, outputs, evaluator.PossibleThrows)
                {
                    Marks = evaluator.Marks,
                    Texts = evaluator.Texts,
                    IsRejected = evaluator.IsRejected,
                };
        }
        catch (DivisionNeededException needed)
        {
            _memory.Divide(needed.Statements);
            return null;
        }
        catch (Exception problem) when (problem is RefusedException or LimitExceededException && IsOutdated(version))
        {
            return null;
        }
        finally
        {
            // All passes together, those that end early too: each loop in a long recursion may need some of its own.
            _fuel = evaluator.FuelLeft;
        }
    }

    // What all inputs have shown says nothing of points that were found only since then.
    private bool IsOutdated(int version) => _memory.IsExact && _memory.Version > version;
}

/// <summary>A finished evaluation.</summary>
internal sealed record EvaluatedRun(DataflowGraph Graph, FlowGraph? Flow, List<OutputValue> Outputs, IReadOnlyList<Finding> PossibleThrows)
{
    /// <summary>Values that shall be tokens.</summary>
    public IReadOnlyList<MarkedValue> Marks { get; init; } = [];

    /// <summary>What methods with a text tell.</summary>
    public IReadOnlyList<ToldValue> Texts { get; init; } = [];

    /// <summary>True if no input satisfies the precondition.</summary>
    public bool IsRejected { get; init; }
}
