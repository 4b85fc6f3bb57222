using CotGen.Generator.Frontend.Model;
using CotGen.Programs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CotGen.Generator.Frontend;

/// <content>Local arrays, and spans made from others.</content>
internal sealed partial class FunctionBinder
{
    /// <summary>The type of a variable: an array of scalars is one as a span is, since its length is known wherever it was made.</summary>
    private TypeBinding BindVariableType(ITypeSymbol type) =>
        Concrete(type) is IArrayTypeSymbol array && _session.Types.Bind(array.ElementType).Type is ScalarType element
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
        return element is null || collection.Elements.Any(static part => part is ISpreadOperation)
            ? Later(collection, "A collection with a spread, or of this type", "make an array or a span, element by element")
            : NewArray(collection, element, [], collection.Elements);
    }

    // The compiler's tree has no node for it: what it holds is asked for by its syntax.
    private Expression StackArray(IOperation operation, StackAllocArrayCreationExpressionSyntax syntax)
    {
        SemanticModel model = _session.ModelOf(syntax.SyntaxTree);
        if (syntax.Type is not ArrayTypeSyntax { RankSpecifiers: [{ Sizes: [var size] }] } array || model.GetTypeInfo(array.ElementType, _session.CancellationToken).Type is not { } element)
        {
            return Broken(operation);
        }

        if (IsUninitialised())
        {
            return Later(operation, "'stackalloc' under [SkipLocalsInit]", "write 'new'");
        }

        return model.GetOperation(size, _session.CancellationToken) is { } length && syntax.Initializer is null
            ? NewArray(operation, element, [length], elements: null)
            : Later(operation, "'stackalloc' with its elements", "write [a, b]");
    }

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
        if (_session.Types.Bind(elementType).Type is not ScalarType element)
        {
            return Later(at, $"An array of '{elementType.Shown()}'", "use one array for each part of the element");
        }

        EquatableArray<Expression> bound = lengths.Select(BindExpression).ToEquatableArray();
        EquatableArray<Expression>? values = elements?.Select(value => Converted(BindExpression(value), element, at: at)).ToEquatableArray();
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

    /// <summary>The methods of spans and arrays that make or move elements; <see langword="null"/> for any other.</summary>
    private Expression? CollectionCall(IInvocationOperation call, IMethodSymbol method)
    {
        IOperation[] arguments = call.Arguments.OrderBy(static argument => argument.Parameter!.Ordinal).Select(static argument => argument.Value).ToArray();
        bool isOfSpan = call.Instance is not null && _session.Types.SpanOf(method.ContainingType) is not null;
        bool isExtension = method.ContainingType.Is(_session.Known.MemoryExtensions)
            && (_session.Types.SpanOf(method.Parameters[0].Type) is not null || method.Parameters[0].Type is IArrayTypeSymbol);
        bool isOfArray = call.Instance?.Type is IArrayTypeSymbol;
        if (isOfArray && method.Name == "GetLength")
        {
            return new DimensionExpression(BindCollection(call.Instance!), BindExpression(arguments[0]), ScalarType.Int32, SpanOf(call));
        }

        if (isExtension && method.Name == "Reverse" && arguments.Length == 1)
        {
            return new ReverseExpression(BindCollection(arguments[0]), VoidType.Instance, SpanOf(call));
        }

        if (isExtension && method.Name == "CopyTo" && arguments.Length == 2)
        {
            return new CopyExpression(BindCollection(arguments[0]), BindCollection(arguments[1]), VoidType.Instance, SpanOf(call));
        }

        if (isExtension && method.Name == "AsSpan" && arguments.Skip(1).All(static argument => argument.Type is { SpecialType: SpecialType.System_Int32 }))
        {
            return Part(call, arguments[0], [.. arguments.Skip(1)], isCopy: false);
        }

        return !isOfSpan ? null : method.Name switch
        {
            "CopyTo" => new CopyExpression(BindCollection(call.Instance!), BindCollection(arguments[0]), VoidType.Instance, SpanOf(call)),
            "Slice" => Part(call, call.Instance!, arguments, isCopy: false),
            "ToArray" => Part(call, call.Instance!, arguments, isCopy: true),
            _ => null,
        };
    }

    private Expression Part(IInvocationOperation call, IOperation collection, IOperation[] bounds, bool isCopy)
    {
        Expression span = BindCollection(collection);
        SliceBound[] bound = bounds.Select((bound, i) => new SliceBound(BindExpression(bound), IsFromEnd: false, IsLength: i == 1)).ToArray();
        return span.Type is SpanType type
            ? new SliceExpression(span, bound.ElementAtOrDefault(0), bound.ElementAtOrDefault(1), isCopy, type with { IsReadOnly = type.IsReadOnly && !isCopy }, SpanOf(call))
            : span;
    }
}
