using CotGen.Generator.Frontend.Model;
using CotGen.Lowering.Blocks;
using CotGen.Lowering.Dataflow;
using CotGen.Programs;

namespace CotGen.Generator.Evaluation.Flow;

/// <summary>
/// Evaluates a method pass by pass until nothing new is learned of its loops on data: which variables change, what they may hold.
/// A method without such loops takes one pass.
/// </summary>
internal sealed class FlowRun(MethodModel model, PromptShape prompt, CancellationToken cancellationToken)
{
    private readonly FlowMemory _memory = new(prompt.TokenTypeOf);
    private long _fuel = model.Options.Fuel;

    /// <summary>The last pass.</summary>
    /// <exception cref="RefusedException">The method is refused.</exception>
    /// <exception cref="LimitExceededException">A bound was met.</exception>
    public EvaluatedRun Run()
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                if (RunPass() is { } run)
                {
                    return run;
                }
            }
            catch (DivisionNeededException needed)
            {
                _memory.Divide(needed.Statements);
            }
            catch (LimitExceededException) when (_memory.HasWidened)
            {
                // The limit may be met only because of the values that widening added.
                _memory.StartOverWithoutWidening();
            }
        }
    }

    private EvaluatedRun? RunPass()
    {
        _memory.BeginPass();
        TargetOptions options = model.Options;
        var graph = new DataflowGraph(new DataflowLimits(options.MaxClasses, options.MaxSlots, options.MaxNodes, options.MaxDomain));
        var evaluator = new Evaluator(model, graph, _memory, _fuel, cancellationToken);
        List<OutputValue> outputs = TargetRun.Run(
            model.Signature,
            evaluator,
            input => graph.Input(input.Position, input.Name, input.Classes.Type, input.Classes.Values.AsSpan().ToArray()),
            prompt);
        _fuel = evaluator.FuelLeft;
        return !evaluator.Flow.Settle() || evaluator.Flow.Narrow()
            ? null
            : new EvaluatedRun(graph, evaluator.Flow.HasBlocks ? evaluator.Flow.ToGraph() : null, outputs, evaluator.PossibleThrows);
    }
}

/// <summary>A finished evaluation.</summary>
internal sealed record EvaluatedRun(DataflowGraph Graph, FlowGraph? Flow, List<OutputValue> Outputs, IReadOnlyList<Finding> PossibleThrows);
