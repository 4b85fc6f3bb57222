namespace CotGen;

/// <summary>
/// States the number of elements of a span parameter. The chain of thought has a token for each of them, so the number must be known at compile time.
/// </summary>
/// <param name="length">The number of elements, at least 1.</param>
[AttributeUsage(AttributeTargets.Parameter, AllowMultiple = false, Inherited = false)]
public sealed class FixedLengthAttribute(int length) : Attribute
{
    /// <summary>The number of elements.</summary>
    public int Length { get; } = length;
}
