namespace CotGen;

/// <summary>
/// Marks the enum member in which a Turing machine, fold or step function starts; at most one member of an enum.
/// Without it a Turing machine starts in its first member, a fold or step function where <see cref="CotTargetAttribute.Start"/> or the caller says.
/// </summary>
[AttributeUsage(AttributeTargets.Field, AllowMultiple = false, Inherited = false)]
public sealed class StartAttribute : Attribute;
