using Microsoft.CodeAnalysis;

namespace CotGen.Generator.Frontend;

/// <summary>How accessible the generated struct may be: no more than the method and every type in its signature.</summary>
internal static class AccessibilityReader
{
    /// <summary>The accessibility as C# keywords.</summary>
    public static string Read(IMethodSymbol method)
    {
        Reach reach = ReachOf(method.DeclaredAccessibility);
        foreach (ITypeSymbol type in method.Parameters.Select(static parameter => parameter.Type).Append(method.ReturnType))
        {
            reach &= ReachOf(type, method.ContainingType);
        }

        return reach switch
        {
            Reach.All => "public",
            Reach.Assembly | Reach.Family | Reach.Both => "protected internal",
            Reach.Assembly | Reach.Both => "internal",
            Reach.Family | Reach.Both => "protected",
            Reach.Both => "private protected",
            _ => "private",
        };
    }

    /// <summary>Whom a member reaches, as a set: the code that is in the assembly, derived, both, or neither.</summary>
    [Flags]
    private enum Reach
    {
        None = 0,
        Assembly = 1,
        Family = 2,
        Both = 4,
        Others = 8,
        All = Assembly | Family | Both | Others,
    }

    private static Reach ReachOf(Accessibility accessibility) => accessibility switch
    {
        Accessibility.Public => Reach.All,
        Accessibility.ProtectedOrInternal => Reach.Assembly | Reach.Family | Reach.Both,
        Accessibility.Internal => Reach.Assembly | Reach.Both,
        Accessibility.Protected => Reach.Family | Reach.Both,
        Accessibility.ProtectedAndInternal => Reach.Both,
        Accessibility.NotApplicable => Reach.All,
        _ => Reach.None,
    };

    private static Reach ReachOf(ITypeSymbol type, INamedTypeSymbol seenFrom)
    {
        if (type is IArrayTypeSymbol array)
        {
            return ReachOf(array.ElementType, seenFrom);
        }

        if (type is not INamedTypeSymbol named)
        {
            return Reach.All;
        }

        Reach reach = Reach.All;
        foreach (ITypeSymbol argument in named.TypeArguments)
        {
            reach &= ReachOf(argument, seenFrom);
        }

        // What holds both the method and the type limits both alike, so only the levels below it count.
        for (INamedTypeSymbol? level = named; level is not null && !Holds(level, seenFrom); level = level.ContainingType)
        {
            reach &= ReachOf(level.DeclaredAccessibility);
        }

        return reach;
    }

    private static bool Holds(INamedTypeSymbol type, INamedTypeSymbol inner)
    {
        for (INamedTypeSymbol? level = inner; level is not null; level = level.ContainingType)
        {
            if (SymbolEqualityComparer.Default.Equals(level.OriginalDefinition, type.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }
}
