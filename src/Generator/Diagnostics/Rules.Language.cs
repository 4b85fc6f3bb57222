using Microsoft.CodeAnalysis;

namespace CotGen.Generator.Diagnostics;

/// <content>COT01xx: what Frontend refuses inside a body, by its allow-list.</content>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor NotInLanguage = new(
        "COT0100", "The construct is not part of the language", "{0} is not part of the language of targets; write it with the statements and expressions that are",
        CategoryLanguage, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0100.md");

    public static readonly DiagnosticDescriptor FloatingPoint = new(
        "COT0101", "Floating point is not part of the language", "'{0}' is not an exact integer type; use an integer type, scaled if need be",
        CategoryLanguage, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0101.md");

    public static readonly DiagnosticDescriptor String = new(
        "COT0102", "Strings are not part of the language", "A string has no finite domain; use an enum, integers or a table of constants",
        CategoryLanguage, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0102.md");

    public static readonly DiagnosticDescriptor HeapObject = new(
        "COT0103", "Heap objects are not part of the language", "{0} makes or uses an object on the heap; keep the value in locals, tuples or span parameters",
        CategoryLanguage, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0103.md");

    public static readonly DiagnosticDescriptor Delegate = new(
        "COT0104", "Delegates are not part of the language", "{0} is code as a value; call a static method by its name",
        CategoryLanguage, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0104.md");

    public static readonly DiagnosticDescriptor Async = new(
        "COT0105", "Asynchronous code is not part of the language", "{0} waits for something outside the method; compute the value in place",
        CategoryLanguage, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0105.md");

    public static readonly DiagnosticDescriptor Iterator = new(
        "COT0106", "Iterators are not part of the language", "{0} makes an iterator; write the values to a Span parameter",
        CategoryLanguage, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0106.md");

    public static readonly DiagnosticDescriptor Goto = new(
        "COT0107", "Jumps are not part of the language", "{0} jumps; use loops, 'break', 'continue' and 'return'",
        CategoryLanguage, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0107.md");

    public static readonly DiagnosticDescriptor ExceptionHandling = new(
        "COT0108", "Handling exceptions is not part of the language", "{0} handles exceptions or resources, of which a target has none; remove it",
        CategoryLanguage, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0108.md");

    public static readonly DiagnosticDescriptor MutableStatic = new(
        "COT0109", "State outside the method is not part of the language", "'{0}' can change between calls; make it const or static readonly, or pass it as a parameter",
        CategoryLanguage, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0109.md");

    public static readonly DiagnosticDescriptor InstanceMember = new(
        "COT0110", "Instance members are not part of the language", "{0} belongs to an object; use static methods, parameters and locals",
        CategoryLanguage, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0110.md");

    public static readonly DiagnosticDescriptor UnknownCall = new(
        "COT0111", "The called method is not on the allow-list", "'{0}' has no source here and is not on the list of known methods; write it as a static method in this project",
        CategoryLanguage, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0111.md");

    public static readonly DiagnosticDescriptor CallWithoutBody = new(
        "COT0112", "A called method needs a body", "'{0}' cannot be inlined: it is {1}; call a static method with a body",
        CategoryLanguage, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0112.md");

    public static readonly DiagnosticDescriptor Unsafe = new(
        "COT0113", "Unsafe code is not part of the language", "{0} works on memory addresses; use spans and indices",
        CategoryLanguage, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0113.md");

    public static readonly DiagnosticDescriptor Dynamic = new(
        "COT0114", "Dynamic code is not part of the language", "The type of this expression is known only at run time; give it a static type",
        CategoryLanguage, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0114.md");

    public static readonly DiagnosticDescriptor Nullable = new(
        "COT0115", "Nullable values are not part of the language", "{0} may be null; use a value outside the domain, a bool or an enum member instead",
        CategoryLanguage, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0115.md");

    public static readonly DiagnosticDescriptor Linq = new(
        "COT0116", "Queries are not part of the language", "{0} is a query; write it as a loop",
        CategoryLanguage, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0116.md");

    public static readonly DiagnosticDescriptor NotSupportedYet = new(
        "COT0117", "The construct is not supported yet", "{0} is not supported yet; {1}",
        CategoryLanguage, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0117.md");

    public static readonly DiagnosticDescriptor NestedTooDeeply = new(
        "COT0118", "The code is nested too deeply", "This is nested more than {0} levels deep; split it with locals or helper methods",
        CategoryLanguage, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0118.md");

    public static readonly DiagnosticDescriptor NativeInteger = new(
        "COT0119", "Native integers are not part of the language", "'{0}' has another width on another machine; use int or long",
        CategoryLanguage, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0119.md");

    public static readonly DiagnosticDescriptor TableNotConstant = new(
        "COT0120", "A table must consist of constants", "'{0}' cannot be read at compile time: {1}",
        CategoryLanguage, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0120.md");

    public static readonly DiagnosticDescriptor UnknownType = new(
        "COT0121", "The type is not part of the language", "The type '{0}' is not part of the language; use integer types, bool, enums, tuples and spans of these",
        CategoryLanguage, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0121.md");

    public static readonly DiagnosticDescriptor MarkName = new(
        "COT0122", "A mark needs a constant name", "The name of a mark must be a constant, neither blank nor more than one line; write it as a string literal",
        CategoryLanguage, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0122.md");

    public static readonly DiagnosticDescriptor TypeTest = new(
        "COT0130", "Questions about types are not part of the language", "{0} asks about a type; the types of all values are known when a target is compiled, so compute with the values",
        CategoryLanguage, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0130.md");
}
