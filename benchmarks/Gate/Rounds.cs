using System.Diagnostics;

namespace CotGen.Benchmarks.Gate;

/// <summary>Measures two sides in turns, so that whatever else the machine does meets both.</summary>
internal static class Rounds
{
    /// <summary>The medians of what both sides say of themselves, a number per round.</summary>
    public static Sample Medians(int warmUps, int rounds, Func<double> ours, Func<double>? theirs)
    {
        var times = new double[rounds];
        var theirTimes = new double[rounds];
        for (int i = -warmUps; i < rounds; i++)
        {
            double time = ours();
            double theirTime = theirs?.Invoke() ?? 0;
            if (i >= 0)
            {
                times[i] = time;
                theirTimes[i] = theirTime;
            }
        }

        return new Sample(Median(times), theirs is null ? null : Median(theirTimes));
    }

    /// <summary>How many things per second an action does.</summary>
    public static Func<double> PerSecond(long things, Action action) => () =>
    {
        long start = Stopwatch.GetTimestamp();
        action();
        return things / Stopwatch.GetElapsedTime(start).TotalSeconds;
    };

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }
}
