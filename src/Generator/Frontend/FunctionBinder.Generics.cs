using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CotGen.Generator.Frontend;

/// <content>Type parameters: every call of a generic method, and every struct, has types that are known.</content>
internal sealed partial class FunctionBinder
{
    private const int MaxTypeDepth = 16;

    private static int DepthOf(ITypeSymbol type) => type is INamedTypeSymbol named ? 1 + named.TypeArguments.Select(DepthOf).DefaultIfEmpty(0).Max() : 0;

    /// <summary>A type with the type arguments of this call put in.</summary>
    private ITypeSymbol? Concrete(ITypeSymbol? type) => type switch
    {
        ITypeParameterSymbol parameter => Argument(parameter),
        IArrayTypeSymbol array when Concrete(array.ElementType) is { } element && !element.Is(array.ElementType) => _session.Compilation.CreateArrayTypeSymbol(element, array.Rank),
        INamedTypeSymbol { IsTupleType: true } tuple when tuple.TupleElements.Any(element => !element.Type.Is(Concrete(element.Type))) => _session.Compilation.CreateTupleTypeSymbol(
            [.. tuple.TupleElements.Select(element => Concrete(element.Type)!)], [.. tuple.TupleElements.Select(static element => (string?)element.Name)]),
        INamedTypeSymbol { IsTupleType: false, IsGenericType: true, ContainingType: null or { IsGenericType: false } } named when named.TypeArguments.Any(argument => !argument.Is(Concrete(argument))) =>
            named.OriginalDefinition.Construct([.. named.TypeArguments.Select(argument => Concrete(argument)!)]),
        _ => type,
    };

    private IMethodSymbol Concrete(IMethodSymbol method)
    {
        IMethodSymbol found = method;
        if (method is { ContainingType: { IsGenericType: true } owner, MethodKind: not MethodKind.LocalFunction } && Concrete(owner) is INamedTypeSymbol type && !type.Is(owner))
        {
            found = type.GetMembers(method.Name).OfType<IMethodSymbol>().First(member => member.OriginalDefinition.Is(method.OriginalDefinition));
        }

        return !method.IsGenericMethod ? found
            : (found.Is(method) ? method.ConstructedFrom : found).Construct([.. method.TypeArguments.Select(argument => Concrete(argument)!)]);
    }

    private ITypeSymbol Argument(ITypeParameterSymbol parameter)
    {
        for (FunctionSource? source = _source; source is not null; source = source.Around)
        {
            if (parameter.DeclaringMethod.Is(source.Method.OriginalDefinition))
            {
                return source.Method.TypeArguments[parameter.Ordinal];
            }

            if (source.Around is null && parameter.DeclaringType.Is(source.Method.ContainingType?.OriginalDefinition))
            {
                return source.Method.ContainingType!.TypeArguments[parameter.Ordinal];
            }
        }

        return parameter;
    }

    /// <summary>The method that a call through a type parameter reaches: that of the type itself.</summary>
    private IMethodSymbol Implemented(IInvocationOperation call, IMethodSymbol method)
    {
        ITypeSymbol? type = call.ConstrainedToType ?? call.Instance?.Type;
        return (method.IsAbstract || method.IsVirtual) && method.ContainingType.TypeKind == TypeKind.Interface && type is ITypeParameterSymbol
            && Concrete(type) is { IsValueType: true } value && value.FindImplementationForInterfaceMember(Concrete(method)) is IMethodSymbol own
            ? own
            : method;
    }
}
