using System.Reflection;
using System.Runtime.Loader;

namespace CotGen.Generator.Tests.Harness;

/// <summary>A compiled project, loaded so that it can be unloaded.</summary>
internal sealed class LoadedProject : IDisposable
{
    private readonly AssemblyLoadContext _context = new("Tested", isCollectible: true);
    private readonly Assembly _assembly;

    public LoadedProject(Stream image)
    {
        _assembly = _context.LoadFromStream(image);
        Targets = _assembly.GetTypes()
            .Where(static type => type.IsValueType && type.GetInterfaces().Any(static contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(ICotTarget<>)))
            .ToDictionary(static type => type.Name[..^"Cot".Length], StringComparer.Ordinal);
    }

    /// <summary>The generated structs by the names of their targets.</summary>
    public IReadOnlyDictionary<string, Type> Targets { get; }

    /// <summary>Calls a static method without parameters of the type that holds a target.</summary>
    public object? Call(string target, string method) =>
        Targets[target].DeclaringType!.GetMethod(method, BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)!.Invoke(null, []);

    public void Dispose() => _context.Unload();
}
