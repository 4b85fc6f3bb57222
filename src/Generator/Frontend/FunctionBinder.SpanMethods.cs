using CotGen.Generator.Frontend.Model;
using CotGen.Programs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CotGen.Generator.Frontend;

/// <content>The methods of spans, arrays and constant texts.</content>
internal sealed partial class FunctionBinder
{
    /// <summary>A call of such a method; <see langword="null"/> for any other.</summary>
    private Expression? CollectionCall(IInvocationOperation call, IMethodSymbol method)
    {
        IOperation[] arguments = call.Arguments.OrderBy(static argument => argument.Parameter!.Ordinal)
            .Where(static argument => argument.ArgumentKind != ArgumentKind.DefaultValue).Select(static argument => argument.Value).ToArray();
        bool isOfSpan = call.Instance is not null && _session.Types.SpanOf(method.ContainingType) is not null;
        bool isOfText = method.ContainingType.SpecialType == SpecialType.System_String && call.Instance is { } text && IsText(text)
            && method.Parameters is [{ Type.SpecialType: SpecialType.System_Char }];
        bool isStatic = (method.ContainingType.Is(_session.Known.MemoryExtensions) || method.ContainingType.SpecialType == SpecialType.System_Array)
            && method.IsStatic && arguments.Length > 0 && (IsSpan(method.Parameters[0].Type) || arguments[0].Type is IArrayTypeSymbol { Rank: 1 } || method.Name == "Clear");
        if (call.Instance?.Type is IArrayTypeSymbol && method.Name == "GetLength")
        {
            return new DimensionExpression(BindCollection(call.Instance), BindExpression(arguments[0]), ScalarType.Int32, SpanOf(call));
        }

        return !isOfSpan && !isOfText && !isStatic ? null
            : isStatic ? OfCollection(call, method, arguments[0], [.. arguments.Skip(1)])
            : OfCollection(call, method, call.Instance!, arguments);
    }

    private Expression? OfCollection(IInvocationOperation call, IMethodSymbol method, IOperation collection, IOperation[] arguments) => (method.Name, arguments.Length) switch
    {
        ("Reverse", 0) => new ReverseExpression(BindCollection(collection), VoidType.Instance, SpanOf(call)),
        ("Fill", 1) => Fill(call, collection, arguments[0]),
        ("Clear", 0) => Fill(call, collection, filler: null),
        ("CopyTo", 1) => new CopyExpression(BindCollection(collection), BindCollection(arguments[0]), VoidType.Instance, SpanOf(call)),
        ("AsSpan" or "Slice", _) when arguments.All(static argument => argument.Type is { SpecialType: SpecialType.System_Int32 }) => Part(call, collection, arguments, isCopy: false),
        ("ToArray", 0) => Part(call, collection, [], isCopy: true),
        ("IndexOf" or "LastIndexOf" or "Contains" or "SequenceEqual" or "StartsWith" or "EndsWith", 1) => Search(call, KindOf(method.Name), collection, arguments, isAny: false),
        ("Count", 1) when !IsSpan(method.Parameters[1].Type) => Search(call, SearchKind.Count, collection, arguments, isAny: false),
        ("IndexOfAny" or "LastIndexOfAny" or "ContainsAny", 1 or 2 or 3) when arguments[0].Type is { } type && !IsSearchValues(type) =>
            Search(call, KindOf(method.Name.Substring(0, method.Name.Length - "Any".Length)), collection, arguments, isAny: true),
        _ => null,
    };

    // A kind bears the name of its method.
    private static SearchKind KindOf(string method) => (SearchKind)Enum.Parse(typeof(SearchKind), method);

    private bool IsSpan(ITypeSymbol type) => _session.Types.SpanOf(type) is not null;

    private bool IsSearchValues(ITypeSymbol type) => type.IsReferenceType && type is not IArrayTypeSymbol && !IsSpan(type);

    private Expression Fill(IInvocationOperation call, IOperation collection, IOperation? filler)
    {
        Expression span = BindCollection(collection);
        Expression? value = filler is null ? null : BindExpression(filler);
        return span.Type is SpanType type ? new FillExpression(span, value, type.Element, VoidType.Instance, SpanOf(call)) : span;
    }

    private Expression Search(IInvocationOperation call, SearchKind kind, IOperation collection, IOperation[] values, bool isAny)
    {
        Expression span = BindCollection(collection);
        bool isSpan = values is [{ Type: { } type }] && (IsSpan(type) || type is IArrayTypeSymbol);
        EquatableArray<Expression> wanted = values.Select(value => isSpan ? BindCollection(value) : BindExpression(value)).ToEquatableArray();
        ITypeSymbol? element = _session.Types.SpanOf(collection.Type)?.Element ?? (collection.Type as IArrayTypeSymbol)?.ElementType;
        return HasPlainEquality(Concrete(element))
            ? new SearchExpression(kind, span, wanted, isSpan && !isAny, kind is SearchKind.IndexOf or SearchKind.LastIndexOf or SearchKind.Count ? ScalarType.Int32 : ScalarType.Bool, SpanOf(call))
            : Later(call, $"A search for a value of type '{element?.Shown()}'", "write it as a loop");
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
