using CotGen.Programs;

namespace CotGen.Generator.Frontend.Model;

/// <summary>A pattern, tested against a value. A closed union.</summary>
internal abstract record Pattern(ModelSpan Span);

/// <summary><c>_</c>, or a type test that always holds.</summary>
internal sealed record DiscardPattern(ModelSpan Span) : Pattern(Span);

/// <summary>Equal to a constant of the value's type.</summary>
internal sealed record ConstantPattern(long Bits, ModelSpan Span) : Pattern(Span);

/// <summary><c>&lt; c</c> and kin; <paramref name="Operator"/> is one of the four order comparisons.</summary>
internal sealed record RelationalPattern(BinaryOperator Operator, long Bits, ModelSpan Span) : Pattern(Span);

/// <summary><c>not p</c>.</summary>
internal sealed record NotPattern(Pattern Operand, ModelSpan Span) : Pattern(Span);

/// <summary><c>p and q</c> (<paramref name="IsAnd"/>) or <c>p or q</c>.</summary>
internal sealed record CombinedPattern(bool IsAnd, Pattern Left, Pattern Right, ModelSpan Span) : Pattern(Span);

/// <summary><c>var x</c>: always holds and binds a local of the current function.</summary>
internal sealed record VariablePattern(int Variable, ModelSpan Span) : Pattern(Span);

/// <summary><c>(p, q, ..)</c> on a tuple.</summary>
internal sealed record TuplePattern(EquatableArray<Pattern> Elements, ModelSpan Span) : Pattern(Span);

/// <summary>What is computed of the tested value, which the expression knows as a variable, fits.</summary>
internal sealed record PartPattern(Expression Value, Pattern Pattern, ModelSpan Span) : Pattern(Span);
