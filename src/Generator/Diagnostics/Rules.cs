using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace CotGen.Generator.Diagnostics;

/// <summary>The one table of rules. The release-tracking file and the index of the help pages follow from it.</summary>
internal static partial class Rules
{
    private const string HelpBase = "https://github.com/cotgen/cotgen/blob/main/docs/rules/";

    private const string CategoryDeclaration = "Declaration";
    private const string CategoryLanguage = "Language";
    private const string CategoryEvaluation = "Evaluation";
    private const string CategoryLimits = "Limits";
    private const string CategoryMachines = "Machines";
    private const string CategoryCompiler = "Compiler";
    private const string CategoryInformation = "Information";

    public static readonly DiagnosticDescriptor InternalError = new(
        "COT0901", "Internal error of the compiler", "The compiler failed on '{0}', which is a defect of CotGen: {1}",
        CategoryCompiler, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0901.md");

    public static readonly DiagnosticDescriptor UsesGeneratedCode = new(
        "COT0902", "A target cannot use generated code", "'{0}' uses code that a source generator makes, which is not there yet when targets are compiled; write that part by hand",
        CategoryCompiler, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0902.md");

    public static readonly DiagnosticDescriptor Summary = new(
        "COT1001", "Summary of a target", "{0}",
        CategoryInformation, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT1001.md");

    // Static fields of a partial class start in an unspecified order across files, so the list is made on first use.
    private static ImmutableArray<DiagnosticDescriptor> _all;

    /// <summary>Every rule, ascending by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All => _all.IsDefault ? _all = List() : _all;

    /// <summary>What is found while binding, and so in any code at any time: declarations, language, and defects met on the way.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfFrontend =>
        [.. All.Where(static rule => rule.Category is CategoryDeclaration or CategoryLanguage || rule == InternalError)];

    /// <summary>What is found only by compiling, and reported from what the generator wrote down.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfCompiler =>
        [.. All.Where(static rule => rule.Category is not (CategoryDeclaration or CategoryLanguage or CategoryMachines))];

    /// <summary>What is found in machine files.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfMachines => [.. All.Where(static rule => rule.Category == CategoryMachines)];

    /// <summary>The rule with this id, or <see langword="null"/>.</summary>
    public static DiagnosticDescriptor? Find(string id) => All.FirstOrDefault(rule => rule.Id == id);

    private static ImmutableArray<DiagnosticDescriptor> List() =>
    [
        NotStatic,
        NotPartial,
        Generic,
        MissingDomain,
        MissingLength,
        LengthBelowOne,
        ReversedDomain,
        DomainOutsideType,
        DomainTooLarge,
        DuplicateName,
        AsyncTarget,
        ParameterType,
        ReturnType,
        FeatureNotSupported,
        ShapeMismatch,
        NameClash,
        NoBody,
        InvalidName,
        MisplacedAttribute,
        NoOutput,
        FileLocal,
        InvalidLimit,
        EmptyEnum,
        SeveralMarks,
        MissingAlphabet,
        DuplicateLetter,
        EmptyAlphabet,
        Precondition,
        Text,
        MissingMemberDomain,
        ClosedStruct,
        InvalidProperty,
        NotInLanguage,
        FloatingPoint,
        String,
        HeapObject,
        Delegate,
        Async,
        Iterator,
        Goto,
        ExceptionHandling,
        MutableStatic,
        InstanceMember,
        UnknownCall,
        CallWithoutBody,
        Unsafe,
        Dynamic,
        Nullable,
        Linq,
        NotSupportedYet,
        NestedTooDeeply,
        NativeInteger,
        TableNotConstant,
        UnknownType,
        MarkName,
        TypeTest,
        Throws,
        MayThrow,
        OutputOutsideDomain,
        OutputUnwritten,
        OutOfFuel,
        OutputDomainUnproved,
        EnumLeft,
        NeverHalts,
        EndlessLoop,
        ReadUnwritten,
        NoValidInput,
        UnknownPlace,
        TableWritten,
        NotCompiledYet,
        NoFirstState,
        TooDeepToEvaluate,
        TooManyClasses,
        TooManySlots,
        TooManyNodes,
        VocabularyTooLarge,
        NumberTooLarge,
        TooManyValues,
        WindowTooNarrow,
        ObjectiveOfBlocks,
        TooManyRows,
        TooManyWeights,
        MachineFile,
        MachineDoubt,
        MachineItem,
        MachineName,
        InternalError,
        UsesGeneratedCode,
        Summary,
    ];
}
