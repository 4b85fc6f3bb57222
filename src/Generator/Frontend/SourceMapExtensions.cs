using CotGen.Generator.Frontend.Model;
using CotGen.Programs;

namespace CotGen.Generator.Frontend;

/// <summary>Paths as generated code shows them: the same on every machine.</summary>
internal static class SourceMapExtensions
{
    /// <summary>The map with paths relative to the project folder (the root if there is none), with <c>/</c>; a file outside it keeps its name only.</summary>
    public static SourceMap RelativeTo(this SourceMap map, string? projectDirectory) => new(
        map.Functions.Select(place => place with { Path = Relative(place.Path, Normal(projectDirectory ?? "").TrimEnd('/') + "/") }).ToEquatableArray());

    private static string Relative(string path, string directory)
    {
        string normal = Normal(path);
        if (normal.StartsWith(directory, StringComparison.Ordinal))
        {
            return normal.Substring(directory.Length);
        }

        bool isRooted = normal.StartsWith("/", StringComparison.Ordinal) || (normal.Length > 1 && normal[1] == ':');
        return isRooted ? normal.Substring(normal.LastIndexOf('/') + 1) : normal;
    }

    private static string Normal(string path) => path.Replace('\\', '/');
}
