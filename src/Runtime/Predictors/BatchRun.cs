using CotGen.Programs;

namespace CotGen.Predictors;

/// <summary>Cuts a batch into parts, runs them on as many threads as is asked for, and says what was wrong with the first bad prompt.</summary>
internal static class BatchRun
{
    // Enough work to pay for handing it out, and little enough to be cancelled soon.
    private const int PartLength = 8_192;

    /// <summary>Handles prompts start to start + count - 1; returns the first one that is not well formed, or -1.</summary>
    public delegate int Part(TokenColumns prompts, TokenColumns chains, int start, int count);

    public static void Run(
        CotProgram program, Part part, TokenColumns prompts, TokenColumns chains, int maxDegreeOfParallelism, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        Require(program, prompts, chains, maxDegreeOfParallelism);
        int wrong = maxDegreeOfParallelism == 1 || prompts.Count <= PartLength
            ? RunAlone(part, prompts, chains, progress, cancellationToken)
            : RunTogether(part, prompts, chains, maxDegreeOfParallelism, progress, cancellationToken);
        if (wrong >= 0)
        {
            var prompt = new ushort[prompts.Length];
            prompts.CopySequence(wrong, prompt);
            throw new ArgumentException($"Prompt {Integers.Text(wrong)}: {Tokens.ProgramTokens.Of(program).FindProblem(prompt).Describe(program)}", nameof(prompts));
        }
    }

    private static void Require(CotProgram program, TokenColumns prompts, TokenColumns chains, int maxDegreeOfParallelism)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxDegreeOfParallelism, 1);
        if (!program.Layout.IsBounded)
        {
            throw new ArgumentException($"Chains of {program.Name} have no fixed length.", nameof(chains));
        }

        if (prompts.Length != program.Prompt.Count)
        {
            throw new ArgumentException($"A prompt of {program.Name} has {program.Prompt.Count} tokens, not {prompts.Length}.", nameof(prompts));
        }

        if (chains.Length != program.Chain.Count || chains.Count != prompts.Count)
        {
            throw new ArgumentException(
                $"{prompts.Count} chains of {program.Name} have {program.Chain.Count} tokens each; there is room for {chains.Count} of {chains.Length}.", nameof(chains));
        }
    }

    private static int RunAlone(Part part, TokenColumns prompts, TokenColumns chains, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        for (int start = 0; start < prompts.Count; start += PartLength)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int count = Math.Min(PartLength, prompts.Count - start), wrong = part(prompts, chains, start, count);
            if (wrong >= 0)
            {
                return wrong;
            }

            progress?.Report((start + count) / (double)prompts.Count);
        }

        return -1;
    }

    private static int RunTogether(
        Part part, TokenColumns prompts, TokenColumns chains, int maxDegreeOfParallelism, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        int first = int.MaxValue, done = 0;
        var gate = new Lock();
        var options = new ParallelOptions { MaxDegreeOfParallelism = maxDegreeOfParallelism, CancellationToken = cancellationToken };

        // Break, unlike Stop, still runs every part before the one that broke; so the least index wins.
        Parallel.For(0, (prompts.Count + PartLength - 1) / PartLength, options, (i, state) =>
        {
            int start = i * PartLength, count = Math.Min(PartLength, prompts.Count - start), wrong = part(prompts, chains, start, count);
            if (wrong >= 0)
            {
                state.Break();
            }

            lock (gate)
            {
                first = wrong >= 0 ? Math.Min(first, wrong) : first;
                done += count;
                progress?.Report(done / (double)prompts.Count);
            }
        });
        return first == int.MaxValue ? -1 : first;
    }
}
