namespace CotGen;

/// <summary>
/// Marks an enum member as a halting state of a Turing machine; any number of members.
/// Halting is asked before each step, so the method is never applied to a halting state and may throw there.
/// </summary>
[AttributeUsage(AttributeTargets.Field, AllowMultiple = false, Inherited = false)]
public sealed class HaltAttribute : Attribute;
