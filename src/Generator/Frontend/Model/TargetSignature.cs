using CotGen.Lowering.Objectives;
using CotGen.Programs;

namespace CotGen.Generator.Frontend.Model;

/// <summary>What emission needs to nest the generated struct in the user's type and to repeat the method's signature.</summary>
/// <param name="Id">Documentation-comment id of the target method.</param>
/// <param name="Namespace">Dotted namespace; empty for the global one.</param>
/// <param name="ContainingTypes">From the outermost to the innermost.</param>
/// <param name="MethodName">The method's own name, as written in metadata (no <c>@</c>).</param>
/// <param name="Name">The target's name: <c>[CotTarget(Name)]</c> or the method's; the struct is <c>{Name}Cot</c>.</param>
/// <param name="Accessibility"><c>public</c>, <c>internal</c>, <c>private</c>, ...: the least accessible of the method and its parameter types.</param>
/// <param name="Parameters">The method's parameters in order.</param>
/// <param name="Return">The result, or <see langword="null"/> for <c>void</c>.</param>
/// <param name="IsMachine">True for a method that returns a transition.</param>
/// <param name="Step">What makes a step function of the method, if it is one.</param>
/// <param name="Fold">What makes a fold of the method, if it is one.</param>
/// <param name="Start">What a step function or fold starts with; <see langword="null"/> where an input says.</param>
internal sealed record TargetSignature(
    string Id,
    string Namespace,
    EquatableArray<ContainingTypeModel> ContainingTypes,
    string MethodName,
    string Name,
    string Accessibility,
    EquatableArray<SignatureParameter> Parameters,
    SignatureValue? Return,
    bool IsMachine = false,
    StepModel? Step = null,
    FoldModel? Fold = null,
    StartModel? Start = null);

/// <summary>A method that is applied to a state and each element of an input of any length in turn.</summary>
/// <param name="Output">The method that makes the answer of the last state; <see langword="null"/> where the state is the answer.</param>
/// <param name="OutputFunction">Its number in <see cref="MethodModel.Functions"/>, or -1.</param>
/// <param name="Result">The answer.</param>
/// <param name="Given">What each round gives beside the next state; <see langword="null"/> where it gives nothing.</param>
internal sealed record FoldModel(string? Output, int OutputFunction, SignatureValue Result, SignatureValue? Given)
{
    /// <summary>True if each round gives an output.</summary>
    public bool HasOutputs => Given is not null;
}

/// <summary>The first state of a step function or fold.</summary>
/// <param name="Member">The member of the user's type that yields it, as it is written where it is read; empty for a value that C# itself gives.</param>
/// <param name="Values">Its scalars; of a member that has to be evaluated none before it is.</param>
/// <param name="Function">The number in <see cref="MethodModel.Functions"/> of what yields it, or -1.</param>
internal sealed record StartModel(string Member, EquatableArray<long> Values, int Function = -1);

/// <summary>A method that is applied to its state again and again.</summary>
/// <param name="Halt">The name of the method that ends the run, of the same type; <see langword="null"/> if only the number of steps does.</param>
/// <param name="HaltFunction">Its number in <see cref="MethodModel.Functions"/>, or -1.</param>
/// <param name="MaxSteps">The greatest number of steps; 0 for no bound.</param>
internal sealed record StepModel(string? Halt, int HaltFunction, long MaxSteps)
{
    /// <summary>True if the run may reach its bound before it halts: then the answer tells which.</summary>
    public bool HasLimit => Halt is not null && MaxSteps > 0;
}

/// <summary>One containing type as it must be repeated: <paramref name="Keyword"/> is <c>class</c>, <c>struct</c>, <c>record</c>, <c>record struct</c> or <c>interface</c>.</summary>
internal sealed record ContainingTypeModel(string Keyword, string Name);

/// <summary>A parameter of the target. <paramref name="TypeText"/> is its full C# type (<c>global::</c>-qualified, without <c>ref</c>/<c>out</c>).</summary>
/// <param name="Name">The name as the user wrote it (no <c>@</c>).</param>
/// <param name="Mode">How it is passed.</param>
/// <param name="TypeText">Fully qualified C# type.</param>
/// <param name="Type">The bound type.</param>
/// <param name="Length">The span's length from <c>[FixedLength]</c>; 0 for a scalar.</param>
/// <param name="Domain">Element domain; <see langword="null"/> where an output states none (the domain is then inferred).</param>
internal sealed record SignatureParameter(string Name, PassingMode Mode, string TypeText, TypeModel Type, int Length, DomainModel? Domain)
    : SignatureValue(TypeText, Type, Length, Domain)
{
    /// <summary>True for the state of a step function whose first one is known.</summary>
    public bool IsStart { get; init; }

    /// <summary>Part of the prompt: scalars by value or <c>ref</c>, read-only spans.</summary>
    public bool IsInput => !IsStart && (Type is SpanType span ? span.IsReadOnly : Mode != PassingMode.Out);

    /// <summary>Part of the answer: <c>out</c> and <c>ref</c> scalars, writable spans.</summary>
    public bool IsOutput => Type is SpanType span ? !span.IsReadOnly : Mode != PassingMode.Value;
}

/// <summary>A value that crosses the target's border: the result, or a parameter.</summary>
internal record SignatureValue(string TypeText, TypeModel Type, int Length, DomainModel? Domain)
{
    /// <summary>The scalars of a tuple or struct; empty for every other type.</summary>
    public EquatableArray<LeafModel> Parts { get; init; } = [];

    /// <summary>The scalars that cross the border, one token each, in order.</summary>
    public IEnumerable<LeafModel> Leaves => Type switch
    {
        ScalarType scalar => [new LeafModel("", scalar, Domain)],
        SpanType span => Enumerable.Range(0, Length).Select(i => new LeafModel($"[{Integers.Text(i)}]", span.Scalar, Domain)),
        _ => Parts,
    };
}

/// <summary>A scalar of a value that crosses the border.</summary>
/// <param name="Path">What follows the value's name: nothing for a scalar, else <c>[2]</c>, <c>.X</c>, <c>.Inner.Y</c>, <c>.Item1</c>.</param>
/// <param name="Type">Its type.</param>
/// <param name="Domain">Its domain; <see langword="null"/> where the type tells it, and for outputs without one.</param>
internal sealed record LeafModel(string Path, ScalarType Type, DomainModel? Domain)
{
    /// <summary>Whether the value is one that the scalar may have.</summary>
    public bool Has(long value) => Type is EnumType type ? type.Has(value) : Domain is not { } domain || domain.Contains(value);
}

/// <summary>A finite set of values: an interval of integers, or the codes of an alphabet. bool and enum types carry their domain in the type.</summary>
/// <param name="Min">The least value.</param>
/// <param name="Max">The greatest value.</param>
/// <param name="Letters">The values ascending, where they are stated one by one.</param>
internal sealed record DomainModel(long Min, long Max, EquatableArray<long>? Letters = null)
{
    /// <summary>The set of these values, which must ascend.</summary>
    public static DomainModel Of(EquatableArray<long> letters) => new(letters[0], letters[letters.Count - 1], letters);

    /// <summary>Whether the value is in the set.</summary>
    public bool Contains(long value) => value >= Min && value <= Max && (Letters is not { } letters || letters.Contains(value));

    /// <summary>All values ascending.</summary>
    public EquatableArray<long> Values()
    {
        if (Letters is { } letters)
        {
            return letters;
        }

        var values = new long[Max - Min + 1];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = Min + i;
        }

        return new EquatableArray<long>(values);
    }
}

/// <summary>Limits that the compiler core obeys, as they are stated: 0 where they are left out.</summary>
internal sealed record TargetOptions(
    int MaxClasses,
    int MaxSlots,
    int MaxNodes,
    long Fuel,
    int MaxDomain,
    int MaxRows,
    int MaxWeights,
    bool AppendsAnswer = false)
{
    /// <summary>What the compiler makes small; the target alone states it.</summary>
    public Objective Objective { get; init; }

    /// <summary>Under <see cref="Objective.Window"/>: how many tokens back a rule may read; else 0.</summary>
    public int Window { get; init; }

    /// <summary>Nothing stated.</summary>
    public static TargetOptions None { get; } = new(MaxClasses: 0, MaxSlots: 0, MaxNodes: 0, Fuel: 0, MaxDomain: 0, MaxRows: 0, MaxWeights: 0);

    /// <summary>The greatest that may be stated.</summary>
    public static TargetOptions Greatest { get; } = new(
        MaxClasses: 65_536, MaxSlots: int.MaxValue, MaxNodes: int.MaxValue, Fuel: long.MaxValue, MaxDomain: 65_536, MaxRows: 65_536, MaxWeights: int.MaxValue);

    /// <summary>The limits of a target where neither it nor its project states any.</summary>
    public static TargetOptions Default { get; } = new(
        MaxClasses: 16_384, MaxSlots: 65_536, MaxNodes: 1_000_000, Fuel: 10_000_000, MaxDomain: 65_536, MaxRows: 200, MaxWeights: 20_000_000);

    /// <summary>These limits, and those of <paramref name="other"/> where none is stated here.</summary>
    public TargetOptions Or(TargetOptions other) => new(
        MaxClasses > 0 ? MaxClasses : other.MaxClasses,
        MaxSlots > 0 ? MaxSlots : other.MaxSlots,
        MaxNodes > 0 ? MaxNodes : other.MaxNodes,
        Fuel > 0 ? Fuel : other.Fuel,
        MaxDomain > 0 ? MaxDomain : other.MaxDomain,
        MaxRows > 0 ? MaxRows : other.MaxRows,
        MaxWeights > 0 ? MaxWeights : other.MaxWeights,
        AppendsAnswer || other.AppendsAnswer)
    {
        Objective = Objective,
        Window = Window,
    };
}
