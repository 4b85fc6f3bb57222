using CotGen.Generator.Diagnostics;
using CotGen.Generator.Frontend.Model;
using CotGen.Programs;
using Microsoft.CodeAnalysis;

namespace CotGen.Generator.Frontend;

/// <summary>A type of the language, or the rule by which it is none with the argument of its message.</summary>
internal readonly record struct TypeBinding(TypeModel? Type, DiagnosticDescriptor? Rule = null, params string[] Arguments);

/// <summary>Turns type symbols into types of the language.</summary>
internal sealed class TypeBinder(WellKnownTypes known)
{
    private const int MaxInlineArray = 4_096;

    // A generic struct may hold itself with ever larger arguments; no other one is in itself so often.
    private const int MaxInItself = 8;

    private readonly List<INamedTypeSymbol> _open = [];

    private readonly Dictionary<ITypeSymbol, TypeBinding> _cache = new(SymbolEqualityComparer.Default);

    /// <summary>Whether a type that was bound has errors in its own declaration, as a member without a name or two of one name.</summary>
    public bool HasBroken { get; private set; }

    /// <summary>The kind of a primitive type.</summary>
    public static ScalarKind? KindOf(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Boolean => ScalarKind.Bool,
        SpecialType.System_Char => ScalarKind.Char,
        SpecialType.System_SByte => ScalarKind.SByte,
        SpecialType.System_Byte => ScalarKind.Byte,
        SpecialType.System_Int16 => ScalarKind.Int16,
        SpecialType.System_UInt16 => ScalarKind.UInt16,
        SpecialType.System_Int32 => ScalarKind.Int32,
        SpecialType.System_UInt32 => ScalarKind.UInt32,
        SpecialType.System_Int64 => ScalarKind.Int64,
        SpecialType.System_UInt64 => ScalarKind.UInt64,
        _ => null,
    };

    /// <summary>Whether the type is a primitive one or an enum.</summary>
    public static bool IsScalar(ITypeSymbol? type) => type is { TypeKind: TypeKind.Enum } || (type is not null && KindOf(type) is not null);

    /// <summary>The declarations of the enums that were bound.</summary>
    public IEnumerable<SyntaxReference> Enums => _cache.Keys.Where(static type => type.TypeKind == TypeKind.Enum).SelectMany(static type => type.DeclaringSyntaxReferences);

    /// <summary>Binds a type.</summary>
    public TypeBinding Bind(ITypeSymbol? type)
    {
        if (type is null)
        {
            return new(null, Rules.NotInLanguage, "An expression without a type");
        }

        if (!_cache.TryGetValue(type, out TypeBinding binding))
        {
            // A struct that holds itself, which C# refuses, meets this and ends here.
            _cache.Add(type, new(null, Rules.UnknownType, type.Shown()));
            binding = BindNew(type);
            _cache[type] = binding;
        }

        return binding;
    }

    /// <summary>The element of a span, and whether the span is read-only.</summary>
    public (ITypeSymbol Element, bool IsReadOnly)? SpanOf(ITypeSymbol? type) => type is INamedTypeSymbol { TypeArguments.Length: 1 } named
        ? named.OriginalDefinition.Is(known.ReadOnlySpan) ? (named.TypeArguments[0], true)
        : named.OriginalDefinition.Is(known.Span) ? (named.TypeArguments[0], false)
        : null
        : null;

    private TypeBinding BindNew(ITypeSymbol type)
    {
        if (KindOf(type) is { } kind)
        {
            return new(new ScalarType(kind));
        }

        HasBroken |= type is INamedTypeSymbol { TypeKind: TypeKind.Enum or TypeKind.Struct } declared && TypeErrors.IsIn(declared);
        if (SpanOf(type) is { } span)
        {
            TypeBinding element = Bind(span.Element);
            return element.Type is ScalarType or TupleType ? new(new SpanType(element.Type, span.IsReadOnly))
                : element.Type is null ? element
                : Later($"A span of '{span.Element.Shown()}'", "use one span");
        }

        return type switch
        {
            { SpecialType: SpecialType.System_Void } => new(VoidType.Instance),
            { SpecialType: SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal } => new(null, Rules.FloatingPoint, type.Shown()),
            { SpecialType: SpecialType.System_String } => new(null, Rules.String),
            { SpecialType: SpecialType.System_IntPtr or SpecialType.System_UIntPtr } => new(null, Rules.NativeInteger, type.Shown()),
            { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } => new(null, Rules.Nullable, $"'{type.Shown()}'"),
            { TypeKind: TypeKind.Dynamic } => new(null, Rules.Dynamic),
            { TypeKind: TypeKind.Pointer or TypeKind.FunctionPointer } => new(null, Rules.Unsafe, $"'{type.Shown()}'"),
            { TypeKind: TypeKind.Delegate } => new(null, Rules.Delegate, $"'{type.Shown()}'"),
            { TypeKind: TypeKind.Array } => Later($"A variable of type '{type.Shown()}'", "use a span parameter or a static readonly table"),
            { TypeKind: TypeKind.Enum } => new(EnumReader.Read((INamedTypeSymbol)type, known)),
            _ when IsSequence(type.OriginalDefinition.SpecialType) => new(null, Rules.Iterator, $"A method of type '{type.Shown()}'"),
            INamedTypeSymbol { IsTupleType: true } tuple => BindTuple(tuple),
            INamedTypeSymbol transition when transition.OriginalDefinition.Is(known.Transition) => BindTransition(transition),
            { IsReferenceType: true } => new(null, Rules.HeapObject, $"'{type.Shown()}'"),
            INamedTypeSymbol { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None } @struct when !type.DeclaringSyntaxReferences.IsEmpty => BindStruct(@struct),
            _ => new(null, Rules.UnknownType, type.Shown()),
        };
    }

    private static bool IsSequence(SpecialType type) =>
        type is SpecialType.System_Collections_IEnumerable or SpecialType.System_Collections_IEnumerator
            or SpecialType.System_Collections_Generic_IEnumerable_T or SpecialType.System_Collections_Generic_IEnumerator_T;

    private TypeBinding BindTuple(INamedTypeSymbol tuple)
    {
        List<TypeModel> elements = [];
        foreach (IFieldSymbol field in tuple.TupleElements)
        {
            TypeBinding element = Bind(field.Type);
            if (element.Type is not (ScalarType or TupleType))
            {
                return element.Type is null ? element : new(null, Rules.UnknownType, tuple.Shown());
            }

            elements.Add(element.Type);
        }

        return new(new TupleType(elements.ToEquatableArray()));
    }

    private TypeBinding BindStruct(INamedTypeSymbol type)
    {
        if (StructReader.WhyNot(type, known) is { } reason)
        {
            return Later(reason, "use a struct of fields and automatic properties");
        }

        if (_open.Count(open => open.Is(type.OriginalDefinition)) >= MaxInItself)
        {
            return Later($"The struct '{type.OriginalDefinition.Shown()}' in itself", "use a struct of less depth");
        }

        _open.Add(type.OriginalDefinition);
        TypeBinding binding = BindFields(type);
        _open.RemoveAt(_open.Count - 1);
        return binding;
    }

    private TypeBinding BindFields(INamedTypeSymbol type)
    {
        List<FieldModel> fields = [];
        foreach (IFieldSymbol field in StructReader.FieldsOf(type))
        {
            TypeBinding bound = Bind(field.Type);
            if (bound.Type is not (ScalarType or TupleType))
            {
                return bound.Type is null ? bound : Later($"The field '{StructReader.NameOf(field)}' of '{type.Shown()}'", "use fields of scalar types and structs of these");
            }

            fields.Add(new FieldModel(StructReader.NameOf(field), bound.Type));
        }

        string name = type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        return StructReader.LengthOf(type, known) is not { } length ? new(new StructType(name, fields.ToEquatableArray()))
            : length is > 0 and <= MaxInlineArray && fields is [{ Type: ScalarType element }] ? new(new InlineArrayType(name, element, length))
            : Later($"The inline array '{type.Shown()}'", "use one of 1 to 4,096 elements of a scalar type");
    }

    // A transition is the tuple (next state, symbol to write, move) that it converts from.
    private TypeBinding BindTransition(INamedTypeSymbol transition)
    {
        IEnumerable<ITypeSymbol> parts = known.Move is null ? transition.TypeArguments : transition.TypeArguments.Append(known.Move);
        TypeBinding[] bound = parts.Select(Bind).ToArray();
        return bound.FirstOrDefault(static part => part.Type is null) is { Rule: not null } problem
            ? problem
            : new(new TupleType(bound.Select(static part => part.Type!).ToEquatableArray()));
    }

    private static TypeBinding Later(string construct, string instead) => new(null, Rules.NotSupportedYet, construct, instead);
}
