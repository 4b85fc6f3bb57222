using System.Reflection;

namespace CotGen.Benchmarks.Gate;

/// <summary>Folders that only the build knows, written into this assembly by the project file.</summary>
internal static class BuildPaths
{
    public static string Get(string name) =>
        typeof(BuildPaths).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == name).Value!;
}
