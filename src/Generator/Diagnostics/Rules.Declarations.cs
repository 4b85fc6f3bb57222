using Microsoft.CodeAnalysis;

namespace CotGen.Generator.Diagnostics;

/// <content>COT00xx: the declaration of a target and its attributes.</content>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor NotStatic = new(
        "COT0001", "A target must be static", "'{0}' is an instance method; make it static and hand it what it needs as parameters",
        CategoryDeclaration, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0001.md");

    public static readonly DiagnosticDescriptor NotPartial = new(
        "COT0002", "The types around a target must be partial", "'{0}' holds the target '{1}' but is not partial; add the modifier 'partial' to it",
        CategoryDeclaration, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0002.md");

    public static readonly DiagnosticDescriptor Generic = new(
        "COT0003", "A target must not be generic", "'{0}' is generic, so '{1}' has no one program; write the target for concrete types in a type without type parameters",
        CategoryDeclaration, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0003.md");

    public static readonly DiagnosticDescriptor MissingDomain = new(
        "COT0004", "An integer input needs a domain", "'{0}' is of type '{1}' and states no domain; add [Domain(min, max)]",
        CategoryDeclaration, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0004.md");

    public static readonly DiagnosticDescriptor MissingLength = new(
        "COT0005", "A span needs a fixed length", "'{0}' is a span of unknown length; add [FixedLength(n)], or write a fold",
        CategoryDeclaration, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0005.md");

    public static readonly DiagnosticDescriptor LengthBelowOne = new(
        "COT0006", "A fixed length must be at least 1", "[FixedLength({0})] leaves '{1}' without elements; state a length of at least 1",
        CategoryDeclaration, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0006.md");

    public static readonly DiagnosticDescriptor ReversedDomain = new(
        "COT0007", "A domain must not be reversed", "[Domain({0}, {1})] holds no value; write the smaller bound first",
        CategoryDeclaration, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0007.md");

    public static readonly DiagnosticDescriptor DomainOutsideType = new(
        "COT0008", "A domain must lie within its type", "[Domain({0}, {1})] leaves the range of '{2}'; keep it from {3} to {4}",
        CategoryDeclaration, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0008.md");

    public static readonly DiagnosticDescriptor DomainTooLarge = new(
        "COT0009", "A domain must not exceed the limit", "The domain of '{0}' has {1} values, more than the limit of {2}; narrow it, or raise MaxDomain on [CotTarget] (65536 at most)",
        CategoryDeclaration, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0009.md");

    public static readonly DiagnosticDescriptor DuplicateName = new(
        "COT0010", "Targets of one type need names of their own", "Another target of '{0}' is already named '{1}'; give this one a name with [CotTarget(Name = \"...\")]",
        CategoryDeclaration, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0010.md");

    public static readonly DiagnosticDescriptor AsyncTarget = new(
        "COT0011", "A target must not be async", "'{0}' is async; a target computes its result in one go, so remove 'async' and 'await'",
        CategoryDeclaration, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0011.md");

    public static readonly DiagnosticDescriptor ParameterType = new(
        "COT0012", "A parameter type must be finite", "The parameter '{0}' is of type '{1}', which no token can hold; use an integer type, bool, an enum, or a span of these",
        CategoryDeclaration, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0012.md");

    public static readonly DiagnosticDescriptor ReturnType = new(
        "COT0013", "A return type must be finite", "'{0}' returns '{1}', which no token can hold; return an integer type, bool, an enum or a tuple of these",
        CategoryDeclaration, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0013.md");

    public static readonly DiagnosticDescriptor FeatureNotSupported = new(
        "COT0014", "The feature is not supported yet", "{0} is not supported yet; remove it, or write the target as a bounded function without it",
        CategoryDeclaration, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0014.md");

    public static readonly DiagnosticDescriptor ShapeMismatch = new(
        "COT0015", "The shape must fit the signature", "The shape {0} does not fit the signature of '{1}': {2}",
        CategoryDeclaration, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0015.md");

    public static readonly DiagnosticDescriptor NameClash = new(
        "COT0016", "The generated type needs its name", "'{0}' already has a member named '{1}', the name of the generated struct; rename it, or name the target with [CotTarget(Name = \"...\")]",
        CategoryDeclaration, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0016.md");

    public static readonly DiagnosticDescriptor NoBody = new(
        "COT0017", "A target needs a body", "'{0}' has no body at its attribute; write the method in one piece, neither extern nor abstract nor partial",
        CategoryDeclaration, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0017.md");

    public static readonly DiagnosticDescriptor InvalidName = new(
        "COT0018", "The name of a target must be an identifier", "'{0}' cannot name a program; use a C# identifier",
        CategoryDeclaration, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0018.md");

    public static readonly DiagnosticDescriptor MisplacedAttribute = new(
        "COT0019", "The attribute says nothing here", "[{0}] has no meaning on '{1}' of type '{2}'; remove it",
        CategoryDeclaration, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0019.md");

    public static readonly DiagnosticDescriptor NoOutput = new(
        "COT0020", "A target needs an output", "'{0}' gives nothing back; return a value, or add an out, ref or Span parameter",
        CategoryDeclaration, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0020.md");

    public static readonly DiagnosticDescriptor FileLocal = new(
        "COT0021", "A target must be reachable from other files", "'{0}' is local to its file, so generated code cannot name it; remove the modifier 'file'",
        CategoryDeclaration, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0021.md");

    public static readonly DiagnosticDescriptor InvalidLimit = new(
        "COT0022", "A limit must be positive", "{0} = {1} is no limit; state a value from 1 to {2}, or leave it out for the default",
        CategoryDeclaration, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0022.md");

    public static readonly DiagnosticDescriptor EmptyEnum = new(
        "COT0023", "An enum needs members", "The enum '{0}' has no members, so it has no value to write; add members to it",
        CategoryDeclaration, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0023.md");

    public static readonly DiagnosticDescriptor SeveralMarks = new(
        "COT0024", "Only one member can be marked", "[{0}] stands on several members of '{1}', among them '{2}' and '{3}'; keep one",
        CategoryDeclaration, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0024.md");

    public static readonly DiagnosticDescriptor MissingAlphabet = new(
        "COT0025", "A character input needs an alphabet", "'{0}' is of type '{1}' and states no letters; add [Alphabet(\"...\")], or [Domain(min, max)] with character codes",
        CategoryDeclaration, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0025.md");

    public static readonly DiagnosticDescriptor DuplicateLetter = new(
        "COT0026", "An alphabet must not repeat a letter", "The letter {0} stands twice in the alphabet; keep one",
        CategoryDeclaration, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0026.md");

    public static readonly DiagnosticDescriptor EmptyAlphabet = new(
        "COT0027", "An alphabet needs letters", "The alphabet of '{0}' has no letter; list at least one",
        CategoryDeclaration, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0027.md");

    public static readonly DiagnosticDescriptor Precondition = new(
        "COT0028", "A precondition is a method of the inputs", "'{0}' cannot state what '{1}' requires: {2}",
        CategoryDeclaration, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0028.md");

    public static readonly DiagnosticDescriptor Text = new(
        "COT0029", "A text must be tellable", "The text of '{0}' cannot be told: {1}",
        CategoryDeclaration, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0029.md");

    public static readonly DiagnosticDescriptor MissingMemberDomain = new(
        "COT0030", "A member of an input needs a domain", "'{0}' is of type '{1}' and states no domain; mark the field, property or positional parameter with [Domain(min, max)] or [Alphabet(\"...\")]",
        CategoryDeclaration, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0030.md");

    public static readonly DiagnosticDescriptor ClosedStruct = new(
        "COT0031", "A struct at the border must be open", "'{0}' is of type '{1}', whose member '{2}' the target cannot both read and set; use a record struct, or fields and automatic properties with accessible setters",
        CategoryDeclaration, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0031.md");

    public static readonly DiagnosticDescriptor InvalidProperty = new(
        "COT0039", "A limit of the project must be positive", "The build property {0} is '{1}', which is no limit; set it to a whole number from 1 to {2}, or leave it out",
        CategoryDeclaration, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0039.md", customTags: [WellKnownDiagnosticTags.CompilationEnd]);
}
