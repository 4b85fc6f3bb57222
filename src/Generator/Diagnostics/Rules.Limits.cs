using Microsoft.CodeAnalysis;

namespace CotGen.Generator.Diagnostics;

/// <content>COT03xx: limits that were exceeded.</content>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor TooManyClasses = new(
        "COT0301", "A value has too many classes", "'{0}' needs a token with {1} classes, more than the limit of {2}; split it into smaller steps, narrow the domains, or raise MaxClasses on [CotTarget] or CotMaxClasses in the project (65536 at most)",
        CategoryLimits, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0301.md");

    public static readonly DiagnosticDescriptor TooManySlots = new(
        "COT0302", "The program has too many slots", "With '{0}' the program needs more than {1} slots; shorten the loops, or raise MaxSlots on [CotTarget] or CotMaxSlots in the project",
        CategoryLimits, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0302.md");

    public static readonly DiagnosticDescriptor TooManyNodes = new(
        "COT0303", "The dataflow graph is too large", "With '{0}' the dataflow graph grows beyond {1} nodes; shorten the loops, or raise MaxNodes on [CotTarget] or CotMaxNodes in the project",
        CategoryLimits, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0303.md");

    public static readonly DiagnosticDescriptor VocabularyTooLarge = new(
        "COT0304", "The vocabulary is too large", "The program needs {0} tokens, more than the limit of 65536; narrow the domains",
        CategoryLimits, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0304.md");

    public static readonly DiagnosticDescriptor NumberTooLarge = new(
        "COT0305", "A number is too large", "A number of this computation, or a weight of its linear rule, is too large; narrow the domains",
        CategoryLimits, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0305.md");

    public static readonly DiagnosticDescriptor TooManyValues = new(
        "COT0306", "A value has too large a domain", "'{0}' can have {1} values, more than the limit of {2}; compute it in digits or smaller steps, narrow the domains, or raise MaxDomain on [CotTarget] or CotMaxDomain in the project (65536 at most)",
        CategoryLimits, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0306.md");

    public static readonly DiagnosticDescriptor WindowTooNarrow = new(
        "COT0307", "A window is too narrow", "With '{0}' so many tokens are needed at once that a window of {1} is the least found, more than the {2} asked for; raise Window on [CotTarget], or write the method so that fewer values are needed at once",
        CategoryLimits, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0307.md");

    public static readonly DiagnosticDescriptor ObjectiveOfBlocks = new(
        "COT0308", "The objective does not fit a chain in blocks", "'{0}' becomes blocks of tokens that repeat, which the objective {1} does not know yet; leave the objective out, or write the method so that the number of rounds does not depend on the input",
        CategoryLimits, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0308.md");

    public static readonly DiagnosticDescriptor TooManyRows = new(
        "COT0309", "A step has too many source tuples", "'{0}' is read from more than {1} combinations of earlier tokens, too many to learn; narrow the domains, or raise MaxRows on [CotTarget] or CotMaxRows in the project",
        CategoryLimits, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0309.md");

    public static readonly DiagnosticDescriptor TooManyWeights = new(
        "COT0310", "The program has too many weights", "The program needs {1} weights, more than the limit of {2}, and '{0}' most of them; split it into smaller steps, narrow the domains, or raise MaxWeights on [CotTarget] or CotMaxWeights in the project",
        CategoryLimits, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0310.md");
}
