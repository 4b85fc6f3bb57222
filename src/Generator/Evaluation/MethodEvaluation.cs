using CotGen.Generator.Evaluation.Flow;
using CotGen.Generator.Frontend.Model;
using CotGen.Lowering;
using CotGen.Lowering.Dataflow;
using CotGen.Programs;

namespace CotGen.Generator.Evaluation;

/// <summary>Evaluates a bounded function: sets up prompt and outputs, runs the method once on unknown inputs, and checks what it may do.</summary>
internal static class MethodEvaluation
{
    /// <summary>The method's dataflow, or why it is refused.</summary>
    /// <exception cref="LimitExceededException">A bound was met.</exception>
    public static EvaluationResult Evaluate(MethodModel model, CancellationToken cancellationToken)
    {
        try
        {
            return EvaluateUnknown(model, cancellationToken);
        }
        catch (RefusedException refused)
        {
            return new RefusedMethod([refused.Finding]);
        }
    }

    private static EvaluationResult EvaluateUnknown(MethodModel model, CancellationToken cancellationToken)
    {
        PromptShape prompt = PromptShape.Of(model.Signature);
        EvaluatedRun run = new FlowRun(model, prompt, cancellationToken).Run();
        var witnesses = new WitnessSearch(model, prompt, cancellationToken);
        List<Finding> throws = run.PossibleThrows.Count == 0 ? [] : witnesses.Explain(run.PossibleThrows);
        if (throws.Count > 0)
        {
            return new RefusedMethod(throws);
        }

        List<Finding> problems = run.Outputs.Select(output => Problem(run.Graph, output, witnesses)).OfType<Finding>().ToList();
        return problems.Exists(static problem => problem.RuleId != "COT0206")
            ? new RefusedMethod(problems)
            : new EvaluatedMethod(run.Graph, run.Flow, prompt.Tokens, run.Outputs.Select(output => Request(output, prompt)).ToList(), problems);
    }

    private static Finding? Problem(DataflowGraph graph, OutputValue output, WitnessSearch witnesses)
    {
        var span = new ModelSpan(output.Origin.Function, output.Origin.Start, output.Origin.Length, output.Origin.Line);
        if (output.Value is null)
        {
            return new Finding("COT0204", span, [output.Name]);
        }

        long[] values = graph.ValuesOf(output.Value.Sum);
        if (output.Value.Type is EnumType type && !values.All(value => type.Members.Any(member => member.Value == value)))
        {
            return new Finding("COT0207", span, [type.ShortName]);
        }

        if (output.Domain is not { } domain || values.All(domain.Contains))
        {
            return null;
        }

        return witnesses.FindOutside(output.Name, domain, out bool isProved) is { } input ? new Finding("COT0203", span, [input, output.Name])
            : isProved ? null
            : new Finding("COT0206", span, [output.Name]);
    }

    private static RequestedOutput Request(OutputValue output, PromptShape prompt)
    {
        DataflowGraph.Rename(output.Value!.Sum, output.Name, output.Origin, output.IsResult ? NameRank.Variable : NameRank.Output);
        return new RequestedOutput(output.Name, output.Value.Sum, prompt.TokenTypeOf(output.Value.Type), output.Origin);
    }
}
