namespace CotGen.Benchmarks.Gate;

/// <summary>
/// A peer of the predictor: a program of its own because of the native libraries it brings. It is built when it is first asked for, tries all its ways
/// once, and is started anew for each round, so that nothing of it runs while our side is timed.
/// </summary>
internal sealed class PeerProcess
{
    // What was best in the sweep may have been lucky, so a round tries the best few and counts the best of those.
    private const int Candidates = 3;

    private readonly string _project;
    private readonly Lazy<string?> _program;
    private readonly Lazy<PeerRate[]> _sweep;

    /// <param name="project">The project file, within the folder of the peers.</param>
    public PeerProcess(string project)
    {
        _project = project;
        _program = new Lazy<string?>(Build);
        _sweep = new Lazy<PeerRate[]>(Sweep);
    }

    /// <summary>What measures the peer on one thread, in prompts per second; <see langword="null"/> if it does not run on this machine.</summary>
    /// <param name="isEligible">Which of its ways may be taken.</param>
    public Func<double>? PerSecond(Func<PeerRate, bool> isEligible)
    {
        PeerRate[] best = [.. _sweep.Value.Where(rate => rate.Threads == 1 && isEligible(rate)).OrderByDescending(static rate => rate.PerSecond).Take(Candidates)];
        string[] arguments = [.. best.SelectMany(static rate => new[] { rate.Variant, FormattableString.Invariant($"{rate.Batch}") })];
        return best.Length == 0 ? null : () => Run(arguments).Max(static rate => rate.PerSecond);
    }

    private PeerRate[] Sweep()
    {
        PeerRate[] rates = Run([]);
        foreach (PeerRate rate in rates)
        {
            Console.Error.WriteLine($"# {_project}\t{rate}");
        }

        return rates;
    }

    /// <summary>What the peer says; nothing if it does not run here.</summary>
    private PeerRate[] Run(string[] arguments)
    {
        if (_program.Value is null)
        {
            return [];
        }

        (int exitCode, string output) = Dotnet.Run(["exec", _program.Value, .. arguments]);
        return exitCode switch
        {
            0 => [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(static line => !line.StartsWith('#')).Select(PeerRate.Parse)],
            PeerRate.NotLoaded => [],
            _ => throw new InvalidOperationException($"{_project} ended with code {exitCode}.\n{output}"),
        };
    }

    // The path of the program, if it can be built: its packages may not be at hand, for one.
    private string? Build()
    {
        Console.Error.WriteLine($"# building {_project}");
        (int exitCode, string output) = Dotnet.Run(
            "build", Path.Combine(BuildPaths.Get("Peers"), _project), "-c", "Release", "-v", "quiet", "-nologo", "-t:Build", "-getProperty:TargetPath");
        if (exitCode == 0)
        {
            return output.TrimEnd().Split('\n')[^1].Trim();
        }

        Console.Error.WriteLine($"# {_project} could not be built.\n{output}");
        return null;
    }
}
