using CotGen.Generator.Diagnostics;
using CotGen.Generator.Frontend.Model;
using CotGen.Programs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace CotGen.Generator.Frontend;

/// <content>Conversions.</content>
internal sealed partial class FunctionBinder
{
    private Expression Conversion(IConversionOperation operation)
    {
        Conversion conversion = operation.GetConversion();
        if (operation.Operand is IThrowOperation)
        {
            return new ThrowExpression(BindType(operation.Type, operation), SpanOf(operation.Operand));
        }

        if (operation.Type is { TypeKind: TypeKind.Dynamic })
        {
            return Refuse(operation, Rules.Dynamic);
        }

        if (conversion.IsBoxing || operation.IsTryCast)
        {
            return Refuse(operation, Rules.HeapObject, $"A conversion to '{operation.Type?.Shown()}'");
        }

        if (conversion.IsNullable)
        {
            return Refuse(operation, Rules.Nullable, "The result");
        }

        // Arrays are no type of the language; what makes or swaps them is bound as it stands.
        if (operation.Operand is ICollectionExpressionOperation || (operation.Operand is ITupleOperation tuple && HasElementsOf(operation.Type, tuple.Type)))
        {
            return BindExpression(operation.Operand);
        }

        if (_session.Types.SpanOf(operation.Type) is not null)
        {
            return SpanConversion(operation);
        }

        if (conversion.IsUserDefined && conversion.MethodSymbol!.ContainingType.OriginalDefinition.Is(_session.Known.Transition))
        {
            return BindExpression(operation.Operand);
        }

        if (conversion.IsUserDefined)
        {
            // The type says more than its operator.
            return _session.Types.Bind(operation.Operand.Type).Type is null ? BindExpression(operation.Operand)
                : _session.Types.Bind(operation.Type) is { Rule: { } rule, Arguments: var arguments } ? Refuse(operation, rule, arguments)
                : UserOperator(operation, conversion.MethodSymbol!, [BindExpression(operation.Operand)]);
        }

        if (operation.Type is { TypeKind: TypeKind.Delegate })
        {
            return Refuse(operation, Rules.Delegate, "This expression");
        }

        Expression operand = BindExpression(operation.Operand);
        return Converted(operand, BindType(operation.Type, operation), operation.IsChecked && !conversion.IsImplicit, operation);
    }

    // Whatever the elements are called.
    private static bool HasElementsOf(ITypeSymbol? wanted, ITypeSymbol? type) =>
        wanted is INamedTypeSymbol { TupleElements: { IsDefault: false } names } && type is INamedTypeSymbol { TupleElements: { IsDefault: false } others }
        && names.Select(static name => name.Type).SequenceEqual(others.Select(static other => other.Type), SymbolEqualityComparer.Default);

    /// <summary>Span to read-only span, or a table to a read-only span: the same elements.</summary>
    private Expression SpanConversion(IConversionOperation operation)
    {
        Expression operand = BindCollection(operation.Operand);
        return BindType(operation.Type, operation) is not SpanType type || operand.Type is not SpanType from ? operand
            : !type.IsReadOnly && from.IsReadOnly ? Refuse(operation, Rules.MutableStatic, operation.Operand.Syntax.ToString())
            : type.Element.Equals(from.Element) ? operand with { Type = type }
            : Later(operation, "A conversion of a span to another element type", "convert its elements");
    }

    private Expression Converted(Expression operand, TypeModel type, bool isChecked = false, IOperation? at = null)
    {
        if (operand.Type.Equals(type))
        {
            return operand;
        }

        if (operand is ConstantExpression { Type: EnumType constant } && Promoted(constant).Equals(type))
        {
            return operand with { Type = type };
        }

        if (operand.Type is ScalarType from && type is ScalarType to && from.Kind == ScalarKind.Bool == (to.Kind == ScalarKind.Bool))
        {
            return new ConversionExpression(operand, isChecked, type, operand.Span);
        }

        if (operand.Type is TupleType { Elements: var old } and not StructType && type is TupleType { Elements: var wanted } and not StructType && old.Count == wanted.Count)
        {
            // An element-wise conversion must not evaluate its operand twice.
            AssignmentExpression? storing = null;
            Expression tuple = operand is TupleExpression ? operand : Named(operand, out storing);
            var elements = wanted
                .Select((element, i) => Converted(tuple is TupleExpression { Elements: var parts } ? parts[i] : Part(tuple, i), element, isChecked, at))
                .ToEquatableArray();
            var converted = new TupleExpression(elements, type, operand.Span);
            return storing is null ? converted : new SequenceExpression([storing], converted, type, operand.Span);
        }

        _session.Refuse(
            Rules.NotSupportedYet, _source, at?.Syntax ?? _source.Node, "This conversion", "convert element by element, or store the value first");
        return new DefaultExpression(type, operand.Span);
    }
}
