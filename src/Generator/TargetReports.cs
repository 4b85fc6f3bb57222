using CotGen.Generator.Diagnostics;
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
    public static CompiledTarget Refused(MethodModel model, IReadOnlyList<Finding> findings)
    {
        EquatableArray<Report> reports = Of(model, Visible(model, findings));
        return Throwing(model.Signature, reports, IdsOf(reports));
    }

    /// <summary>A target that Frontend refused: the live analyzer reports it, so only the struct is left; none without a signature.</summary>
    public static CompiledTarget RefusedByFrontend(RefusedTarget target) =>
        target.Signature is { } signature ? Throwing(signature, [], IdsOf(target.Reports)) : CompiledTarget.None;

    /// <summary>A target with errors of the C# compiler, which reports them; unless what is missing here is generated.</summary>
    public static CompiledTarget Broken(TargetSignature signature)
    {
        var report = new Report(Rules.UsesGeneratedCode.Id, signature.Id, "", ModelSpan.None, [signature.MethodName]);
        return Throwing(signature, [report], "its source has errors");
    }

    private static CompiledTarget Throwing(TargetSignature signature, EquatableArray<Report> reports, string reason) =>
        new(FileFrame.NameOf(signature), RefusedEmitter.Write(signature, reports, reason), Weights: "", Learnable: "");

    private static string IdsOf(EquatableArray<Report> reports) => $"see {string.Join(", ", reports.Select(static report => report.RuleId).Distinct())}";

    // A refusal must be seen: one that says nothing, or under a rule that is not shown for what was compiled, is a defect.
    private static IEnumerable<Finding> Visible(MethodModel model, IReadOnlyList<Finding> findings)
    {
        Finding Defect(string what) => new(Rules.InternalError.Id, ModelSpan.None, [model.Signature.Name, what]);
        return findings.Count == 0
            ? [Defect("it was refused without a reason")]
            : findings.Select(finding => Rules.OfCompiler.Any(rule => rule.Id == finding.RuleId) ? finding : Defect($"{finding.RuleId} is not reported after evaluation") with { Span = finding.Span });
    }

    // What has no place of its own is reported at the target's name: a hash that never fits sends the analyzer there.
    private static Report Of(MethodModel model, Finding finding)
    {
        FunctionModel function = finding.Span.Function >= 0 ? model.Functions[finding.Span.Function] : model.Main;
        return new Report(finding.RuleId, function.Id, finding.Span.Function >= 0 ? function.TextHash : "", finding.Span, finding.Arguments);
    }
}
