using CotGen.Programs;

namespace CotGen.Generator.Frontend.Model;

/// <summary>An expression with its type and place. A closed union: evaluation switches over it exhaustively.</summary>
internal abstract record Expression(TypeModel Type, ModelSpan Span);

/// <summary>A compile-time constant; <paramref name="Bits"/> is the value as a long (a ulong by its bit pattern, bool 0 or 1).</summary>
internal sealed record ConstantExpression(long Bits, TypeModel Type, ModelSpan Span) : Expression(Type, Span);

/// <summary><c>default</c> of any type.</summary>
internal sealed record DefaultExpression(TypeModel Type, ModelSpan Span) : Expression(Type, Span);

/// <summary>A table known at compile time (a <c>static readonly</c> array or a read-only span of constants); elements as in <see cref="ConstantExpression"/>.</summary>
internal sealed record TableExpression(EquatableArray<long> Elements, TypeModel Type, ModelSpan Span) : Expression(Type, Span)
{
    /// <summary>The table as the user names it; a string as it is written.</summary>
    public string Name { get; init; } = "..";
}

/// <summary>A read of a parameter or local of the current function.</summary>
internal sealed record VariableExpression(int Variable, TypeModel Type, ModelSpan Span) : Expression(Type, Span);

/// <summary><c>span[index]</c>.</summary>
internal sealed record ElementExpression(Expression Collection, Expression Index, TypeModel Type, ModelSpan Span) : Expression(Type, Span);

/// <summary><c>span.Length</c>.</summary>
internal sealed record LengthExpression(Expression Collection, TypeModel Type, ModelSpan Span) : Expression(Type, Span);

/// <summary>Operators with one operand.</summary>
internal enum UnaryOperator
{
    Negate,
    BitwiseNot,
    LogicalNot,
}

/// <summary>A unary operator; <paramref name="IsChecked"/> as the compiler decided it.</summary>
internal sealed record UnaryExpression(UnaryOperator Operator, Expression Operand, bool IsChecked, TypeModel Type, ModelSpan Span) : Expression(Type, Span);

/// <summary>Operators with two operands. Comparisons give bool; the others the common type of the operands.</summary>
internal enum BinaryOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Remainder,
    And,
    Or,
    ExclusiveOr,
    LeftShift,
    RightShift,
    UnsignedRightShift,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// <summary>A binary operator. Both operands have one type (conversions are explicit nodes), but a shift count is int. On bool, And/Or/ExclusiveOr are the non-short-circuit forms.</summary>
internal sealed record BinaryExpression(BinaryOperator Operator, Expression Left, Expression Right, bool IsChecked, TypeModel Type, ModelSpan Span)
    : Expression(Type, Span);

/// <summary><c>&amp;&amp;</c> (<paramref name="IsAnd"/>) or <c>||</c>.</summary>
internal sealed record ShortCircuitExpression(bool IsAnd, Expression Left, Expression Right, TypeModel Type, ModelSpan Span) : Expression(Type, Span);

/// <summary>A conversion between scalar types (numeric, enum, char); identity conversions do not appear.</summary>
internal sealed record ConversionExpression(Expression Operand, bool IsChecked, TypeModel Type, ModelSpan Span) : Expression(Type, Span)
{
    /// <summary>True for what an enum's operator yields: unlike a cast it may have no name, as in <c>flags &amp; ~other</c>.</summary>
    public bool MayBeNameless { get; init; }
}

/// <summary><c>condition ? whenTrue : whenFalse</c>.</summary>
internal sealed record ConditionalExpression(Expression Condition, Expression WhenTrue, Expression WhenFalse, TypeModel Type, ModelSpan Span) : Expression(Type, Span);

/// <summary>A tuple literal.</summary>
internal sealed record TupleExpression(EquatableArray<Expression> Elements, TypeModel Type, ModelSpan Span) : Expression(Type, Span);

/// <summary><c>with</c> and object initialisers: the operand, then the values in order, which replace the elements of these numbers.</summary>
internal sealed record WithExpression(Expression Operand, EquatableArray<MemberValue> Members, TypeModel Type, ModelSpan Span) : Expression(Type, Span);

/// <summary>The value of an element.</summary>
internal sealed record MemberValue(int Index, Expression Value);

/// <summary>Equality of tuples and records: all scalars in them are the same integers.</summary>
internal sealed record EqualityExpression(Expression Left, Expression Right, bool IsNegated, TypeModel Type, ModelSpan Span) : Expression(Type, Span);

/// <summary>Expressions for their effects, in order, then the value.</summary>
internal sealed record SequenceExpression(EquatableArray<Expression> Effects, Expression Value, TypeModel Type, ModelSpan Span) : Expression(Type, Span);

/// <summary><c>new</c> of a struct by its constructor, which finds the default value in its first parameter.</summary>
internal sealed record ConstructExpression(int Function, EquatableArray<Expression> Arguments, TypeModel Type, ModelSpan Span) : Expression(Type, Span);

/// <summary>A field of a tuple, by position from 0.</summary>
internal sealed record TupleElementExpression(Expression Tuple, int Index, TypeModel Type, ModelSpan Span) : Expression(Type, Span);

/// <summary>A call of a source method, number <paramref name="Function"/>. Arguments stand in parameter order; for <c>ref</c> and <c>out</c> they are <see cref="ReferenceArgument"/>s.</summary>
internal sealed record CallExpression(int Function, EquatableArray<Expression> Arguments, TypeModel Type, ModelSpan Span) : Expression(Type, Span);

/// <summary>A <c>ref</c> or <c>out</c> argument.</summary>
internal sealed record ReferenceArgument(AssignmentTarget Target, TypeModel Type, ModelSpan Span) : Expression(Type, Span);

/// <summary>A call of a framework method on the allow-list; of an instance method the instance is the first argument.</summary>
internal sealed record IntrinsicExpression(Intrinsic Intrinsic, EquatableArray<Expression> Arguments, TypeModel Type, ModelSpan Span) : Expression(Type, Span);

/// <summary><c>span.Fill(value)</c>, or <c>span.Clear()</c> where <paramref name="Value"/> is <see langword="null"/>.</summary>
internal sealed record FillExpression(Expression Collection, Expression? Value, TypeModel Element, TypeModel Type, ModelSpan Span) : Expression(Type, Span);

/// <summary><c>Cot.Mark(value, name)</c>: the value, which shall be a token of that name.</summary>
internal sealed record MarkExpression(Expression Value, string Name, TypeModel Type, ModelSpan Span) : Expression(Type, Span);

/// <summary><c>value is pattern</c>.</summary>
internal sealed record IsPatternExpression(Expression Value, Pattern Pattern, TypeModel Type, ModelSpan Span) : Expression(Type, Span);

/// <summary>A switch expression: the first arm that fits. An input that fits none throws.</summary>
internal sealed record SwitchExpression(Expression Value, EquatableArray<SwitchArm> Arms, TypeModel Type, ModelSpan Span) : Expression(Type, Span);

/// <summary>An arm: pattern, optional <c>when</c>, result.</summary>
internal sealed record SwitchArm(Pattern Pattern, Expression? When, Expression Result);

/// <summary><c>throw</c> as an expression: never yields a value.</summary>
internal sealed record ThrowExpression(TypeModel Type, ModelSpan Span) : Expression(Type, Span);

/// <summary><c>target = value</c>, whose value is the value assigned.</summary>
internal sealed record AssignmentExpression(AssignmentTarget Target, Expression Value, TypeModel Type, ModelSpan Span) : Expression(Type, Span);

/// <summary>
/// <c>target op= value</c>: the target is located once, read and converted to <paramref name="OperandType"/>, combined with the
/// value (of that type, or int for shifts), converted back to the target's type and written.
/// </summary>
internal sealed record CompoundAssignmentExpression(
    BinaryOperator Operator, AssignmentTarget Target, Expression Value, ScalarType OperandType, bool IsChecked, TypeModel Type, ModelSpan Span)
    : Expression(Type, Span);

/// <summary><c>++</c> or <c>--</c>, before or after; the result is the new or the old value.</summary>
internal sealed record IncrementExpression(AssignmentTarget Target, bool IsDecrement, bool IsPostfix, bool IsChecked, TypeModel Type, ModelSpan Span)
    : Expression(Type, Span);
