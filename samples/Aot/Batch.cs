using System.Diagnostics;
using CotGen;

namespace Aot;

/// <summary>Random multiplications, and room for their chains.</summary>
internal sealed class Batch
{
    private readonly TokenColumns _prompts;
    private readonly TokenColumns _chains;

    public Batch(int count)
    {
        var rows = new ushort[count * Arithmetic.MultiplyCot.PromptLength];
        var domain = new PromptDomain(Arithmetic.MultiplyCot.Program);
        for (int i = 0; i < count; i++)
        {
            domain.WriteRandom(seed: 1, i, rows.AsSpan(i * Arithmetic.MultiplyCot.PromptLength));
        }

        _prompts = TokenColumns.FromRows(rows, Arithmetic.MultiplyCot.PromptLength);
        _chains = new TokenColumns(Arithmetic.MultiplyCot.ChainLength, count);
    }

    /// <summary>The FNV-1a hash of all chains that <paramref name="predictor"/> writes, position by position.</summary>
    public ulong HashOf(IBatchPredictor predictor)
    {
        predictor.GenerateBatch(_prompts, _chains);
        ulong hash = 0xCBF29CE484222325;
        foreach (ushort token in _chains.Tokens.Span)
        {
            hash = (hash ^ token) * 0x100000001B3;
        }

        return hash;
    }

    /// <summary>Millions of prompts that <paramref name="predictor"/> answers in a second, on one thread: the best round of two seconds, so that a JIT compiler has had its time.</summary>
    public double RateOf(IBatchPredictor predictor)
    {
        double best = 0;
        long begin = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(begin).TotalSeconds < 2)
        {
            long start = Stopwatch.GetTimestamp();
            predictor.GenerateBatch(_prompts, _chains);
            best = Math.Max(best, _prompts.Count / Stopwatch.GetElapsedTime(start).TotalMicroseconds);
        }

        return best;
    }
}
