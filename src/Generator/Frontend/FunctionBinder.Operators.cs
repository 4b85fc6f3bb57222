using CotGen.Generator.Diagnostics;
using CotGen.Generator.Frontend.Model;
using CotGen.Programs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CotGen.Generator.Frontend;

/// <content>Operators.</content>
internal sealed partial class FunctionBinder
{
    /// <summary>As many terms as one left-nested chain may have; the model is as deep as the chain is long.</summary>
    private const int MaxChain = 400;

    private Expression Binary(IBinaryOperation binary)
    {
        // a + b + c + ... nests to the left as deeply as it is long, so the chain is walked and not recursed into.
        Stack<IBinaryOperation> chain = new();
        IOperation first = binary;
        while (first is IBinaryOperation { ConstantValue.HasValue: false } next)
        {
            chain.Push(next);
            first = next.LeftOperand;
        }

        if (chain.Count > MaxChain)
        {
            return Refuse(binary, Rules.NestedTooDeeply, "400");
        }

        // One word about the whole says more than one about each operand.
        if (_session.Types.Bind(Concrete(binary.Type)).Type is null)
        {
            return new DefaultExpression(BindType(binary.Type, binary), SpanOf(binary));
        }

        Expression left = BindExpression(first);
        while (chain.Count > 0)
        {
            left = Binary(chain.Pop(), left);
        }

        return left;
    }

    private Expression Binary(IBinaryOperation binary, Expression left)
    {
        if (binary.OperatorMethod is not null || binary.IsLifted)
        {
            return binary.IsLifted
                ? Refuse(binary, Rules.Nullable, "An operand")
                : binary.Type?.SpecialType == SpecialType.System_String
                    ? Refuse(binary, Rules.String)
                    : RecordEquality(binary, left) ?? UserOperator(binary, binary.OperatorMethod!, [left, BindExpression(binary.RightOperand)]);
        }

        TypeModel type = BindType(binary.Type, binary);
        if (binary.OperatorKind is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr)
        {
            return new ShortCircuitExpression(
                binary.OperatorKind == BinaryOperatorKind.ConditionalAnd, left, BindExpression(binary.RightOperand), type, SpanOf(binary));
        }

        Expression right = BindExpression(binary.RightOperand);
        if (OperatorOf(binary.OperatorKind) is not { } @operator || left.Type is not ScalarType || right.Type is not ScalarType)
        {
            return Refuse(binary, Rules.NotInLanguage, "This operator");
        }

        if (left.Type is not EnumType && right.Type is not EnumType)
        {
            return new BinaryExpression(@operator, left, right, binary.IsChecked, type, SpanOf(binary));
        }

        // Enums compute in their underlying type, or in int if that is smaller, as the C# compiler has it.
        ScalarType common = Promoted(left.Type as EnumType ?? (EnumType)right.Type);
        Expression inner = new BinaryExpression(
            @operator, Converted(left, common), Converted(right, common), binary.IsChecked, IsComparison(@operator) ? type : common, SpanOf(binary));
        return OfOperator(Converted(inner, type, binary.IsChecked));
    }

    private Expression Unary(IUnaryOperation unary)
    {
        if (unary.OperatorMethod is not null || unary.IsLifted)
        {
            return unary.IsLifted ? Refuse(unary, Rules.Nullable, "The operand") : UserOperator(unary, unary.OperatorMethod!, [BindExpression(unary.Operand)]);
        }

        Expression operand = BindExpression(unary.Operand);
        TypeModel type = BindType(unary.Type, unary);
        UnaryOperator? @operator = unary.OperatorKind switch
        {
            UnaryOperatorKind.Minus => UnaryOperator.Negate,
            UnaryOperatorKind.BitwiseNegation => UnaryOperator.BitwiseNot,
            UnaryOperatorKind.Not => UnaryOperator.LogicalNot,
            _ => null,
        };
        return unary.OperatorKind == UnaryOperatorKind.Plus ? operand
            : @operator is null ? Refuse(unary, Rules.NotInLanguage, "This operator")
            : type is EnumType @enum ? OfOperator(Converted(
                new UnaryExpression(@operator.Value, Converted(operand, Promoted(@enum)), unary.IsChecked, Promoted(@enum), SpanOf(unary)), type))
            : new UnaryExpression(@operator.Value, operand, unary.IsChecked, type, SpanOf(unary));
    }

    /// <summary>An operator of the user's structs is a call. Which of <c>&amp;&amp;</c>'s operands is evaluated depends on two more of them.</summary>
    private Expression UserOperator(IOperation at, IMethodSymbol method, EquatableArray<Expression> operands)
    {
        bool isPlain = at is not IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr }
            && _session.Types.Bind(method.ContainingType).Type is StructType or InlineArrayType && !method.IsAbstract && !method.IsVirtual;
        return isPlain && CallTargets.SyntaxOf(method, _session) is { } syntax
            ? new CallExpression(NumberOf(method, syntax), operands, BindType(method.ReturnType, at), SpanOf(at))
            : RefuseOperator(at, method);
    }

    // The type that an operator yields says more than that the operator is unknown.
    private DefaultExpression RefuseFrameworkOperator(IOperation at, IMethodSymbol method) => _session.Types.Bind(at.Type) is { Rule: { } rule } type
        ? Refuse(at, rule, type.Arguments)
        : Refuse(at, Rules.UnknownCall, method.Shown());

    private DefaultExpression RefuseOperator(IOperation at, IMethodSymbol method) => method.DeclaringSyntaxReferences.IsEmpty
        ? RefuseFrameworkOperator(at, method)
        : Later(at, $"The operator '{method.Shown()}'", "call a static method");

    private static Expression OfOperator(Expression result) => result is ConversionExpression conversion ? conversion with { MayBeNameless = true } : result;

    private static ScalarType Promoted(ScalarType type) => new(type.Kind switch
    {
        ScalarKind.SByte or ScalarKind.Byte or ScalarKind.Int16 or ScalarKind.UInt16 or ScalarKind.Char => ScalarKind.Int32,
        ScalarKind kind => kind,
    });

    private static bool IsComparison(BinaryOperator @operator) => @operator >= BinaryOperator.Equal;

    private static BinaryOperator? OperatorOf(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.Add => BinaryOperator.Add,
        BinaryOperatorKind.Subtract => BinaryOperator.Subtract,
        BinaryOperatorKind.Multiply => BinaryOperator.Multiply,
        BinaryOperatorKind.Divide => BinaryOperator.Divide,
        BinaryOperatorKind.Remainder => BinaryOperator.Remainder,
        BinaryOperatorKind.And => BinaryOperator.And,
        BinaryOperatorKind.Or => BinaryOperator.Or,
        BinaryOperatorKind.ExclusiveOr => BinaryOperator.ExclusiveOr,
        BinaryOperatorKind.LeftShift => BinaryOperator.LeftShift,
        BinaryOperatorKind.RightShift => BinaryOperator.RightShift,
        BinaryOperatorKind.UnsignedRightShift => BinaryOperator.UnsignedRightShift,
        BinaryOperatorKind.Equals => BinaryOperator.Equal,
        BinaryOperatorKind.NotEquals => BinaryOperator.NotEqual,
        BinaryOperatorKind.LessThan => BinaryOperator.Less,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperator.LessOrEqual,
        BinaryOperatorKind.GreaterThan => BinaryOperator.Greater,
        BinaryOperatorKind.GreaterThanOrEqual => BinaryOperator.GreaterOrEqual,
        _ => null,
    };
}
