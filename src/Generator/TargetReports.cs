using CotGen.Generator.Emission;
using CotGen.Generator.Evaluation;
using CotGen.Generator.Frontend.Model;
using CotGen.Programs;

namespace CotGen.Generator;

/// <summary>Findings about a target as reports, and the text of a target that is refused.</summary>
internal static class TargetReports
{
    /// <summary>The findings, each with the method that its place is relative to.</summary>
    public static EquatableArray<Report> Of(MethodModel model, IEnumerable<Finding> findings) =>
        findings.Select(finding => Of(model, finding)).ToEquatableArray();

    /// <summary>A target that is refused for these reasons.</summary>
    public static CompiledTarget Refused(MethodModel model, IEnumerable<Finding> findings) =>
        Refused(model.Signature.Id, model.Signature, Of(model, findings));

    /// <summary>A target that is refused for these reasons; without a signature there is no struct.</summary>
    public static CompiledTarget Refused(string id, TargetSignature? signature, EquatableArray<Report> reports) => new(
        signature is null ? id : FileFrame.NameOf(signature),
        RefusedEmitter.Write(id, signature, reports),
        Weights: "",
        Learnable: "");

    // What has no place of its own is reported at the target's name: a hash that never fits sends the analyzer there.
    private static Report Of(MethodModel model, Finding finding)
    {
        FunctionModel function = finding.Span.Function >= 0 ? model.Functions[finding.Span.Function] : model.Main;
        return new Report(finding.RuleId, function.Id, finding.Span.Function >= 0 ? function.TextHash : "", finding.Span, finding.Arguments);
    }
}
