namespace CotGen;

/// <summary>
/// Marks the enum member that stands on every tape cell without input; at most one member of an enum.
/// Without it the blank is the enum's first member.
/// </summary>
[AttributeUsage(AttributeTargets.Field, AllowMultiple = false, Inherited = false)]
public sealed class BlankAttribute : Attribute;
