using CotGen.Programs;

namespace CotGen.Verification;

/// <summary>The inputs of one verification: all of the domain, or a sample of it.</summary>
internal sealed class InputRun
{
    // Large enough to pay for a batch, small enough that progress and cancellation are quick.
    private const int ChunkLength = 512;

    private readonly CotVerifyOptions _options;
    private readonly bool _isExhaustive;
    private long _run;

    public InputRun(PromptDomain domain, CotProgram program, CotVerifyOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(options.ExhaustiveLimit);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.SampleCount, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxDegreeOfParallelism, 1);
        _options = options;
        Program = program;
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxWidth, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxTokens, 1);
        Domain = domain;
        _isExhaustive = Domain.Count is { } all && all <= options.ExhaustiveLimit && !program.Layout.HasRuns;
        Count = _isExhaustive ? Domain.Count!.Value : options.SampleCount;
    }

    /// <summary>Finds the first wrong input of the given prompts (row-major, one or more of <paramref name="length"/> tokens each), or returns -1.</summary>
    public delegate int Probe(ReadOnlySpan<ushort> prompts, int length);

    public CotProgram Program { get; }

    public PromptDomain Domain { get; }

    /// <summary>Number of inputs, those included that a precondition excludes.</summary>
    public long Count { get; }

    /// <summary>Tokens of a chain with blocks that are looked at, at most.</summary>
    public int MaxTokens => _options.MaxTokens;

    /// <summary>The verdict where the last run found no wrong input.</summary>
    public Verdict Passed => _isExhaustive
        ? new ExhaustedVerdict(_run) { Precondition = Program.Precondition }
        : new SampledVerdict(_run, _options.Seed, PromptDomain.SamplerName) { Precondition = Program.Precondition };

    /// <summary>The prompt of the first wrong input, or <see langword="null"/>. The same whatever the number of threads.</summary>
    public ushort[]? FindWrong(Probe probe, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        long chunks = (Count + ChunkLength - 1) / ChunkLength, done = 0;
        long first = long.MaxValue;
        _run = 0;
        var gate = new object();
        var options = new ParallelOptions { MaxDegreeOfParallelism = _options.MaxDegreeOfParallelism, CancellationToken = cancellationToken };

        // Break, unlike Stop, still runs every chunk before the one that broke; so the least index wins.
        Parallel.For(0L, chunks, options, (chunk, state) =>
        {
            long wrong = FindWrong(probe, chunk * ChunkLength);
            if (wrong >= 0)
            {
                state.Break();
            }

            lock (gate)
            {
                first = wrong >= 0 ? Math.Min(first, wrong) : first;
                progress?.Report(++done / (double)chunks);
            }
        });
        if (first == long.MaxValue)
        {
            return null;
        }

        var prompt = new ushort[Domain.PromptLength];
        return prompt[..Write(first, prompt)];
    }

    private long FindWrong(Probe probe, long start)
    {
        int count = (int)Math.Min(ChunkLength, Count - start), length = Domain.PromptLength;
        if (Domain.MaxWidth > 1)
        {
            return FindWrongAlone(probe, start, count);
        }

        var prompts = new ushort[count * length];
        var indices = new List<long>(count);
        for (int i = 0; i < count; i++)
        {
            Span<ushort> prompt = prompts.AsSpan(indices.Count * length, length);
            Write(start + i, prompt);
            if (Domain.Accepts(prompt))
            {
                indices.Add(start + i);
            }
        }

        Interlocked.Add(ref _run, indices.Count);
        int wrong = indices.Count == 0 ? -1 : probe(prompts.AsSpan(0, indices.Count * length), length);
        return wrong < 0 ? -1 : indices[wrong];
    }

    // Prompts of different lengths.
    private long FindWrongAlone(Probe probe, long start, int count)
    {
        var prompt = new ushort[Domain.PromptLength];
        for (int i = 0; i < count; i++)
        {
            int length = Write(start + i, prompt);
            if (!Domain.Accepts(prompt.AsSpan(0, length)))
            {
                continue;
            }

            Interlocked.Increment(ref _run);
            if (probe(prompt.AsSpan(0, length), length) >= 0)
            {
                return start + i;
            }
        }

        return -1;
    }

    private int Write(long index, Span<ushort> prompt) =>
        _isExhaustive ? Domain.Write(index, prompt) : Domain.WriteRandom(_options.Seed, index, prompt);
}
