using System.Reflection;
using System.Runtime.CompilerServices;

namespace CotGen.Generator.Tests.Spelling;

/// <summary>The names that a user of an assembly sees: types, members, parameters, type parameters.</summary>
internal static class PublicNames
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Every name with the place where it stands.</summary>
    public static IEnumerable<(string Name, string Place)> Of(Assembly assembly) => assembly.GetExportedTypes().SelectMany(static type =>
    {
        string place = type.FullName!;
        return OfType(type).Prepend(place).Select(name => (name, place));
    });

    private static IEnumerable<string> OfType(Type type) => type.GetGenericArguments().Select(static argument => argument.Name)
        .Concat(type.GetMembers(Declared).Where(IsVisible).SelectMany(OfMember));

    private static IEnumerable<string> OfMember(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => ParametersOf(constructor),
        MethodInfo method => ParametersOf(method).Concat(method.GetGenericArguments().Select(static argument => argument.Name)).Append(method.Name),
        _ => [member.Name],
    };

    private static IEnumerable<string> ParametersOf(MethodBase method) => method.GetParameters().Select(static parameter => parameter.Name ?? "");

    // Accessors and operators repeat the names of properties or have names that nobody chose.
    private static bool IsVisible(MemberInfo member) => !member.Name.Contains('<', StringComparison.Ordinal) && member switch
    {
        MethodBase method => IsVisible(method) && (!method.IsSpecialName || method.IsConstructor) && !method.IsDefined(typeof(CompilerGeneratedAttribute)),
        FieldInfo field => (field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly) && !field.IsSpecialName,
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsVisible),
        EventInfo => true,
        _ => false,
    };

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;
}
