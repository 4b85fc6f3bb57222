using System.Diagnostics;
using System.Globalization;

namespace CotGen.Benchmarks.Gate;

/// <summary>This program once more as a child, for what can be measured only once in a process.</summary>
internal static class ColdStart
{
    /// <summary>The argument that makes the program the child.</summary>
    public const string Argument = "cold";

    /// <summary>The milliseconds that a child measures.</summary>
    public static double Measure(string generator)
    {
        string program = Environment.ProcessPath!;
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(program) == "dotnet")
        {
            start.ArgumentList.Add(typeof(ColdStart).Assembly.Location);
        }

        start.ArgumentList.Add(Argument);
        start.ArgumentList.Add(generator);
        using Process child = Process.Start(start)!;
        string output = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return child.ExitCode == 0
            ? double.Parse(output, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"The child process ended with code {child.ExitCode}.");
    }

    /// <summary>The child: prints the milliseconds.</summary>
    public static int Run(string generator)
    {
        Console.WriteLine(FirstRunFigures.RunCold(generator).ToString(CultureInfo.InvariantCulture));
        return 0;
    }
}
