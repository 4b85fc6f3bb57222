using CotGen.Programs;

namespace CotGen.Verification;

/// <summary>The inputs of one verification: all of the domain, or a sample of it.</summary>
internal sealed class InputRun
{
    // Large enough to pay for a batch, small enough that progress and cancellation are quick.
    private const int ChunkLength = 512;

    private readonly CotVerifyOptions _options;
    private readonly bool _isExhaustive;

    public InputRun(CotProgram program, CotVerifyOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(options.ExhaustiveLimit);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.SampleCount, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxDegreeOfParallelism, 1);
        _options = options;
        Program = program;
        Domain = new PromptDomain(program);
        _isExhaustive = Domain.Count is { } all && all <= options.ExhaustiveLimit;
        Count = _isExhaustive ? Domain.Count!.Value : options.SampleCount;
    }

    /// <summary>Finds the first wrong input of the given prompts (row-major, one or more), or returns -1.</summary>
    public delegate int Probe(ReadOnlySpan<ushort> prompts);

    public CotProgram Program { get; }

    public PromptDomain Domain { get; }

    /// <summary>Number of inputs.</summary>
    public long Count { get; }

    /// <summary>The verdict where no input was wrong.</summary>
    public Verdict Passed => _isExhaustive
        ? new ExhaustedVerdict(Count)
        : new SampledVerdict(Count, _options.Seed, PromptDomain.SamplerName);

    /// <summary>The prompt of the first wrong input, or <see langword="null"/>. The same whatever the number of threads.</summary>
    public ushort[]? FindWrong(Probe probe, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        long chunks = (Count + ChunkLength - 1) / ChunkLength, done = 0;
        long first = long.MaxValue;
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
        Write(first, prompt);
        return prompt;
    }

    private long FindWrong(Probe probe, long start)
    {
        int count = (int)Math.Min(ChunkLength, Count - start), length = Domain.PromptLength;
        var prompts = new ushort[count * length];
        for (int i = 0; i < count; i++)
        {
            Write(start + i, prompts.AsSpan(i * length, length));
        }

        int wrong = probe(prompts);
        return wrong < 0 ? -1 : start + wrong;
    }

    private void Write(long index, Span<ushort> prompt)
    {
        if (_isExhaustive)
        {
            Domain.Write(index, prompt);
        }
        else
        {
            Domain.WriteRandom(_options.Seed, index, prompt);
        }
    }
}
