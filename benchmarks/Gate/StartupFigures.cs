using System.Diagnostics;

namespace CotGen.Benchmarks.Gate;

/// <summary>
/// A whole process that answers one multiplication by next-token prediction (<c>samples/Aot --startup</c>), from its start to its end: native beside just-in-time
/// compiled. Native code needs a C linker; where there is none, there is no figure.
/// </summary>
internal static class StartupFigures
{
    private const string Answer = "2 5 6 6 0 0 7 0";
    private const int Runs = 20;

    private static readonly string[] s_linkers = ["clang", "gcc"];

    public static IEnumerable<Figure> All { get; } = [new("startup.aot", "ms", HasLinker ? Target.AtMost(50) : Target.None, Measure)];

    // Visual Studio's is not on the path, and the SDK finds it.
    private static bool HasLinker => OperatingSystem.IsWindows()
        || (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(static folder => s_linkers.Any(name => File.Exists(Path.Combine(folder, name))));

    private static Sample Measure()
    {
        if (!HasLinker)
        {
            return new Sample(double.NaN, null);
        }

        string root = Root(), output = Path.Combine(root, "artifacts", "publish", "Aot", "release");
        Run("dotnet", ["publish", Path.Combine(root, "samples", "Aot"), "-c", "Release", "-v:quiet", "-o", output]);
        string native = Path.Combine(output, OperatingSystem.IsWindows() ? "Aot.exe" : "Aot"), library = Path.Combine(root, "artifacts", "bin", "Aot", "release", "Aot.dll");
        return Rounds.Medians(2, Runs, () => Milliseconds(native, ["--startup"]), () => Milliseconds("dotnet", [library, "--startup"]));
    }

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CotGen.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} has CotGen.sln, beside which samples/Aot is looked for.");
    }

    private static double Milliseconds(string program, string[] arguments)
    {
        long start = Stopwatch.GetTimestamp();
        string output = Run(program, arguments);
        double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return output.Trim() == Answer ? milliseconds : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} printed '{output}' instead of '{Answer}'.");
    }

    private static string Run(string program, string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with code {process.ExitCode}.\n{output}");
    }
}
