using CotGen.Generator.Frontend.Model;
using CotGen.Lowering;
using CotGen.Lowering.Blocks;
using CotGen.Lowering.Dataflow;
using CotGen.Programs;

namespace CotGen.Generator.Evaluation;

/// <summary>What evaluation found. A closed union.</summary>
internal abstract record EvaluationResult;

/// <summary>The method as a dataflow graph with named outputs; with loops on data it has a flow, too. The warnings do not stop it.</summary>
internal sealed record EvaluatedMethod(
    DataflowGraph Graph, FlowGraph? Flow, EquatableArray<PromptToken> Prompt, IReadOnlyList<RequestedOutput> Outputs, IReadOnlyList<Finding> Warnings) : EvaluationResult
{
    /// <summary>The number of inputs that satisfy the precondition; <see langword="null"/> where there is none, or too many inputs to count.</summary>
    public long? ValidInputs { get; init; }

    /// <summary>What narrated traces tell.</summary>
    public IReadOnlyList<RequestedSentence> Sentences { get; init; } = [];
}

/// <summary>The method is refused.</summary>
internal sealed record RefusedMethod(IReadOnlyList<Finding> Findings) : EvaluationResult;

/// <summary>A finding of the compiler's later stages: rule, place, arguments of the message.</summary>
internal sealed record Finding(string RuleId, ModelSpan Span, EquatableArray<string> Arguments);

/// <summary>Ends the evaluation of one method with a finding; caught where evaluation starts, it never leaves this stage.</summary>
internal sealed class RefusedException(Finding finding) : Exception
{
    public Finding Finding => finding;
}
