using CotGen.Generator.Emission;
using CotGen.Generator.Frontend;
using CotGen.Generator.Frontend.Model;

namespace CotGen.Generator;

/// <summary>Where a target's functions stand; empty for a target that has no program.</summary>
internal sealed record TargetPlaces(string Name, TargetSignature? Signature, SourceMap Map)
{
    /// <summary>The places of an outcome, relative to the project.</summary>
    public static TargetPlaces Of(FrontendOutcome outcome, string? projectDirectory) => outcome.Result is BoundTarget bound
        ? new TargetPlaces(FileFrame.NameOf(bound.Model.Signature), bound.Model.Signature, outcome.Map.RelativeTo(projectDirectory))
        : new TargetPlaces("", null, new SourceMap([]));

    /// <summary>The file, or empty text.</summary>
    public string Text() => Signature is null ? "" : SourceEmitter.Write(Signature, Map);
}
