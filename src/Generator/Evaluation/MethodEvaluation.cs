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
            return EvaluateCalls(FirstState.Computed(model, cancellationToken), cancellationToken);
        }
        catch (RefusedException refused)
        {
            return new RefusedMethod([refused.Finding]);
        }
    }

    private static EvaluationResult EvaluateCalls(MethodModel model, CancellationToken cancellationToken)
    {
        try
        {
            return EvaluateUnknown(model, cancellationToken);
        }
        catch (Exception problem) when (problem is LimitExceededException or RefusedException { Finding.RuleId: "COT0205" })
        {
            if (TryEvaluateLoops(model, cancellationToken) is { } evaluated)
            {
                return evaluated;
            }

            throw;
        }
    }

    // Too many calls inside one another may be few rounds of a loop on data. Where they are not, what is said is said of the user's own method.
    private static EvaluationResult? TryEvaluateLoops(MethodModel model, CancellationToken cancellationToken)
    {
        try
        {
            return TailCalls.AsLoops(model) is { } loops ? EvaluateUnknown(loops, cancellationToken) as EvaluatedMethod : null;
        }
        catch (Exception problem) when (problem is LimitExceededException or RefusedException)
        {
            return null;
        }
    }

    private static EvaluationResult EvaluateUnknown(MethodModel model, CancellationToken cancellationToken)
    {
        if (model.Signature.Parameters.FirstOrDefault(parameter => parameter.Length > model.Options.MaxNodes) is { } span)
        {
            // Every element is a node or a cell, and all of them are laid out before the method is run.
            throw new LimitExceededException(LimitKind.Nodes, span.Name, span.Length, model.Options.MaxNodes, SlotOrigin.None);
        }

        PromptShape prompt = PromptShape.Of(model.Signature);
        if (prompt.Inputs.FirstOrDefault(input => input.Classes.Count > model.Options.MaxDomain) is { } large)
        {
            // The target's own limit was checked where the domain is declared, the project's is known only here.
            return new RefusedMethod([new Finding("COT0306", ModelSpan.None, [large.Parameter.Name, Integers.Text(large.Classes.Count), Integers.Text(model.Options.MaxDomain)])]);
        }

        EvaluatedRun run = new FlowRun(model, prompt, cancellationToken).Run();
        var witnesses = new WitnessSearch(model, prompt, cancellationToken);
        long? valid = model.Requires is null ? null : witnesses.CountValid();
        List<Finding> throws = run.PossibleThrows.Count == 0 ? [] : witnesses.Explain(run.PossibleThrows);
        if (throws.Count > 0)
        {
            return new RefusedMethod(throws);
        }

        if (model.Requires is { } precondition && (valid is 0 || run.IsRejected))
        {
            return new RefusedMethod([new Finding("COT0212", ModelSpan.None, [precondition.Name])]);
        }

        IReadOnlyCollection<string> unwritten = witnesses.Unwritten(run.Outputs.Where(static output => output.Value is { MayBeUnwritten: true }).Select(static output => output.Name).ToList());
        List<Finding> problems = run.Outputs.Select(output => unwritten.Contains(output.Name) ? Unwritten(output) : Problem(run.Graph, output, witnesses)).OfType<Finding>().ToList();
        if (problems.Exists(static problem => problem.RuleId != "COT0206"))
        {
            return new RefusedMethod(problems);
        }

        IEnumerable<RequestedOutput> marks = run.Marks.Select(mark => Request(run.Graph, mark, prompt));
        return new EvaluatedMethod(run.Graph, run.Flow, prompt.Tokens, marks.Concat(run.Outputs.Select(output => Request(run.Graph, output, prompt))).ToList(), problems)
        {
            ValidInputs = valid,
            Sentences = run.Texts.Select(text => Request(text, prompt)).ToList(),
        };
    }

    private static ModelSpan SpanOf(SlotOrigin origin) => new(origin.Function, origin.Start, origin.Length, origin.Line);

    private static Finding Unwritten(OutputValue output) => new("COT0204", SpanOf(output.Origin), [output.Name]);

    private static Finding? Problem(DataflowGraph graph, OutputValue output, WitnessSearch witnesses)
    {
        ModelSpan span = SpanOf(output.Origin);
        if (output.Value is null)
        {
            return Unwritten(output);
        }

        long[] values = graph.ValuesOf(output.Value.Sum);
        if (output.Value.Type is EnumType type && !values.All(type.Has))
        {
            string? shown = witnesses.FindOutside(output.Name, type.Has, out bool isNamed);
            return isNamed ? null : new Finding("COT0207", span, [type.ShortName, shown is null ? ThrowKinds.Unproved : "for input " + shown]);
        }

        if (output.Domain is not { } domain || values.All(domain.Contains))
        {
            return null;
        }

        return witnesses.FindOutside(output.Name, domain.Contains, out bool isProved) is { } input ? new Finding("COT0203", span, [input, output.Name])
            : isProved ? null
            : new Finding("COT0206", span, [output.Name]);
    }

    private static RequestedOutput Request(DataflowGraph graph, OutputValue output, PromptShape prompt)
    {
        Sum value = output.Value!.Type is EnumType type ? graph.Named(output.Value.Sum, type) : output.Value.Sum;
        if (!output.IsResult || !IsChosenBy(value, output.Origin))
        {
            DataflowGraph.Rename(value, output.Name, output.Origin, output.IsResult ? NameRank.Variable : NameRank.Output);
        }

        return new RequestedOutput(output.Name, value, prompt.TokenTypeOf(output.Value.Type), output.Origin) { IsRepeated = output.IsRepeated };
    }

    // The token of a choice tells which one it is, so it keeps the name of what chooses: a[i]=(2,7), not result=(2,7).
    private static bool IsChosenBy(Sum value, SlotOrigin expression) => value.IsIdentity && value.Node is { Definition: SelectDefinition, Label.Origin: var origin }
        && origin.Function == expression.Function && origin.Start >= expression.Start && origin.Start + origin.Length <= expression.Start + expression.Length;

    // A number that an enum's operator left without a name is shown as a number.
    private static RequestedOutput Request(DataflowGraph graph, MarkedValue mark, PromptShape prompt)
    {
        bool isNamed = mark.Value.Type is not EnumType type || graph.ValuesOf(mark.Value.Sum).All(type.Has);
        return new RequestedOutput(mark.Name, mark.Value.Sum, isNamed ? prompt.TokenTypeOf(mark.Value.Type) : TokenType.Int, mark.Origin) { IsAnswer = false, Segment = mark.Segment };
    }

    private static RequestedSentence Request(ToldValue told, PromptShape prompt) => new(told.Value.Sum, told.Parts
        .Select(part => part.Value is { } value ? new RequestedPart(part.Words, value.Sum, prompt.TokenTypeOf(value.Type)) : new RequestedPart(part.Words))
        .ToList());
}
