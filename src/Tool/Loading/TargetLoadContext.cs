using System.Reflection;
using System.Runtime.Loader;

namespace CotGen.Tool.Loading;

/// <summary>The user's assembly and what it needs, apart from the tool's own libraries; only CotGen itself is shared, so that both speak of the same types.</summary>
internal sealed class TargetLoadContext(string path) : AssemblyLoadContext(Path.GetFileName(path))
{
    private readonly AssemblyDependencyResolver _resolver = new(path);

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name is "CotGen.Attributes" or "CotGen.Runtime")
        {
            return null;
        }

        return _resolver.ResolveAssemblyToPath(assemblyName) is { } found ? LoadFromAssemblyPath(found) : null;
    }

    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } found ? LoadUnmanagedDllFromPath(found) : 0;
}
