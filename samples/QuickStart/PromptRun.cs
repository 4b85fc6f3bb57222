using System.Diagnostics;
using CotGen;
using CotGen.Programs;

namespace QuickStart;

/// <summary>Prompts that were answered by next-token prediction alone, each answer compared with that of the compiled method.</summary>
/// <param name="Count">Number of prompts.</param>
/// <param name="Which">What they were: all prompts there are, or random ones.</param>
/// <param name="Wrong">Number of prompts with another answer than the method's.</param>
/// <param name="Predicting">Time spent in the predictor, on one thread.</param>
internal sealed record PromptRun(long Count, string Which, long Wrong, TimeSpan Predicting)
{
    private const long Most = 1_000_000;
    private const int BatchSize = 4_096;
    private const ulong Seed = 2;

    /// <summary>Runs every prompt of a small domain, or <see cref="Most"/> random ones of a large domain.</summary>
    public static PromptRun Of<TTarget>(IProgress<double>? progress, CancellationToken cancellationToken)
        where TTarget : ICotTarget<TTarget>
    {
        LinearPredictor predictor = TTarget.Predictor;
        var domain = new PromptDomain(TTarget.Program);
        bool isWholeDomain = domain.Count <= Most;
        long count = isWholeDomain ? domain.Count!.Value : Most;
        var prompts = new ushort[BatchSize * predictor.PromptLength];
        var chains = new ushort[BatchSize * predictor.ChainLength];
        var watch = new Stopwatch();
        long wrong = 0;
        for (long start = 0; start < count; start += BatchSize)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int size = (int)Math.Min(BatchSize, count - start);
            Write(domain, isWholeDomain, start, prompts.AsSpan(0, size * predictor.PromptLength));
            watch.Start();
            predictor.GenerateBatch(prompts.AsSpan(0, size * predictor.PromptLength), chains);
            watch.Stop();
            wrong += WrongIn<TTarget>(prompts, chains, size);
            progress?.Report((double)(start + size) / count);
        }

        return new PromptRun(count, isWholeDomain ? "all prompts" : "random prompts", wrong, watch.Elapsed);
    }

    private static void Write(PromptDomain domain, bool isWholeDomain, long start, Span<ushort> prompts)
    {
        for (long row = start; !prompts.IsEmpty; row++)
        {
            if (isWholeDomain)
            {
                domain.Write(row, prompts);
            }
            else
            {
                domain.WriteRandom(Seed, row, prompts);
            }

            prompts = prompts[domain.PromptLength..];
        }
    }

    private static int WrongIn<TTarget>(ReadOnlySpan<ushort> prompts, ReadOnlySpan<ushort> chains, int count)
        where TTarget : ICotTarget<TTarget>
    {
        CotProgram program = TTarget.Program;
        var answer = new ushort[program.Outputs.Count];
        var traced = new ushort[answer.Length];
        int wrong = 0;
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<ushort> prompt = prompts.Slice(i * program.Prompt.Count, program.Prompt.Count);
            TTarget.RunOriginal(prompt, answer);
            program.AnswerOf(prompt, chains.Slice(i * program.Chain.Count, program.Chain.Count), traced);
            wrong += traced.AsSpan().SequenceEqual(answer) ? 0 : 1;
        }

        return wrong;
    }
}
