namespace CotGen;

/// <summary>
/// States the values that an integer or character may have: all from <see cref="Min"/> to <see cref="Max"/>, both included.
/// On a span, an array or an inline array it is the domain of each element.
/// </summary>
/// <remarks>
/// <see cref="bool"/>, <see cref="byte"/>, <see cref="sbyte"/> and enums are finite by themselves; every other integer parameter or state field needs a domain.
/// On a return value, an <see langword="out"/> parameter or an output span it is a claim: the compiler checks it and names an input where it fails.
/// </remarks>
/// <param name="min">The least value.</param>
/// <param name="max">The greatest value, not below <paramref name="min"/>.</param>
[AttributeUsage(
    AttributeTargets.Parameter | AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.ReturnValue,
    AllowMultiple = false,
    Inherited = false)]
public sealed class DomainAttribute(long min, long max) : Attribute
{
    /// <summary>The least value of the domain.</summary>
    public long Min { get; } = min;

    /// <summary>The greatest value of the domain.</summary>
    public long Max { get; } = max;
}
