using System.Diagnostics;

namespace CotGen.Generator.Tests.BadInput.Broken;

/// <summary>Runs variants one after the other, each with a bound on its time. Several threads may run parts at a time.</summary>
/// <param name="failed">Told of each failure at once: a later variant may end the process.</param>
internal sealed class BrokenRun(Action<string> failed)
{
    /// <summary>As much stack as compilers and editors give at least: on it, a nesting that is too deep shows.</summary>
    private const int StackSize = 1 << 20;

    private const int SlowestCount = 5;
    private const int CompilersHostOneIn = 10;

    private static readonly TimeSpan Allowance = TimeSpan.FromSeconds(60);

    private readonly Lock _gate = new();
    private readonly List<string> _failures = [];
    private readonly List<(TimeSpan Time, string Variant)> _slowest = [];
    private readonly SortedDictionary<string, int> _uses = new(StringComparer.Ordinal);

    /// <summary>Each with its seed and what went wrong.</summary>
    public IReadOnlyList<string> Failures => _failures;

    /// <summary>How many variants were run.</summary>
    public int Count { get; private set; }

    /// <summary>The slowest variants, the slowest first.</summary>
    public string Slowest
    {
        get
        {
            lock (_gate)
            {
                return string.Join(", ", _slowest.Select(static pair => $"{pair.Time.TotalSeconds:F1} s {pair.Variant}"));
            }
        }
    }

    /// <summary>How often each way to break was used.</summary>
    public string Uses => string.Join(", ", _uses.Select(static pair => $"{pair.Key}: {pair.Value}"));

    /// <summary>Runs the variants of the seeds from <paramref name="first"/> on.</summary>
    public void Run(int first, int count)
    {
        for (int seed = first; seed < first + count; seed++)
        {
            seed = RunUntilHang(seed, first + count);
        }
    }

    // On a thread of its own: a hang that obeys no token must not take the run with it. Gives the seed it ended with.
    private int RunUntilHang(int first, int end)
    {
        int seed = first;
        bool isLeft = false;
        var watch = Stopwatch.StartNew();
        var thread = new Thread(() =>
        {
            for (; seed < end && !Volatile.Read(ref isLeft); Interlocked.Increment(ref seed))
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
                Volatile.Write(ref isLeft, true);
                Fail($"{BrokenVariant.Of(seed)}: hangs, and obeys no token");
                break;
            }
        }

        return Volatile.Read(ref seed);
    }

    private void RunOne(BrokenVariant variant, Stopwatch watch)
    {
        string? problem;
        using var timeout = new CancellationTokenSource(Allowance);
        try
        {
            problem = BrokenTrial.Problem(variant.Parse(), variant.Seed % CompilersHostOneIn == 0, timeout.Token);
        }
        catch (OperationCanceledException)
        {
            problem = $"not done within {Allowance.TotalSeconds} s";
        }
        catch (Exception exception)
        {
            problem = exception.ToString();
        }

        Note(variant, watch.Elapsed);
        if (problem is not null)
        {
            string text = variant.Text.ToString();
            Fail($"{variant}: {problem}\n{(text.Length < 20_000 ? text : $"({text.Length} characters)")}");
        }
    }

    private void Fail(string failure)
    {
        lock (_gate)
        {
            _failures.Add(failure);
            failed(failure);
        }
    }

    private void Note(BrokenVariant variant, TimeSpan time)
    {
        lock (_gate)
        {
            Count++;
            _uses[variant.How] = _uses.GetValueOrDefault(variant.How) + 1;
            _slowest.Add((time, variant.ToString()));
            _slowest.Sort(static (first, second) => second.Time.CompareTo(first.Time));
            if (_slowest.Count > SlowestCount)
            {
                _slowest.RemoveAt(SlowestCount);
            }
        }
    }
}
