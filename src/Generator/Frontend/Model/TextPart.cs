namespace CotGen.Generator.Frontend.Model;

/// <summary>A piece of a <c>[CotText]</c>: words, or the number of the parameter that stands there; <see cref="Result"/> for <c>this</c>.</summary>
internal sealed record TextPart(string Words, int Parameter = TextPart.NoParameter)
{
    /// <summary>Words.</summary>
    public const int NoParameter = -1;

    /// <summary>The value returned.</summary>
    public const int Result = -2;
}
