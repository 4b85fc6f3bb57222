using CotGen.Generator.Frontend.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CotGen.Generator.Frontend;

/// <content>Equality of tuples and records.</content>
internal sealed partial class FunctionBinder
{
    private Expression TupleEquality(ITupleBinaryOperation comparison)
    {
        Expression left = BindExpression(comparison.LeftOperand), right = BindExpression(comparison.RightOperand);
        return !HasPlainEquality(comparison.LeftOperand.Type) || !HasPlainEquality(comparison.RightOperand.Type) || !IsComparable(left.Type, right.Type)
            ? Later(comparison, "Comparing such tuples", "compare their elements")
            : new EqualityExpression(left, right, comparison.OperatorKind == BinaryOperatorKind.NotEquals, ScalarType.Bool, SpanOf(comparison));
    }

    /// <summary>The equality that the compiler makes for a record; <see langword="null"/> for any other operator.</summary>
    private EqualityExpression? RecordEquality(IBinaryOperation binary, Expression left) =>
        binary.OperatorMethod is { IsImplicitlyDeclared: true, ContainingType: { IsRecord: true, IsValueType: true } record }
        && left.Type is StructType && StructReader.HasFieldEquality(record)
            ? new EqualityExpression(left, BindExpression(binary.RightOperand), binary.OperatorKind == BinaryOperatorKind.NotEquals, ScalarType.Bool, SpanOf(binary))
            : null;

    /// <summary><c>a.Equals(b)</c> of two values of one record or tuple type.</summary>
    private Expression? EqualsCall(IInvocationOperation call) =>
        call is { TargetMethod: { Name: "Equals", IsStatic: false, Parameters: [{ Type: var type }] }, Instance: { } instance, Arguments: [var argument] }
        && type.Is(instance.Type) && (type.IsTupleType || call.TargetMethod.IsImplicitlyDeclared) && HasPlainEquality(type)
            ? WithReceiver(instance, [argument.Value], values => new EqualityExpression(values[0], values[1], IsNegated: false, ScalarType.Bool, SpanOf(call)))
            : null;

    /// <summary>Whether no operator or method of the user's decides what is equal.</summary>
    private bool HasPlainEquality(ITypeSymbol? type) => type switch
    {
        INamedTypeSymbol { IsTupleType: true } tuple => tuple.TupleElements.All(element => HasPlainEquality(element.Type)),
        INamedTypeSymbol { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None } named =>
            named.IsRecord && _session.Types.Bind(named).Type is StructType && StructReader.HasFieldEquality(named),
        _ => true,
    };

    private static bool IsComparable(TypeModel left, TypeModel right) => (left, right) switch
    {
        (ScalarType, ScalarType) => true,
        (TupleType { Elements: var x }, TupleType { Elements: var y }) => x.Count == y.Count && x.Select((element, i) => IsComparable(element, y[i])).All(static fits => fits),
        _ => false,
    };
}
