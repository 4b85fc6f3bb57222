using System.Collections.Concurrent;
using System.Reflection;
using CotGen.Tool.Terminal;

namespace CotGen.Tool.Loading;

/// <summary>A built assembly with targets. Loading it runs the user's code: static constructors, and later the methods themselves.</summary>
internal static class TargetAssembly
{
    // Loaded once in a process: every load has its code compiled anew.
    private static readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<LoadedTarget>>> s_loaded = new(StringComparer.Ordinal);

    /// <summary>The targets of an assembly, by name.</summary>
    /// <exception cref="ToolException">The file is no such assembly.</exception>
    public static IReadOnlyList<LoadedTarget> Load(string path)
    {
        string full = Path.GetFullPath(path);
        if (!File.Exists(full))
        {
            throw new ToolException(Directory.Exists(full) ? $"{path} is a folder; give the built assembly (.dll)" : $"there is no file {path}; give the built assembly (.dll)");
        }

        return s_loaded.GetOrAdd(full, full => new Lazy<IReadOnlyList<LoadedTarget>>(() => TargetsOf(full, path))).Value;
    }

    private static LoadedTarget[] TargetsOf(string full, string path)
    {
        Assembly assembly = Open(full, path);
        RequireVersion(assembly, path);
        try
        {
            LoadedTarget[] targets = [.. NamesOf(assembly).Select(name => Make(assembly, name)).OrderBy(static target => target.Name, StringComparer.Ordinal)];
            return targets.Length > 0
                ? targets
                : throw new ToolException($"{path} has no compiled target; mark a static method with [CotTarget] and build it with the CotGen package");
        }
        catch (Exception exception) when (exception is TypeLoadException or FileNotFoundException or FileLoadException or BadImageFormatException or TargetInvocationException or MissingMethodException)
        {
            throw new ToolException($"{path} cannot be loaded: {(exception as TargetInvocationException)?.InnerException?.Message ?? exception.Message}");
        }
    }

    /// <summary>The one target that a name means.</summary>
    /// <exception cref="ToolException">There is none or more than one.</exception>
    public static LoadedTarget Load(string path, string name)
    {
        IReadOnlyList<LoadedTarget> targets = Load(path);
        LoadedTarget[] called = [.. targets.Where(target => target.Name == name)];
        called = called.Length > 0 ? called : [.. targets.Where(target => target.IsCalled(name))];
        return called.Length == 1 ? called[0]
            : called.Length > 1 ? throw new ToolException($"'{name}' is the end of several names: {string.Join(", ", called.Select(static target => target.Name))}")
            : throw new ToolException($"{path} has no target '{name}'; it has {Shown(targets)}");
    }

    /// <summary>The same for a target that is no machine.</summary>
    public static CompiledTarget LoadMethod(string path, string name) => Load(path, name) is { Target: { } target }
        ? target
        : throw new ToolException($"'{name}' is a Turing machine; this command works on the other shapes");

    private static Assembly Open(string full, string path)
    {
        try
        {
            return new TargetLoadContext(full).LoadFromAssemblyPath(full);
        }
        catch (Exception exception) when (exception is BadImageFormatException or FileLoadException or IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"{path} is no .NET assembly that can be read: {exception.Message}");
        }
    }

    // Before 1.0 a minor version may change what generated code calls.
    private static void RequireVersion(Assembly assembly, string path)
    {
        Version own = typeof(CompiledTarget).Assembly.GetName().Version!;
        AssemblyName? used = assembly.GetReferencedAssemblies().FirstOrDefault(static name => name.Name == "CotGen.Runtime");
        if (used?.Version is { } version && (version.Major != own.Major || version.Minor != own.Minor))
        {
            throw new ToolException($"{path} was built with CotGen {version.ToString(3)}, and this is cotgen {own.ToString(3)}: install the tool of that version, or build again");
        }
    }

    private static IEnumerable<string> NamesOf(Assembly assembly) => assembly.GetCustomAttributesData()
        .Where(static data => data.AttributeType.FullName == typeof(CotRegistrationAttribute).FullName)
        .Select(static data => data.ConstructorArguments is [{ Value: string name }] ? name : "")
        .Where(static name => name.Length > 0);

    private static LoadedTarget Make(Assembly assembly, string typeName)
    {
        Type type = assembly.GetType(typeName, throwOnError: true)!;
        string name = typeName.Replace('+', '.');
        name = name.EndsWith("Cot", StringComparison.Ordinal) ? name[..^"Cot".Length] : name;
        bool isMachine = type.GetInterfaces().Any(static made => made.IsGenericType && made.GetGenericTypeDefinition() == typeof(ICotMachine<>));
        return isMachine
            ? new LoadedTarget(name, null, (CompiledMachine)Call(typeof(CompiledMachine), type))
            : new LoadedTarget(name, (CompiledTarget)Call(typeof(CompiledTarget), type), null);
    }

    private static object Call(Type handle, Type target) => handle.GetMethod("Of", genericParameterCount: 1, [])!.MakeGenericMethod(target).Invoke(null, null)!;

    private static string Shown(IReadOnlyList<LoadedTarget> targets) =>
        string.Join(", ", targets.Take(12).Select(static target => target.Name)) + (targets.Count > 12 ? $" and {targets.Count - 12} more (cotgen list)" : "");
}
