using CotGen.Generator.Frontend.Model;
using CotGen.Programs;
using Microsoft.CodeAnalysis;

namespace CotGen.Generator.Frontend;

/// <summary>Reads what a step function or fold starts with: the member that its attribute names, else the enum member marked <c>[Start]</c>.</summary>
internal static class StartReader
{
    /// <summary>The member of that name that yields a state, or why there is none.</summary>
    public static ISymbol? Find(IMethodSymbol target, string name, BindingSession session, out string problem)
    {
        ITypeSymbol state = target.Parameters[0].Type;
        ISymbol? found = target.ContainingType.GetMembers(name).FirstOrDefault(member => TypeOf(member)?.Is(state) == true);
        problem = found is null ? $"'{name}' is no constant, static readonly field, static property without a setter or static method without parameters of the type '{state.Shown()}'"
            : found is IMethodSymbol method && CallTargets.SyntaxOf(method, session) is null ? $"'{name}' has no body in source"
            : "";
        return problem.Length == 0 ? found : null;
    }

    /// <summary>The scalars of the member marked <c>[Start]</c> if the state is an enum that has one.</summary>
    public static EquatableArray<long>? Marked(ITypeSymbol state, WellKnownTypes known) => state.TypeKind == TypeKind.Enum
        && state.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && field.Attribute(known.Start) is not null) is { } marked
        && Bits.TryOf(marked.ConstantValue, out long value) ? new([value]) : null;

    /// <summary>The scalars of <c>default</c>; <see langword="null"/> where one of them lies outside its domain.</summary>
    public static EquatableArray<long>? Default(SignatureParameter state) => state.Leaves.All(static leaf => leaf.Has(0)) ? state.Leaves.Select(static _ => 0L).ToEquatableArray() : null;

    /// <summary>How the member is written where it is read.</summary>
    public static string TextOf(ISymbol member) => member is IMethodSymbol ? member.Name + "()" : member.Name;

    private static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IFieldSymbol { IsStatic: true } field when field.IsConst || field.IsReadOnly => field.Type,
        IPropertySymbol { IsStatic: true, SetMethod: null, RefKind: RefKind.None } property => property.Type,
        IMethodSymbol { IsStatic: true, IsGenericMethod: false, IsAsync: false, Parameters.IsEmpty: true, RefKind: RefKind.None, MethodKind: MethodKind.Ordinary } method => method.ReturnType,
        _ => null,
    };
}
