using CotGen.Tool.Loading;

namespace CotGen.Tool.Tests;

/// <summary>The gallery as the tool sees it: an assembly with many targets of all shapes.</summary>
internal static class GalleryAssembly
{
    public static string Location { get; } = Path.Combine(AppContext.BaseDirectory, "Gallery.dll");

    public static IReadOnlyList<LoadedTarget> Targets { get; } = TargetAssembly.Load(Location);

    /// <summary>The targets that are no machines.</summary>
    public static IEnumerable<CompiledTarget> Methods => Targets.Select(static target => target.Target).OfType<CompiledTarget>();

    public static CompiledTarget Method(string name) => TargetAssembly.LoadMethod(Location, name);
}
