using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace CotGen.Generator.Frontend;

/// <summary>The types that have a meaning for Frontend, resolved once per compilation.</summary>
internal sealed record WellKnownTypes(
    INamedTypeSymbol? CotTarget,
    INamedTypeSymbol? Domain,
    INamedTypeSymbol? FixedLength,
    INamedTypeSymbol? Alphabet,
    INamedTypeSymbol? CotText,
    INamedTypeSymbol? Transition,
    INamedTypeSymbol? Move,
    INamedTypeSymbol? Start,
    INamedTypeSymbol? Halt,
    INamedTypeSymbol? Blank,
    INamedTypeSymbol? Cot,
    INamedTypeSymbol? Span,
    INamedTypeSymbol? ReadOnlySpan,
    INamedTypeSymbol? Index,
    INamedTypeSymbol? Range,
    INamedTypeSymbol? Math,
    INamedTypeSymbol? MemoryExtensions,
    INamedTypeSymbol? BitOperations,
    INamedTypeSymbol? Enumerable,
    INamedTypeSymbol? Flags,
    INamedTypeSymbol? InlineArray,
    INamedTypeSymbol? StructLayout,
    INamedTypeSymbol? Conditional,
    INamedTypeSymbol? ThreadStatic,
    INamedTypeSymbol? CallerLineNumber,
    INamedTypeSymbol? SkipLocalsInit,
    INamedTypeSymbol? GeneratedCode)
{
    /// <summary>The metadata name of <c>[CotTarget]</c>.</summary>
    public const string CotTargetName = "CotGen.CotTargetAttribute";

    private static readonly ConditionalWeakTable<Compilation, WellKnownTypes> Cache = new();

    /// <summary>The well-known types of a compilation.</summary>
    public static WellKnownTypes Of(Compilation compilation) => Cache.GetValue(compilation, static compilation => Resolve(compilation));

    private static WellKnownTypes Resolve(Compilation compilation) => new(
        CotTarget: compilation.GetTypeByMetadataName(CotTargetName),
        Domain: compilation.GetTypeByMetadataName("CotGen.DomainAttribute"),
        FixedLength: compilation.GetTypeByMetadataName("CotGen.FixedLengthAttribute"),
        Alphabet: compilation.GetTypeByMetadataName("CotGen.AlphabetAttribute"),
        CotText: compilation.GetTypeByMetadataName("CotGen.CotTextAttribute"),
        Transition: compilation.GetTypeByMetadataName("CotGen.Transition`2"),
        Move: compilation.GetTypeByMetadataName("CotGen.Move"),
        Start: compilation.GetTypeByMetadataName("CotGen.StartAttribute"),
        Halt: compilation.GetTypeByMetadataName("CotGen.HaltAttribute"),
        Blank: compilation.GetTypeByMetadataName("CotGen.BlankAttribute"),
        Cot: compilation.GetTypeByMetadataName("CotGen.Cot"),
        Span: compilation.GetTypeByMetadataName("System.Span`1"),
        ReadOnlySpan: compilation.GetTypeByMetadataName("System.ReadOnlySpan`1"),
        Index: compilation.GetTypeByMetadataName("System.Index"),
        Range: compilation.GetTypeByMetadataName("System.Range"),
        Math: compilation.GetTypeByMetadataName("System.Math"),
        MemoryExtensions: compilation.GetTypeByMetadataName("System.MemoryExtensions"),
        BitOperations: compilation.GetTypeByMetadataName("System.Numerics.BitOperations"),
        Enumerable: compilation.GetTypeByMetadataName("System.Linq.Enumerable"),
        Flags: compilation.GetTypeByMetadataName("System.FlagsAttribute"),
        InlineArray: compilation.GetTypeByMetadataName("System.Runtime.CompilerServices.InlineArrayAttribute"),
        StructLayout: compilation.GetTypeByMetadataName("System.Runtime.InteropServices.StructLayoutAttribute"),
        Conditional: compilation.GetTypeByMetadataName("System.Diagnostics.ConditionalAttribute"),
        ThreadStatic: compilation.GetTypeByMetadataName("System.ThreadStaticAttribute"),
        CallerLineNumber: compilation.GetTypeByMetadataName("System.Runtime.CompilerServices.CallerLineNumberAttribute"),
        SkipLocalsInit: compilation.GetTypeByMetadataName("System.Runtime.CompilerServices.SkipLocalsInitAttribute"),
        GeneratedCode: compilation.GetTypeByMetadataName("System.CodeDom.Compiler.GeneratedCodeAttribute"));
}

/// <summary>Comparisons of symbols, short enough to read in a condition.</summary>
internal static class SymbolExtensions
{
    /// <summary>Whether both are the same symbol; nothing is the same as an unresolved one.</summary>
    public static bool Is(this ISymbol? symbol, ISymbol? other) => other is not null && SymbolEqualityComparer.Default.Equals(symbol, other);

    /// <summary>The attribute of this class on the symbol.</summary>
    public static AttributeData? Attribute(this ISymbol symbol, INamedTypeSymbol? attributeClass) =>
        symbol.Attributes(attributeClass).FirstOrDefault();

    /// <summary>The attributes of this class on the symbol, in order.</summary>
    public static IEnumerable<AttributeData> Attributes(this ISymbol symbol, INamedTypeSymbol? attributeClass) =>
        symbol.GetAttributes().Where(attribute => attribute.AttributeClass.Is(attributeClass));

    /// <summary>The type as it is shown in a message.</summary>
    public static string Shown(this ISymbol symbol) => symbol.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);
}
