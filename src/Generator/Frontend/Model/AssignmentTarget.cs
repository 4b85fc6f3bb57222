using CotGen.Programs;

namespace CotGen.Generator.Frontend.Model;

/// <summary>A place that can be written. A closed union.</summary>
internal abstract record AssignmentTarget(TypeModel Type, ModelSpan Span);

/// <summary>A parameter or local of the current function.</summary>
internal sealed record VariableTarget(int Variable, TypeModel Type, ModelSpan Span) : AssignmentTarget(Type, Span);

/// <summary><c>span[index]</c>.</summary>
internal sealed record ElementTarget(Expression Collection, Expression Index, TypeModel Type, ModelSpan Span) : AssignmentTarget(Type, Span);

/// <summary>A field of a tuple that itself is a place.</summary>
internal sealed record TupleElementTarget(AssignmentTarget Tuple, int Index, TypeModel Type, ModelSpan Span) : AssignmentTarget(Type, Span);

/// <summary>An element of an inline array that itself is a place.</summary>
internal sealed record InlineElementTarget(AssignmentTarget Array, Expression Index, TypeModel Type, ModelSpan Span) : AssignmentTarget(Type, Span);

/// <summary>Deconstruction: all places are located, then the value is evaluated, then they are written from left to right.</summary>
internal sealed record TupleTarget(EquatableArray<AssignmentTarget> Elements, TypeModel Type, ModelSpan Span) : AssignmentTarget(Type, Span);

/// <summary><c>_</c>.</summary>
internal sealed record DiscardTarget(TypeModel Type, ModelSpan Span) : AssignmentTarget(Type, Span);
