namespace CotGen.Generator.Tests.Law.Random;

/// <summary>A variable in scope; <paramref name="Length"/> is 0 for a scalar.</summary>
internal sealed record Variable(string Name, string Type, int Length, bool IsWritable)
{
    /// <summary>The type of a whole span of int, where one is handed on.</summary>
    public const string IntSpan = "span of int";

    /// <summary>True if a local function may use it: no span, and no parameter by reference.</summary>
    public bool IsCapturable { get; init; } = Length == 0 && Type != IntSpan;

    /// <summary>No absolute value is expected to be greater; grows with what is added to the variable.</summary>
    public long Bound { get; set; } = 9;
}
