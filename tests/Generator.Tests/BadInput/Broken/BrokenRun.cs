using System.Diagnostics;

namespace CotGen.Generator.Tests.BadInput.Broken;

/// <summary>Runs variants one after the other, each with a bound on its time.</summary>
internal sealed class BrokenRun
{
    /// <summary>As much stack as compilers and editors give at least: on it, a nesting that is too deep shows.</summary>
    private const int StackSize = 1 << 20;

    private static readonly TimeSpan Allowance = TimeSpan.FromSeconds(60);

    private readonly List<string> _failures = [];
    private readonly List<(TimeSpan Time, string Variant)> _slowest = [];

    /// <summary>Each with its seed and what went wrong.</summary>
    public IReadOnlyList<string> Failures => _failures;

    /// <summary>The slowest variants, the slowest first.</summary>
    public string Slowest => string.Join(", ", _slowest.Select(static pair => $"{pair.Time.TotalSeconds:F1} s {pair.Variant}"));

    /// <summary>How often each way to break was used.</summary>
    public SortedDictionary<string, int> Uses { get; } = new(StringComparer.Ordinal);

    /// <summary>Runs the variants of the seeds from <paramref name="first"/> on.</summary>
    public void Run(int first, int count)
    {
        // A thread of its own: a hang that obeys no token must not take the test with it.
        int seed = first;
        var watch = Stopwatch.StartNew();
        var thread = new Thread(() =>
        {
            for (; Volatile.Read(ref seed) < first + count; Interlocked.Increment(ref seed))
            {
                watch.Restart();
                RunOne(BrokenVariant.Of(seed), watch);
            }
        }, StackSize)
        { IsBackground = true };
        thread.Start();
        while (!thread.Join(TimeSpan.FromSeconds(5)))
        {
            if (watch.Elapsed > 2 * Allowance)
            {
                Fail($"{BrokenVariant.Of(seed)}: hangs, and obeys no token");
                return;
            }
        }
    }

    private void RunOne(BrokenVariant variant, Stopwatch watch)
    {
        Uses[variant.How] = Uses.GetValueOrDefault(variant.How) + 1;
        string? problem;
        using var timeout = new CancellationTokenSource(Allowance);
        try
        {
            problem = BrokenTrial.Problem(variant.Parse(), timeout.Token);
        }
        catch (OperationCanceledException)
        {
            problem = $"not done within {Allowance.TotalSeconds} s";
        }
        catch (Exception exception)
        {
            problem = exception.ToString();
        }

        Note(watch.Elapsed, variant.ToString());

        if (problem is not null)
        {
            string text = variant.Text.ToString();
            Fail($"{variant}: {problem}\n{(text.Length < 20_000 ? text : $"({text.Length} characters)")}");
        }
    }

    // Said at once, too: a later variant may end the process.
    private void Fail(string failure)
    {
        _failures.Add(failure);
        TestContext.Current.SendDiagnosticMessage(failure);
    }

    private void Note(TimeSpan time, string variant)
    {
        _slowest.Add((time, variant));
        if (_slowest.Count > 5)
        {
            _slowest.Sort(static (first, second) => second.Time.CompareTo(first.Time));
            _slowest.RemoveAt(5);
        }
    }
}
