using System.ComponentModel;

namespace CotGen;

/// <summary>
/// Names a compiled target of the assembly, so that tools find it without a search through all types. Generated code writes it; user code has no use for it.
/// </summary>
/// <param name="typeName">The generated struct as reflection names it: <c>Samples.Arithmetic+MultiplyCot</c>.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true, Inherited = false)]
public sealed class CotRegistrationAttribute(string typeName) : Attribute
{
    /// <summary>The generated struct as reflection names it.</summary>
    public string TypeName { get; } = typeName;
}
