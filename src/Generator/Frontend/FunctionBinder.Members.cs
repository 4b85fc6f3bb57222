using System.Globalization;
using CotGen.Generator.Diagnostics;
using CotGen.Generator.Frontend.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace CotGen.Generator.Frontend;

/// <content>Fields, properties and elements.</content>
internal sealed partial class FunctionBinder
{
    private Expression Field(IFieldReferenceOperation reference)
    {
        IFieldSymbol field = reference.Field;
        if (reference.Instance is { Type.IsTupleType: true } tuple)
        {
            // Elements have several names but one number: Item1 is the first.
            string name = (field.CorrespondingTupleField ?? field).Name;
            int index = int.Parse(name.Substring("Item".Length), CultureInfo.InvariantCulture) - 1;
            return new TupleElementExpression(BindExpression(tuple), index, BindType(field.Type, reference), SpanOf(reference));
        }

        if (!field.IsStatic)
        {
            return StructMember(reference, field.Type) ?? RefuseInstance(reference, reference.Instance, field);
        }

        return field.IsReadOnly ? Table(field, field.Type, reference) : Refuse(reference, Rules.MutableStatic, field.Shown());
    }

    private Expression Property(IPropertyReferenceOperation reference)
    {
        IPropertySymbol property = reference.Property;
        if (reference.Instance is { } instance && (_session.Types.SpanOf(instance.Type) is not null || instance.Type is IArrayTypeSymbol || IsText(instance)))
        {
            return property.IsIndexer ? Element(reference)
                : property.Name == "IsEmpty" ? new BinaryExpression(
                    BinaryOperator.Equal, new LengthExpression(BindCollection(instance), ScalarType.Int32, SpanOf(reference)), new ConstantExpression(0, ScalarType.Int32, SpanOf(reference)), IsChecked: false, ScalarType.Bool, SpanOf(reference))
                : property.Name == "Length" ? new LengthExpression(BindCollection(instance), ScalarType.Int32, SpanOf(reference))
                : Later(reference, $"'{property.Name}' of a span", "use 'Length' and indices");
        }

        if (reference.Instance is { } transition && IsTransition(transition.Type))
        {
            int part = property.Name switch { "Next" => 0, "Write" => 1, _ => 2 };
            return new TupleElementExpression(BindExpression(transition), part, BindType(property.Type, reference), SpanOf(reference));
        }

        if (!property.IsStatic)
        {
            return StructMember(reference, property.Type) ?? RefuseInstance(reference, reference.Instance, property);
        }

        return property.SetMethod is not null ? Refuse(reference, Rules.MutableStatic, property.Shown())
            : property.DeclaringSyntaxReferences.IsEmpty ? Refuse(reference, Rules.UnknownCall, property.Shown())
            : Table(property, property.Type, reference);
    }

    private DefaultExpression RefuseInstance(IOperation at, IOperation? instance, ISymbol member)
    {
        // Text and the heap are better named as what they are than as an instance.
        TypeBinding type = instance is null or IInstanceReferenceOperation ? new(ScalarType.Int32) : _session.Types.Bind(instance.Type);
        return type.Rule is { } rule
            ? Refuse(at, rule, type.Arguments)
            : Refuse(at, Rules.InstanceMember, $"'{member.Shown()}'");
    }

    private Expression InlineElement(IInlineArrayAccessOperation access)
    {
        Expression array = BindExpression(access.Instance);
        Expression index = Index(access.Argument, array);
        return array.Type is not InlineArrayType type ? Later(access, "An element of this inline array", "use an inline array of a scalar type")
            : access.Argument.Type.Is(_session.Known.Range) ? Later(access, "A range of an inline array", "use indices")
            : new ElementExpression(array, index, type.Element, SpanOf(access));
    }

    private Expression Element(IOperation reference)
    {
        if (reference is IArrayElementReferenceOperation { Indices.Length: > 1 } grid)
        {
            return GridElement(grid);
        }

        (IOperation? collection, IOperation? index) = reference switch
        {
            IPropertyReferenceOperation { Arguments: [{ Value: var argument }] } property => (property.Instance, argument),
            IArrayElementReferenceOperation { Indices: [var only] } array => (array.ArrayReference, only),
            IImplicitIndexerReferenceOperation @implicit => (@implicit.Instance, @implicit.Argument),
            _ => (null, null),
        };
        if (collection is null || index is null)
        {
            return Refuse(reference, Rules.NotInLanguage, "An index of this kind");
        }

        if (index is IRangeOperation range)
        {
            return Slice(collection, range, reference);
        }

        Expression span = BindCollection(collection);
        Expression position = Index(index, span);
        if (span.Type is not SpanType type)
        {
            return span;
        }

        return position.Type is ScalarType { Kind: ScalarKind.Int32 } and not EnumType
            ? new ElementExpression(span, position, type.Element, SpanOf(reference))
            : Later(index, $"An index of type '{index.Type?.Shown()}'", "use an index of type 'int'");
    }

    /// <summary>An int as it is; <c>^n</c> as length minus n, since the collection is a name and costs nothing to name twice.</summary>
    private Expression Index(IOperation index, Expression collection)
    {
        if (index is IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat } hat)
        {
            if (collection is not (VariableExpression or TableExpression))
            {
                return Later(index, "An index from the end of a part", "store the part in a variable");
            }

            Expression length = new LengthExpression(collection, ScalarType.Int32, SpanOf(hat));
            return new BinaryExpression(BinaryOperator.Subtract, length, BindExpression(hat.Operand), IsChecked: false, ScalarType.Int32, SpanOf(hat));
        }

        return index is IConversionOperation { Type: var type, Operand: var operand } && type.Is(_session.Known.Index)
            ? BindExpression(operand)
            : index.Type.Is(_session.Known.Index)
                ? Later(index, "A stored index", "use indices of type 'int'")
                : BindExpression(index);
    }

    /// <summary>A span or table by its name, where its elements or its length are wanted.</summary>
    private Expression BindCollection(IOperation operation)
    {
        if (operation.ConstantValue is { HasValue: true, Value: string text })
        {
            string name = operation is IFieldReferenceOperation { Field: var field } ? field.Name : SymbolDisplay.FormatLiteral(text, quote: true);
            return new TableExpression(TableReader.LettersOf(text), SpanType.Text, SpanOf(operation)) { Name = name };
        }

        while (operation is IConversionOperation conversion && operation.Type is not null && _session.Types.SpanOf(conversion.Type) is null
            && (conversion.Operand.Type is IArrayTypeSymbol || IsText(conversion.Operand)))
        {
            operation = conversion.Operand;
        }

        Expression bound = operation is IConversionOperation { Operand: { } inner } span && _session.Types.SpanOf(span.Type) is not null && IsName(inner)
            ? SpanConversion(span)
            : BindExpression(operation);
        return bound.Type is SpanType || _session.HasReports || _session.IsBroken
            ? bound
            : Refuse(operation, Rules.NotInLanguage, $"A collection of type '{operation.Type?.Shown()}'");
    }

    private static bool IsName(IOperation operation) =>
        operation is IParameterReferenceOperation or ILocalReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation or ILiteralOperation;

    /// <summary>Text that is known at compile time, if its member is a table at all.</summary>
    private static bool IsText(IOperation operation) => operation.Type is { SpecialType: SpecialType.System_String }
        && (operation.ConstantValue.HasValue || operation is IFieldReferenceOperation { Field.IsStatic: true } or IPropertyReferenceOperation { Property.IsStatic: true });

    private TableExpression TableOf(TableReading reading, ScalarType element, string name, IOperation at) =>
        new(reading.Elements, new SpanType(element, IsReadOnly: true), SpanOf(at)) { Name = name };

    private Expression Table(ISymbol member, ITypeSymbol type, IOperation at)
    {
        TableReading reading = TableReader.Read(member, type, _session);
        return reading switch
        {
            { Reason: { } reason } => StaticValue(member, Concrete(type)!, SpanOf(at)) ?? Refuse(at, Rules.TableNotConstant, member.Shown(), reason),
            { IsBroken: true } => Broken(at),
            { IsScalar: true } => new ConstantExpression(reading.Elements[0], BindType(type, at), SpanOf(at)),
            _ => TableOf(reading, _session.Types.Bind(reading.ElementType).Type as ScalarType ?? (ScalarType)BindType(reading.ElementType, at), member.Name, at),
        };
    }
}
