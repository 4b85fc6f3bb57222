using Microsoft.CodeAnalysis;

namespace CotGen.Generator.Diagnostics;

/// <content>COT03xx: limits that were exceeded.</content>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor TooManyClasses = new(
        "COT0301", "A value has too many classes", "'{0}' needs a token with {1} classes, more than the limit of {2}; split it into smaller steps, narrow the domains, or raise MaxClasses on [CotTarget] (65536 at most)",
        CategoryLimits, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0301.md");

    public static readonly DiagnosticDescriptor TooManySlots = new(
        "COT0302", "The program has too many slots", "The program needs more than {0} slots; shorten the loops, or raise MaxSlots on [CotTarget]",
        CategoryLimits, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0302.md");

    public static readonly DiagnosticDescriptor TooManyNodes = new(
        "COT0303", "The dataflow graph is too large", "The dataflow graph grew beyond {0} nodes here; shorten the loops, or raise MaxNodes on [CotTarget]",
        CategoryLimits, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0303.md");

    public static readonly DiagnosticDescriptor VocabularyTooLarge = new(
        "COT0304", "The vocabulary is too large", "The program needs {0} tokens, more than the limit of 65536; narrow the domains",
        CategoryLimits, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0304.md");

    public static readonly DiagnosticDescriptor NumberTooLarge = new(
        "COT0305", "A number is too large", "A number of this computation, or a weight of its linear rule, is too large; narrow the domains",
        CategoryLimits, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0305.md");
}
