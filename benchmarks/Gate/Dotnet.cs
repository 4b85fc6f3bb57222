using System.Diagnostics;

namespace CotGen.Benchmarks.Gate;

/// <summary>Runs <c>dotnet</c>, the one that runs this process if possible.</summary>
internal static class Dotnet
{
    private static readonly string s_path = Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet";

    /// <summary>Waits for the end of a command; what it writes to its error output is seen on ours.</summary>
    public static (int ExitCode, string Output) Run(params IEnumerable<string> arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(s_path, arguments) { RedirectStandardOutput = true })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
