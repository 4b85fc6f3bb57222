using System.Diagnostics;

namespace CotGen.Benchmarks.Gate;

/// <summary>The rate that an action keeps up: the best of a few slices of time, since other programs on the machine can only slow it down.</summary>
internal static class SustainedRate
{
    private const int Slices = 5;

    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(60);

    /// <summary>How many things per second <paramref name="action"/> does that does <paramref name="things"/> at a time, over and over.</summary>
    public static double PerSecond(long things, Action action)
    {
        // By the end of the first slice the code has been optimised and memory is at hand.
        Measure(things, action);
        double best = 0;
        for (int i = 0; i < Slices; i++)
        {
            best = Math.Max(best, Measure(things, action));
        }

        return best;
    }

    private static double Measure(long things, Action action)
    {
        long start = Stopwatch.GetTimestamp(), done = 0;
        TimeSpan elapsed;
        do
        {
            action();
            done += things;
            elapsed = Stopwatch.GetElapsedTime(start);
        }
        while (elapsed < Slice);

        return done / elapsed.TotalSeconds;
    }
}
