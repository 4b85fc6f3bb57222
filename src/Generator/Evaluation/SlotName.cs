using CotGen.Generator.Frontend.Model;
using CotGen.Programs;

namespace CotGen.Generator.Evaluation;

/// <summary>Prints an expression as a slot's name: <c>a[i] * b[k - i]</c> with known i and k becomes <c>a[1]*b[0]</c>.</summary>
internal sealed class SlotName(EquatableArray<VariableModel> variables, Func<int, ScalarValue?> valueOf)
{
    private const int MaxLength = 48;

    /// <summary>The name of <paramref name="expression"/>, cut where it would be too long to read.</summary>
    public string Of(Expression expression)
    {
        string name = Text(expression);
        return name.Length <= MaxLength ? name : name.Substring(0, MaxLength - 2) + "..";
    }

    private string Text(Expression expression) => expression switch
    {
        ConstantExpression constant => Constant(constant.Bits, constant.Type),
        VariableExpression variable => Variable(variable),
        TableExpression table => table.Name,
        ElementExpression element => $"{Text(element.Collection)}[{(Known(element.Index) is { } index ? Integers.Text(index) : Text(element.Index))}]",
        GridIndexExpression grid => string.Join(",", grid.Indices.Select(index => Known(index) is { } known ? Integers.Text(known) : Text(index))),
        SliceExpression slice => Text(slice.Collection),
        ValueTableExpression table => table.Name,
        SearchExpression search => $"{Text(search.Collection)}.{search.Kind}({string.Join(",", search.Values.Select(Text))})",
        LengthExpression length => $"{Text(length.Collection)}.Length",
        UnaryExpression unary => Symbol(unary.Operator) + Operand(unary.Operand),
        BinaryExpression binary => $"{Operand(binary.Left)}{Symbol(binary.Operator)}{Operand(binary.Right)}",
        ShortCircuitExpression both => $"{Operand(both.Left)}{(both.IsAnd ? "&&" : "||")}{Operand(both.Right)}",
        ConversionExpression conversion => Text(conversion.Operand),
        ConditionalExpression choice => $"{Operand(choice.Condition)}?{Operand(choice.WhenTrue)}:{Operand(choice.WhenFalse)}",
        TupleExpression tuple => $"({string.Join(",", tuple.Elements.Select(Text))})",
        TupleElementExpression { Tuple.Type: StructType type } element => $"{Text(element.Tuple)}.{type.Fields[element.Index].Name}",
        TupleElementExpression element => $"{Text(element.Tuple)}.Item{Integers.Text(element.Index + 1)}",
        IntrinsicExpression { Intrinsic: Intrinsic.CompareTo or Intrinsic.Equals or Intrinsic.HasFlag } method =>
            $"{Operand(method.Arguments[0])}.{method.Intrinsic}({Text(method.Arguments[1])})",
        EqualityExpression both => $"{Operand(both.Left)}{(both.IsNegated ? "!=" : "==")}{Operand(both.Right)}",
        SequenceExpression sequence => Text(sequence.Value),
        IntrinsicExpression intrinsic => $"{intrinsic.Intrinsic}({string.Join(",", intrinsic.Arguments.Where(static argument => argument is not ReferenceArgument).Select(Text))})",
        MarkExpression mark => mark.Name,
        IsPatternExpression test => $"{Operand(test.Value)} is ..",
        SwitchExpression choice => $"{Operand(choice.Value)} switch",
        AssignmentExpression assignment => Text(assignment.Value),
        CompoundAssignmentExpression assignment => $"{Text(assignment.Target)}{Symbol(assignment.Operator)}{Operand(assignment.Value)}",
        IncrementExpression increment => $"{Text(increment.Target)}{(increment.IsDecrement ? "-" : "+")}1",
        _ => "..",
    };

    private string Text(AssignmentTarget target) => target switch
    {
        VariableTarget variable => variables[variable.Variable].Name,
        ElementTarget element => Text(new ElementExpression(element.Collection, element.Index, element.Type, element.Span)),
        _ => "..",
    };

    private string Operand(Expression expression) => expression switch
    {
        ConversionExpression conversion => Operand(conversion.Operand),
        BinaryExpression or ShortCircuitExpression or ConditionalExpression or SwitchExpression or IsPatternExpression when Known(expression) is null =>
            $"({Text(expression)})",
        _ => Text(expression),
    };

    private string Variable(VariableExpression variable) => valueOf(variable.Variable) is { IsKnown: true } known
        ? Constant(known.Bits, variable.Type)
        : variables[variable.Variable].Name;

    private static string Constant(long bits, TypeModel type) => type switch
    {
        EnumType members => members.IndexOf(bits) is >= 0 and var member ? members.Members[member].Name : Integers.Text(bits),
        ScalarType { Kind: ScalarKind.Bool } => bits == 0 ? "false" : "true",
        ScalarType { Kind: ScalarKind.Char } => CharacterText.Of((char)bits),
        _ => Integers.Text(bits),
    };

    // Index arithmetic on known variables; only what indices are usually made of.
    private long? Known(Expression expression) => expression switch
    {
        ConstantExpression constant => constant.Bits,
        VariableExpression variable => valueOf(variable.Variable) is { IsKnown: true } known ? known.Bits : null,
        ConversionExpression conversion => Known(conversion.Operand),
        BinaryExpression { Operator: BinaryOperator.Add } sum => unchecked(Known(sum.Left) + Known(sum.Right)),
        BinaryExpression { Operator: BinaryOperator.Subtract } difference => unchecked(Known(difference.Left) - Known(difference.Right)),
        BinaryExpression { Operator: BinaryOperator.Multiply } product => unchecked(Known(product.Left) * Known(product.Right)),
        _ => null,
    };

    private static string Symbol(UnaryOperator op) => op switch
    {
        UnaryOperator.Negate => "-",
        UnaryOperator.BitwiseNot => "~",
        _ => "!",
    };

    private static string Symbol(BinaryOperator op) => op switch
    {
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        BinaryOperator.Remainder => "%",
        BinaryOperator.And => "&",
        BinaryOperator.Or => "|",
        BinaryOperator.ExclusiveOr => "^",
        BinaryOperator.LeftShift => "<<",
        BinaryOperator.RightShift => ">>",
        BinaryOperator.UnsignedRightShift => ">>>",
        BinaryOperator.Equal => "==",
        BinaryOperator.NotEqual => "!=",
        BinaryOperator.Less => "<",
        BinaryOperator.LessOrEqual => "<=",
        BinaryOperator.Greater => ">",
        _ => ">=",
    };
}
