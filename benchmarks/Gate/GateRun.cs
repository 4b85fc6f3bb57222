using System.Globalization;

namespace CotGen.Benchmarks.Gate;

/// <summary>
/// Quick comparisons for machines, one tab-separated line each: <c>name ours theirs ratio unit target pass|FAIL|n/a</c>. The ratio is ours by
/// theirs, so for times less is better and for rates more.
/// </summary>
internal static class GateRun
{
    // Another program on the machine can only make a figure worse: one that misses is measured again before it counts.
    private const int Attempts = 3;

    private static IEnumerable<Figure> All =>
    [
        .. KeystrokeFigures.All,
        .. FirstRunFigures.All,
        .. PredictorFigures.All,
        .. ExhaustiveFigures.All,
        .. GrowthFigures.All,
        .. RooflineFigures.All,
        .. TraceFigures.All,
        .. ExportFigures.All,
        .. CallFigures.All,
        .. MachineFigures.All,
        .. StartupFigures.All,
        .. PeerFigures.All,
    ];

    /// <summary>Runs the figures whose name begins with <paramref name="name"/>.</summary>
    /// <returns>The exit code: 1 if one misses its target or none has that name.</returns>
    public static int Run(string name)
    {
        Figure[] figures = [.. All.Where(figure => figure.Name.StartsWith(name, StringComparison.Ordinal))];
        if (figures.Length == 0)
        {
            Console.Error.WriteLine($"No figure begins with '{name}'.");
            return 1;
        }

        // All are run, also after a miss.
        bool[] areMet = [.. figures.Select(RunOne)];
        return Array.TrueForAll(areMet, static isMet => isMet) ? 0 : 1;
    }

    private static bool RunOne(Figure figure)
    {
        Sample sample = figure.Measure();
        for (int i = 1; i < Attempts && figure.Target.IsMet?.Invoke(sample) == false; i++)
        {
            sample = figure.Measure();
        }

        bool? isMet = figure.Target.IsMet?.Invoke(sample);
        string verdict = isMet switch { true => "pass", false => "FAIL", null => "n/a" };
        Console.WriteLine(string.Join('\t', figure.Name, Format(sample.Ours), Format(sample.Theirs), Format(sample.Ratio), figure.Unit, figure.Target.Text, verdict));
        return isMet != false;
    }

    private static string Format(double? value) => value switch
    {
        null or double.NaN => "n/a",
        >= 100 => value.Value.ToString("F0", CultureInfo.InvariantCulture),
        _ => value.Value.ToString("0.###", CultureInfo.InvariantCulture),
    };
}
