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
    }

    /// <summary>The generated structs by the names of their targets.</summary>
    public IReadOnlyDictionary<string, Type> Targets => field ??= Named(typeof(ICotTarget<>));

    /// <summary>The generated structs of machines by the names of their targets.</summary>
    public IReadOnlyDictionary<string, Type> Machines => field ??= Named(typeof(ICotMachine<>));

    /// <summary>All generated structs: several may have one name.</summary>
    public IReadOnlyList<Type> Structs => [.. Of(typeof(ICotTarget<>)), .. Of(typeof(ICotMachine<>))];

    /// <summary>Calls a static method without parameters of the type that holds a target.</summary>
    public object? Call(string target, string method) =>
        Targets[target].DeclaringType!.GetMethod(method, BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)!.Invoke(null, []);

    private Dictionary<string, Type> Named(Type contract) => Of(contract).ToDictionary(static type => type.Name[..^"Cot".Length], StringComparer.Ordinal);

    private IEnumerable<Type> Of(Type contract) => _assembly.GetTypes()
        .Where(type => type.IsValueType && type.GetInterfaces().Any(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == contract));

    public void Dispose() => _context.Unload();
}
