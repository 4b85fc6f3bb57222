using CotGen.Certification;
using CotGen.Generator.Diagnostics;
using CotGen.Generator.Emission;
using CotGen.Generator.Evaluation;
using CotGen.Generator.Frontend.Model;
using CotGen.Lowering;
using CotGen.Lowering.Learnable;
using CotGen.Programs;

namespace CotGen.Generator;

/// <summary>From what Frontend found to the text that is emitted: evaluation, lowering, certification, emission. A function of its argument alone.</summary>
internal static class TargetCompiler
{
    /// <summary>Compiles one target. Throws nothing but <see cref="OperationCanceledException"/>.</summary>
    public static CompiledTarget Compile(FrontendResult result, CancellationToken cancellationToken) => result switch
    {
        BoundTarget bound => Compile(bound.Model, cancellationToken),
        RefusedTarget refused => Refused(refused.TargetId, refused.Signature, refused.Reports),
        BrokenTarget { Signature: { } signature } => Refused(signature.Id, signature, []),
        _ => CompiledTarget.None,
    };

    private static CompiledTarget Compile(MethodModel model, CancellationToken cancellationToken)
    {
        try
        {
            return MethodEvaluation.Evaluate(model, cancellationToken) switch
            {
                EvaluatedMethod evaluated => Emit(model, evaluated),
                RefusedMethod refused => Refused(model, refused.Findings),
                _ => CompiledTarget.None,
            };
        }
        catch (LimitExceededException limit)
        {
            return Refused(model, [LimitFinding.Of(limit)]);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A defect here must not take the other targets down.
            return Refused(model, [new Finding(Rules.InternalError.Id, ModelSpan.None, [model.Signature.Name, $"{exception.GetType().Name}: {exception.Message}"])]);
        }
    }

    private static CompiledTarget Emit(MethodModel model, EvaluatedMethod evaluated)
    {
        string name = FileFrame.NameOf(model.Signature);
        LoweredProgram lowered = Cover.Lower(evaluated.Graph, name, evaluated.Prompt, evaluated.Outputs);
        LoweredProgram? learnable = LearnableCover.TryLower(evaluated.Graph, name, evaluated.Prompt, evaluated.Outputs);
        Certificate certificate = Certifier.Certify(lowered.Program, lowered.Weights);
        var summary = new Finding(Rules.Summary.Id, ModelSpan.None, [SummaryText.Of(lowered.Program, certificate)]);
        EquatableArray<Report> reports = evaluated.Warnings.Prepend(summary).Select(finding => ReportOf(model, finding)).ToEquatableArray();
        return new CompiledTarget(
            name,
            TargetEmitter.Write(model, lowered, certificate, reports),
            WeightsEmitter.Write(model.Signature, lowered),
            LearnableEmitter.Write(model.Signature, learnable?.Program));
    }

    private static CompiledTarget Refused(MethodModel model, IReadOnlyList<Finding> findings) =>
        Refused(model.Signature.Id, model.Signature, findings.Select(finding => ReportOf(model, finding)).ToEquatableArray());

    private static CompiledTarget Refused(string id, TargetSignature? signature, EquatableArray<Report> reports) => new(
        signature is null ? id : FileFrame.NameOf(signature),
        RefusedEmitter.Write(id, signature, reports),
        Weights: "",
        Learnable: "");

    // What has no place of its own is reported at the target's name: a hash that never fits sends the analyzer there.
    private static Report ReportOf(MethodModel model, Finding finding)
    {
        FunctionModel function = finding.Span.Function >= 0 ? model.Functions[finding.Span.Function] : model.Main;
        return new Report(finding.RuleId, function.Id, finding.Span.Function >= 0 ? function.TextHash : "", finding.Span, finding.Arguments);
    }
}
