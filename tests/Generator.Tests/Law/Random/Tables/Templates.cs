namespace CotGen.Generator.Tests.Law.Random.Tables;

/// <summary>Every construct that random programs are made of.</summary>
internal static class Templates
{
    /// <summary>The templates that hold in every program.</summary>
    public static readonly IReadOnlyList<Template> All =
    [
        .. TypeFacts.Wide.SelectMany(static wide => WideTemplates.Of(wide.Type, wide.Suffix)),
        .. TypeFacts.Narrow.SelectMany(NarrowTemplates.Of),
        .. ConversionTemplates.All,
        .. LogicTemplates.All,
        .. PatternTemplates.All,
        .. EnumTemplates.All,
        .. TupleTemplates.All,
        .. LibraryTemplates.All,
        .. VariableTemplates.All,
        .. BranchTemplates.All,
        .. LoopTemplates.All,
        .. DataLoopTemplates.All,
        .. CharTemplates.All,
        .. ArrayTemplates.All,
        .. StructTemplates.All,
        .. PartTemplates.All,
        .. FunctionTemplates.All,
        .. MarkTemplates.All,
    ];

    /// <summary>What only bounded functions have.</summary>
    public static readonly IReadOnlyList<string> OfFunctions =
    [
        "Length", "element =", "element +=", "element compound", "Fill", "Clear", "foreach over a span", "for over a span", "return", "return value", "tuple result",
        "out parameter", "ref parameter", "span result", "Requires", "Answer = Appended", "CotText", "Cot.Mark", "Cot.Mark as a statement",
        "span helper call", "list pattern on a span", "list pattern with a slice",
    ];

    /// <summary>What the exit of a step function has.</summary>
    public static IReadOnlyList<string> OfSteps => [.. Borders("state")];

    // What a program declares, and so has no template that holds in every one.
    private static readonly string[] Declared =
    [
        "element", "element at an unknown index", "^ index", "Length", "element =", "element +=", "element compound", "Fill", "Clear",
        "foreach over a span", "for over a span", "foreach over a table", "table element", "const field", "string element",
        "helper", "helper call", "ref helper", "ref helper call", "out helper", "out helper call", "in helper", "in helper call", "span helper", "span helper call",
        "tuple helper", "tuple helper call", "expression body", "recursion", "struct helper", "struct helper call", "generic helper", "generic helper call", "generic ref helper", "generic ref helper call",
        "return", "return value", "tuple result", "out parameter", "ref parameter", "span result", "sum of variables",
        "Requires", "Answer = Appended", "CotText", "Halt", "MaxSteps", "Halt and MaxSteps", "Start", "Output",
        .. Borders("state"), .. Borders("input"), "state element =", "operation on two parts", "quotient of two parts", "extremum of two parts", "state = with", "state field =",
        "transition", "undefined entry", "switch on state and symbol",
    ];

    private static string[] Borders(string name) =>
        [.. ((string[])["bool", "enum", "char", "record struct", "inline array", "int", "byte", "sbyte", "short", "long"]).Select(type => $"{name} of {type}")];

    /// <summary>The names of all constructs, each once.</summary>
    public static readonly IReadOnlyList<string> Constructs =
        [.. All.Select(static template => template.Construct).Concat(Declared).Where(static name => name.Length > 0).Distinct(StringComparer.Ordinal)];
}
