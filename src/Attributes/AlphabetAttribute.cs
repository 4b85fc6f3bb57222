namespace CotGen;

/// <summary>
/// States the letters that a <see cref="char"/>, or each element of a span of them, may be. Their order has no meaning: tokens ascend by character code.
/// A range of letters can be written with <see cref="DomainAttribute"/> instead.
/// </summary>
/// <param name="letters">The letters, at least one and none of them twice: <c>"01+="</c>.</param>
[AttributeUsage(
    AttributeTargets.Parameter | AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.ReturnValue,
    AllowMultiple = false,
    Inherited = false)]
public sealed class AlphabetAttribute(string letters) : Attribute
{
    /// <summary>The letters.</summary>
    public string Letters { get; } = letters;
}
