using CotGen.Generator.Frontend.Model;
using CotGen.Programs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CotGen.Generator.Frontend;

/// <content>Local arrays, and spans made from others.</content>
internal sealed partial class FunctionBinder
{
    /// <summary>The type of a variable: an array is one as a span is, since its length is known wherever it was made.</summary>
    private TypeBinding BindVariableType(ITypeSymbol type) =>
        Concrete(type) is IArrayTypeSymbol array && _session.Types.Bind(array.ElementType).Type is (ScalarType or TupleType) and var element
            ? new TypeBinding(new SpanType(element, IsReadOnly: false))
            : _session.Types.Bind(Concrete(type));

    private Expression NewArray(IArrayCreationOperation creation)
    {
        if (creation.Type is not IArrayTypeSymbol array)
        {
            return Broken(creation);
        }

        return creation.Initializer is { } initializer
            ? array.Rank == 1 ? NewArray(creation, array.ElementType, creation.DimensionSizes, initializer.ElementValues)
            : Later(creation, "An array of several dimensions with its elements", "write the elements one by one")
            : NewArray(creation, array.ElementType, creation.DimensionSizes, elements: null);
    }

    private Expression NewArray(ICollectionExpressionOperation collection)
    {
        ITypeSymbol? element = _session.Types.SpanOf(collection.Type)?.Element ?? (collection.Type as IArrayTypeSymbol)?.ElementType;
        return element is null ? Later(collection, "A collection of this type", "make an array or a span") : NewArray(collection, element, [], collection.Elements);
    }

    private Expression Spread(ISpreadOperation spread, TypeModel element)
    {
        Expression collection = BindCollection(spread.Operand);
        return collection.Type is not SpanType type ? collection
            : type.Element.Equals(element) || (type.Element is ScalarType && element is ScalarType && spread.ElementConversion is { IsImplicit: true, IsUserDefined: false })
                ? new SpreadExpression(collection, new SpanType(element, IsReadOnly: true), SpanOf(spread))
            : Later(spread, "A spread of another element type", "convert its elements");
    }

    // The compiler's tree has no node for it: what it holds is asked for by its syntax.
    private Expression StackArray(IOperation operation)
    {
        SemanticModel model = _session.ModelOf(operation.Syntax.SyntaxTree);
        InitializerExpressionSyntax? initializer = (operation.Syntax as StackAllocArrayCreationExpressionSyntax)?.Initializer
            ?? (operation.Syntax as ImplicitStackAllocArrayCreationExpressionSyntax)?.Initializer;
        ITypeSymbol? type = model.GetTypeInfo(operation.Syntax, _session.CancellationToken) is var info ? info.Type ?? info.ConvertedType : null;
        if ((_session.Types.SpanOf(type)?.Element ?? (type as IPointerTypeSymbol)?.PointedAtType) is not { } element)
        {
            return Broken(operation);
        }

        if (initializer is not null)
        {
            IOperation?[] elements = [.. initializer.Expressions.Select(value => OperationOf(value, model))];
            return Array.Exists(elements, static value => value is null) ? Broken(operation) : NewArray(operation, element, [], elements!);
        }

        return IsUninitialised() ? Later(operation, "'stackalloc' under [SkipLocalsInit]", "write 'new'")
            : operation.Syntax is StackAllocArrayCreationExpressionSyntax { Type: ArrayTypeSyntax { RankSpecifiers: [{ Sizes: [var size] }] } }
                && OperationOf(size, model) is { } length ? NewArray(operation, element, [length], elements: null)
            : Broken(operation);
    }

    // Parentheses and their like have no operation of their own.
    private IOperation? OperationOf(ExpressionSyntax value, SemanticModel model) => value switch
    {
        ParenthesizedExpressionSyntax { Expression: var within } => OperationOf(within, model),
        CheckedExpressionSyntax { Expression: var within } => OperationOf(within, model),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression, Operand: var within } => OperationOf(within, model),
        _ => model.GetOperation(value, _session.CancellationToken),
    };

    private bool IsUninitialised()
    {
        for (ISymbol? symbol = _source.Method; symbol is not null; symbol = symbol.ContainingType)
        {
            if (symbol.Attribute(_session.Known.SkipLocalsInit) is not null)
            {
                return true;
            }
        }

        return _source.Method.ContainingModule.Attribute(_session.Known.SkipLocalsInit) is not null;
    }

    private Expression NewArray(IOperation at, ITypeSymbol elementType, IEnumerable<IOperation> lengths, IEnumerable<IOperation>? elements)
    {
        if (_session.Types.Bind(Concrete(elementType)) is not { Type: (ScalarType or TupleType) and var element })
        {
            return Later(at, $"An array of '{elementType.Shown()}'", "use one array");
        }

        EquatableArray<Expression> bound = lengths.Select(BindExpression).ToEquatableArray();
        EquatableArray<Expression>? values = elements?.Select(value => value is ISpreadOperation spread ? Spread(spread, element) : Converted(BindExpression(value), element, at: at)).ToEquatableArray();
        return bound.Any(static length => length.Type is not ScalarType { Kind: ScalarKind.Int32 })
            ? Later(at, "A length of another type than 'int'", "convert it")
            : new NewArrayExpression(bound, values, element, new SpanType(element, IsReadOnly: false), SpanOf(at));
    }

    /// <summary><c>span[a..b]</c>; of an array it is a copy.</summary>
    private Expression Slice(IOperation collection, IRangeOperation range, IOperation at)
    {
        Expression span = BindCollection(collection);
        return span.Type is SpanType
            ? new SliceExpression(span, Bound(range.LeftOperand), Bound(range.RightOperand), collection.Type is IArrayTypeSymbol, span.Type, SpanOf(at))
            : span;
    }

    private SliceBound? Bound(IOperation? index) => index switch
    {
        null => null,
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat } hat => new SliceBound(BindExpression(hat.Operand), IsFromEnd: true),
        IConversionOperation conversion when conversion.Type.Is(_session.Known.Index) => new SliceBound(BindExpression(conversion.Operand), IsFromEnd: false),
        _ => new SliceBound(Later(index, "A stored index", "use indices of type 'int'"), IsFromEnd: false),
    };

    private Expression GridElement(IArrayElementReferenceOperation reference)
    {
        Expression grid = BindCollection(reference.ArrayReference);
        EquatableArray<Expression> indices = reference.Indices.Select(BindExpression).ToEquatableArray();
        return grid.Type is not SpanType type ? grid
            : indices.Any(static index => index.Type is not ScalarType { Kind: ScalarKind.Int32 }) ? Later(reference, "An index of another type than 'int'", "convert it")
            : new ElementExpression(grid, new GridIndexExpression(grid, indices, ScalarType.Int32, SpanOf(reference)), type.Element, SpanOf(reference));
    }
}
