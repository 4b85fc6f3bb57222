namespace CotGen.Generator.Evaluation;

/// <summary>What a place throws, as a message says it.</summary>
internal static class ThrowKinds
{
    public const string Argument = "an argument out of range";
    public const string Division = "division by zero or of the least value by -1";
    public const string Index = "index out of range";
    public const string Length = "negative length, or too few elements to copy to";
    public const string NoArm = "no arm of the switch fits";
    public const string Overflow = "overflow";
    public const string Throw = "its own throw";

    /// <summary>Said of a possible failure instead of an input that shows it.</summary>
    public const string Unproved = "no proof was found that it does not";
}
