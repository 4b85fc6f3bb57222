extern alias generator;

using System.Globalization;
using System.Text.RegularExpressions;
using CotGen.Benchmarks.Projects;
using generator::CotGen.Generator;

namespace CotGen.Benchmarks.Gate;

/// <summary>The compiler of the SDK in a process of its own, as a build without a compiler server starts it: its code is native, the generator's is not yet.</summary>
internal static partial class ColdStart
{
    private static readonly string s_compiler = Path.Combine(BuildPaths.Get("Compilers"), "bincore", "csc.dll");

    /// <summary>The milliseconds that the compiler reports for the generator, from its loading to its last source.</summary>
    public static double Measure(ProjectSize size)
    {
        DirectoryInfo directory = Directory.CreateTempSubdirectory("cotgen-");
        try
        {
            return Compile(directory.FullName, [.. UserProject.Texts(size).Select((text, i) => Save(text, Path.Combine(directory.FullName, $"File{i}.cs")))]);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static string Save(string text, string path)
    {
        File.WriteAllText(path, text);
        return path;
    }

    private static double Compile(string directory, string[] files)
    {
        string[] references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        string[] arguments =
        [
            "exec", s_compiler, "-noconfig", "-nostdlib", "-preferreduilang:en-US", "-target:library", "-langversion:latest", "-nullable", "-reportanalyzer",
            $"-out:{Path.Combine(directory, "Project.dll")}",
            $"-analyzer:{typeof(CotGenerator).Assembly.Location}",
            .. references.Where(static path => IsReference(Path.GetFileNameWithoutExtension(path))).Select(static path => $"-reference:{path}"),
            .. files,
        ];
        (int exitCode, string output) = Dotnet.Run(arguments);
        return exitCode == 0 && Time().Match(output) is { Success: true } time
            ? 1000 * double.Parse(time.Groups[1].Value, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"The compiler ended with code {exitCode}.\n{output}");
    }

    private static bool IsReference(string name) => name is "CotGen.Attributes" or "CotGen.Runtime" or "netstandard" or "mscorlib" || (name.StartsWith("System", StringComparison.Ordinal) && !name.Contains("CodeDom", StringComparison.Ordinal));

    [GeneratedRegex(@"Total generator execution time: ([\d.]+) seconds")]
    private static partial Regex Time();
}
