using CotGen.Programs;

namespace CotGen.Generator.Frontend.Model;

/// <summary>What Frontend found: a bound target, a refusal with its reasons, or silence where the C# compiler already speaks. A closed union.</summary>
internal abstract record FrontendResult;

/// <summary>The method is bound.</summary>
internal sealed record BoundTarget(MethodModel Model) : FrontendResult;

/// <summary>
/// The method is refused. <paramref name="Signature"/> is there when the struct can still be emitted with throwing members;
/// <see langword="null"/> when even that would not compile (the type is not partial, the signature is broken).
/// </summary>
internal sealed record RefusedTarget(string TargetId, TargetSignature? Signature, EquatableArray<Report> Reports) : FrontendResult;

/// <summary>The C# compiler reports errors in this method; we say nothing and emit the throwing struct if the signature is sound.</summary>
internal sealed record BrokenTarget(TargetSignature? Signature) : FrontendResult;

/// <summary>A finding about a target, located relative to a function's text, to become a diagnostic.</summary>
/// <param name="RuleId">Id of a rule in <c>Rules</c>.</param>
/// <param name="MethodId">Documentation-comment id of the method that <paramref name="Span"/> is relative to.</param>
/// <param name="TextHash">Hash of that method's text.</param>
/// <param name="Span">Where.</param>
/// <param name="Arguments">For the message's placeholders, in order.</param>
internal sealed record Report(string RuleId, string MethodId, string TextHash, ModelSpan Span, EquatableArray<string> Arguments);

/// <summary>File and first line of each function of a model, in the model's order: kept apart so that a moved method re-runs nothing else.</summary>
internal sealed record SourceMap(EquatableArray<SourcePlace> Functions);

/// <summary>Path relative to the project folder with <c>/</c>, and the 1-based line of the function's first token.</summary>
internal sealed record SourcePlace(string Path, int FirstLine);
