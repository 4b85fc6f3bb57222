using Microsoft.CodeAnalysis;

namespace CotGen.Generator.Diagnostics;

/// <content>COT02xx: what evaluating the method found.</content>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor Throws = new(
        "COT0201", "The method throws for an input", "This throws ({1}) for input {0}; narrow the domains so that the input lies outside, or handle it",
        CategoryEvaluation, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0201.md");

    public static readonly DiagnosticDescriptor MayThrow = new(
        "COT0202", "The method may throw", "This may throw ({0}): neither an input for which it does nor a proof that it does not was found; narrow the domains, or test just before it",
        CategoryEvaluation, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0202.md");

    public static readonly DiagnosticDescriptor OutputOutsideDomain = new(
        "COT0203", "An output leaves its stated domain", "The output '{1}' leaves its stated domain for input {0}; widen its [Domain], or remove it to have it inferred",
        CategoryEvaluation, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0203.md");

    public static readonly DiagnosticDescriptor OutputUnwritten = new(
        "COT0204", "An output may stay unwritten", "'{0}' may stay unwritten; write every element of an output on every path",
        CategoryEvaluation, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0204.md");

    public static readonly DiagnosticDescriptor OutOfFuel = new(
        "COT0205", "The evaluation did not finish", "This did not finish within {0} operations; bound the loop or the recursion, or raise Fuel on [CotTarget] or CotFuel in the project",
        CategoryEvaluation, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0205.md");

    public static readonly DiagnosticDescriptor OutputDomainUnproved = new(
        "COT0206", "A stated output domain cannot be shown", "No proof was found that '{0}' stays within its stated domain; remove the [Domain] to have it inferred, or simplify the computation",
        CategoryEvaluation, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0206.md");

    public static readonly DiagnosticDescriptor EnumLeft = new(
        "COT0207", "A value leaves its enum", "This can yield a value that has no name in '{0}' ({1}); name every value that occurs, or test before the conversion",
        CategoryEvaluation, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0207.md");

    public static readonly DiagnosticDescriptor NeverHalts = new(
        "COT0208", "A machine never halts", "'{0}' has neither a halting state nor an undefined entry, so no run of it ends; mark a state with [Halt], or throw where the machine shall be stuck",
        CategoryEvaluation, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0208.md");

    public static readonly DiagnosticDescriptor EndlessLoop = new(
        "COT0209", "A loop has no exit", "This loop never ends; give it a condition, a break or a return",
        CategoryEvaluation, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0209.md");

    public static readonly DiagnosticDescriptor ReadUnwritten = new(
        "COT0211", "An output is read before it is written", "'{0}' is read before it is written: a Span is an output and holds nothing at first; take the input as a ReadOnlySpan of its own",
        CategoryEvaluation, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0211.md");

    public static readonly DiagnosticDescriptor NoValidInput = new(
        "COT0212", "No input satisfies the precondition", "No input satisfies '{0}', so there is nothing to compute; mend it, or widen the domains",
        CategoryEvaluation, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0212.md");

    public static readonly DiagnosticDescriptor UnknownPlace = new(
        "COT0213", "A place or a length depends on the input", "{0} depends on the input, but must be known when the program is compiled; use an index into the whole instead",
        CategoryEvaluation, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0213.md");

    public static readonly DiagnosticDescriptor TableWritten = new(
        "COT0214", "A static table is written", "A static table is written here, which the next call would see; copy it to a local array first",
        CategoryEvaluation, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0214.md");

    public static readonly DiagnosticDescriptor NotCompiledYet = new(
        "COT0215", "What the method does is not supported yet", "{0} is not supported yet; write the method without it",
        CategoryEvaluation, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0215.md");

    public static readonly DiagnosticDescriptor NoFirstState = new(
        "COT0216", "The first state must be a state", "'{0}' gives no first state: {1}; name a member that gives a value of the domain, or widen the domain",
        CategoryEvaluation, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0216.md");

    public static readonly DiagnosticDescriptor TooDeepToEvaluate = new(
        "COT0230", "The evaluation nests too deeply", "Calls and branches nest too deeply here to be evaluated; use a table instead of a long switch on the input, and a loop instead of a deep recursion",
        CategoryEvaluation, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0230.md");
}
