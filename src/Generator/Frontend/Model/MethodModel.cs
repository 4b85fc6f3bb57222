using CotGen.Programs;

namespace CotGen.Generator.Frontend.Model;

/// <summary>A target as Frontend bound it: the method, every source method it calls, and the options. No Roslyn object.</summary>
/// <remarks>This is the value on which every later pipeline node is cached, so it holds no file path and no absolute line.</remarks>
internal sealed record MethodModel(
    TargetSignature Signature,
    EquatableArray<FunctionModel> Functions,
    TargetOptions Options,
    MachineModel? Machine = null,
    PreconditionModel? Requires = null)
{
    /// <summary>The annotated method itself; the others are what it calls, in the order in which they were met.</summary>
    public FunctionModel Main => Functions[0];

    /// <summary>The number of the function that a run starts with: the method, or what applies it again and again.</summary>
    public int Entry => Signature.Step is null ? 0 : Functions.Count - 1;
}

/// <summary>What the inputs of a target must satisfy together: a method of the inputs that returns bool.</summary>
/// <param name="Name">The method's simple name.</param>
/// <param name="Function">Its number in <see cref="MethodModel.Functions"/>.</param>
internal sealed record PreconditionModel(string Name, int Function);

/// <summary>What makes a Turing machine of a method from state and symbol to a transition.</summary>
/// <param name="Start">The start state's value.</param>
/// <param name="Halting">The halting states' values.</param>
/// <param name="Blank">The blank symbol's value.</param>
/// <param name="IsLeftBounded">True if the tape has a left end.</param>
internal sealed record MachineModel(long Start, EquatableArray<long> Halting, long Blank, bool IsLeftBounded);

/// <summary>One method body, bound. <paramref name="Id"/> is the documentation-comment id; <paramref name="TextHash"/> the hash of its text.</summary>
/// <param name="Id">Documentation-comment id of the method.</param>
/// <param name="TextHash">Hash of the method's text from its first token to its last; spans hold only for that text.</param>
/// <param name="Name">The method's simple name.</param>
/// <param name="Parameters">Indices into <paramref name="Variables"/>, in declaration order.</param>
/// <param name="Variables">Parameters and locals; an index is their identity.</param>
/// <param name="ReturnType">Type of the result; <see cref="VoidType"/> if there is none.</param>
/// <param name="Body">The body; an expression body is a return (or an expression) statement.</param>
internal sealed record FunctionModel(
    string Id,
    string TextHash,
    string Name,
    EquatableArray<ParameterModel> Parameters,
    EquatableArray<VariableModel> Variables,
    TypeModel ReturnType,
    Statement Body)
{
    /// <summary>The sentence of <c>[CotText]</c>; empty where there is none.</summary>
    public EquatableArray<TextPart> Text { get; init; } = [];

    /// <summary>The variables of the enclosing functions that a local function names.</summary>
    public EquatableArray<CaptureModel> Captures { get; init; } = [];

    /// <summary>True for a local function that may name variables of its callers.</summary>
    public bool SeesCallers { get; init; }
}

/// <summary>A variable of an enclosing function: <paramref name="Variable"/> here is <paramref name="OuterVariable"/> there.</summary>
internal sealed record CaptureModel(int Variable, int OuterFunction, int OuterVariable);

/// <summary>A variable of a function: a parameter or a local.</summary>
internal sealed record VariableModel(string Name, TypeModel Type);

/// <summary>How a parameter is passed.</summary>
internal enum PassingMode
{
    /// <summary>By value, or <c>in</c>.</summary>
    Value,

    /// <summary><c>ref</c>: read and written.</summary>
    Ref,

    /// <summary><c>out</c>: written before it is read.</summary>
    Out,
}

/// <summary>A parameter: <paramref name="Variable"/> is its index in <see cref="FunctionModel.Variables"/>.</summary>
internal sealed record ParameterModel(int Variable, PassingMode Mode);

/// <summary>Where something stands: relative to the first token of function number <paramref name="Function"/>.</summary>
/// <param name="Function">Index into <see cref="MethodModel.Functions"/>; -1 where there is no source.</param>
/// <param name="Start">Characters from the start of the function's first token.</param>
/// <param name="Length">Characters.</param>
/// <param name="Line">Lines below the line of the function's first token.</param>
internal readonly record struct ModelSpan(int Function, int Start, int Length, int Line)
{
    /// <summary>No source: what the compiler itself added.</summary>
    public static ModelSpan None => new(-1, 0, 0, 0);
}
