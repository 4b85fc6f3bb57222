using System.ComponentModel;
using System.Diagnostics;

namespace CotGen;

/// <summary>
/// What the generator found out about a target, carried to the analyzer, which reports it. Generated code writes it; user code has no use for it.
/// </summary>
/// <remarks>
/// A diagnostic from an analyzer can be suppressed and configured, one from a generator cannot; and what took the generator long is not computed twice.
/// The condition is a symbol that nobody defines: the attribute is in the compilation, where the analyzer sees it, and never in the assembly.
/// </remarks>
/// <param name="target">The target's method, as a documentation-comment id.</param>
/// <param name="id">The id of the diagnostic: <c>COT1001</c>.</param>
/// <param name="method">The method that the span lies in, as a documentation-comment id: the target or a method that it calls.</param>
/// <param name="start">Where the span starts, in characters from the first token of <paramref name="method"/>.</param>
/// <param name="length">The length of the span, in characters.</param>
/// <param name="methodHash">The hash of the text of <paramref name="method"/> for which the span holds. Where it differs, the diagnostic goes to the method's name.</param>
/// <param name="args">The arguments of the diagnostic's message, in their order.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[Conditional("COTGEN_REPORTS_ARE_NEVER_COMPILED_IN")]
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true, Inherited = false)]
public sealed class CotReportAttribute(
    string target,
    string id,
    string method,
    int start,
    int length,
    string methodHash,
    params string[] args) : Attribute
{
    /// <summary>The target's method, as a documentation-comment id.</summary>
    public string Target { get; } = target;

    /// <summary>The id of the diagnostic.</summary>
    public string Id { get; } = id;

    /// <summary>The method that the span lies in, as a documentation-comment id.</summary>
    public string Method { get; } = method;

    /// <summary>Where the span starts, in characters from the method's first token.</summary>
    public int Start { get; } = start;

    /// <summary>The length of the span, in characters.</summary>
    public int Length { get; } = length;

    /// <summary>The hash of the method's text for which the span holds.</summary>
    public string MethodHash { get; } = methodHash;

    /// <summary>The arguments of the diagnostic's message, in their order.</summary>
    public IReadOnlyList<string> Args { get; } = args;
}
