using CotGen.Programs;

namespace CotGen.Generator.Frontend.Model;

/// <summary>
/// <c>new T[n]</c>, <c>new T[n, m]</c>, <c>stackalloc T[n]</c>: cells of their own, all zero; or <c>[a, b]</c> and kin, where
/// <paramref name="Elements"/> says what they hold.
/// </summary>
internal sealed record NewArrayExpression(
    EquatableArray<Expression> Lengths, EquatableArray<Expression>? Elements, TypeModel Element, TypeModel Type, ModelSpan Span) : Expression(Type, Span);

/// <summary>
/// Part of a span: from <paramref name="Start"/> up to <paramref name="End"/>, each counted from the end where it is marked so;
/// <see langword="null"/> is the span's own end. An array's range is a copy.
/// </summary>
internal sealed record SliceExpression(Expression Collection, SliceBound? Start, SliceBound? End, bool IsCopy, TypeModel Type, ModelSpan Span)
    : Expression(Type, Span);

/// <summary><c>..collection</c> among the elements of a new array.</summary>
internal sealed record SpreadExpression(Expression Collection, TypeModel Type, ModelSpan Span) : Expression(Type, Span);

/// <summary>A row of values known at compile time that are more than a constant each; nobody writes to it.</summary>
internal sealed record ValueTableExpression(EquatableArray<Expression> Elements, string Name, TypeModel Type, ModelSpan Span) : Expression(Type, Span);

/// <summary>What is looked for in a span.</summary>
internal enum SearchKind
{
    IndexOf,
    LastIndexOf,
    Contains,
    Count,
    StartsWith,
    EndsWith,
    SequenceEqual,
}

/// <summary>
/// <c>span.IndexOf(value)</c> and kin. An element fits if it equals one of <paramref name="Values"/>, which may be the elements of a
/// span; a sequence fits where all its elements do.
/// </summary>
internal sealed record SearchExpression(
    SearchKind Kind, Expression Collection, EquatableArray<Expression> Values, bool IsOfSequence, TypeModel Type, ModelSpan Span) : Expression(Type, Span);

/// <summary>An end of a slice. A <paramref name="IsLength"/> counts from the slice's start.</summary>
internal sealed record SliceBound(Expression Value, bool IsFromEnd, bool IsLength = false);

/// <summary>The place of <c>[i, j]</c> in an array of several dimensions, row after row. Each index has a range of its own.</summary>
internal sealed record GridIndexExpression(Expression Collection, EquatableArray<Expression> Indices, TypeModel Type, ModelSpan Span) : Expression(Type, Span);

/// <summary><c>array.GetLength(dimension)</c>.</summary>
internal sealed record DimensionExpression(Expression Collection, Expression Dimension, TypeModel Type, ModelSpan Span) : Expression(Type, Span);

/// <summary><c>from.CopyTo(to)</c>: as if all elements were read before the first is written.</summary>
internal sealed record CopyExpression(Expression From, Expression To, TypeModel Type, ModelSpan Span) : Expression(Type, Span);

/// <summary><c>span.Reverse()</c>, in place.</summary>
internal sealed record ReverseExpression(Expression Collection, TypeModel Type, ModelSpan Span) : Expression(Type, Span);
