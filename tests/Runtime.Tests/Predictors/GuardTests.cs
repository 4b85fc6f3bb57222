using System.Runtime.InteropServices;
using CotGen.Lowering;
using CotGen.Programs;

namespace CotGen.Runtime.Tests.Predictors;

/// <summary>No predictor reads or writes beside what it is given: prompts and chains lie against pages that may not be touched, in any number and alignment.</summary>
public class GuardTests
{
    public static TheoryData<string> Names => GuardSamples.Names;

    [Fact]
    public void The_pages_beside_may_not_be_touched()
    {
        using var memory = new GuardedMemory(5, Placement.AtEnd);
        string path = Path.GetTempFileName();
        try
        {
            // The system reads it for us, and says that it cannot.
            using FileStream file = File.OpenWrite(path);
            RandomAccess.Write(file.SafeFileHandle, MemoryMarshal.AsBytes(memory.GetSpan()), 0);
            Assert.ThrowsAny<IOException>(() => RandomAccess.Write(file.SafeFileHandle, memory.Behind, 0));
            Assert.ThrowsAny<IOException>(() => RandomAccess.Write(file.SafeFileHandle, memory.Before, 0));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Rows_stay_within_bounds(string name) => ForEachTier(name, GuardSamples.Counts, static (tier, prompts, chains, _) =>
    {
        if (tier is LinearPredictor linear)
        {
            linear.GenerateBatch(prompts.Span, chains.Span);
        }
        else
        {
            ((SpecializedPredictor)tier).GenerateBatch(prompts.Span, chains.Span);
        }
    });

    [Theory]
    [MemberData(nameof(Names))]
    public void Columns_stay_within_bounds(string name) => ForEachTier(
        name,
        GuardSamples.Counts,
        static (tier, prompts, chains, count) => tier.GenerateBatch(
            new TokenColumns(prompts, tier.Program.Prompt.Count, count), new TokenColumns(chains, tier.Program.Chain.Count, count)),
        static (tokens, length) => TokenColumns.FromRows(tokens, length).Tokens.ToArray());

    [Fact]
    public void Parts_of_many_threads_stay_within_bounds() => ForEachTier(
        "Product",
        static _ => [8_191, 8_193, 16_385],
        static (tier, prompts, chains, count) => tier.GenerateBatch(
            new TokenColumns(prompts, tier.Program.Prompt.Count, count), new TokenColumns(chains, tier.Program.Chain.Count, count), maxDegreeOfParallelism: 2),
        static (tokens, length) => TokenColumns.FromRows(tokens, length).Tokens.ToArray());

    [Theory]
    [MemberData(nameof(Names))]
    public void Next_tokens_stay_within_bounds(string name)
    {
        CotProgram program = GuardSamples.Named(name);
        LinearWeights weights = WeightBuilder.Build(program);
        (ushort[] prompts, ushort[] chains) = GuardSamples.Traces(program, GuardSamples.Few.Max());
        foreach (int bits in GuardSamples.Widths)
        {
            var predictor = new LinearPredictor(program, weights, bits);
            for (int slot = 0; slot < program.Chain.Count; slot++)
            {
                foreach (int count in GuardSamples.Few)
                {
                    NextTokens(predictor, Contexts(program, prompts, chains, slot, count), count);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void One_prompt_stays_within_bounds(string name)
    {
        CotProgram program = GuardSamples.Named(name);
        LinearWeights weights = WeightBuilder.Build(program);
        (ushort[] prompt, ushort[] chain) = GuardSamples.Traces(program, 1);
        foreach (LinearPredictor predictor in GuardSamples.Widths.Select(bits => new LinearPredictor(program, weights, bits)))
        {
            foreach (Placement placement in GuardSamples.Placements)
            {
                using var read = GuardedMemory.Of(prompt, placement);
                using var written = new GuardedMemory(chain.Length + 3, placement);
                predictor.Generate(read.GetSpan(), written.GetSpan());
                read.Require(prompt, "prompt");
                written.Require(chain, "chain");
                for (int slot = 0; slot < chain.Length; slot++)
                {
                    using var context = GuardedMemory.Of([.. prompt, .. chain.AsSpan(0, slot)], placement);
                    Assert.Equal(chain[slot], predictor.NextToken(context.GetSpan()));
                }
            }
        }
    }

    private static void ForEachTier(
        string name, Func<LinearPredictor, int[]> counts, Action<IBatchPredictor, Memory<ushort>, Memory<ushort>, int> run, Func<ushort[], int, ushort[]>? layOut = null)
    {
        CotProgram program = GuardSamples.Named(name);
        var predictor = new LinearPredictor(program, WeightBuilder.Build(program));
        IBatchPredictor[] tiers =
        [
            .. GuardSamples.Widths.Select(bits => new LinearPredictor(program, predictor.Weights, bits)),
            .. GuardSamples.Widths.Select(bits => SpecializedPredictor.Interpreted(predictor, bits)!),
        ];
        foreach (int count in counts(predictor))
        {
            (ushort[] prompts, ushort[] chains) = GuardSamples.Traces(program, count);
            prompts = layOut?.Invoke(prompts, program.Prompt.Count) ?? prompts;
            chains = layOut?.Invoke(chains, program.Chain.Count) ?? chains;
            foreach (IBatchPredictor tier in tiers)
            {
                foreach (Placement placement in GuardSamples.Placements)
                {
                    // The room behind the chains is the caller's.
                    using var read = GuardedMemory.Of(prompts, placement);
                    using GuardedMemory exact = new(chains.Length, placement), roomy = new(chains.Length + 3, placement);
                    run(tier, read.Memory, exact.Memory, count);
                    run(tier, read.Memory, roomy.Memory, count);
                    read.Require(prompts, $"{name}, {count} prompts, {placement}");
                    exact.Require(chains, $"{name}, {count} chains, {placement}");
                    roomy.Require(chains, $"{name}, {count} chains and room, {placement}");
                }
            }
        }
    }

    // Columns of prompts and beginnings of chains, here and there with a token that is none of the program's.
    private static TokenColumns Contexts(CotProgram program, ushort[] prompts, ushort[] chains, int slot, int count)
    {
        int width = program.Prompt.Count, length = program.Chain.Count;
        var contexts = new TokenColumns(width + slot, count);
        for (int i = 0; i < contexts.Length; i++)
        {
            for (int p = 0; p < count; p++)
            {
                contexts[i][p] = (p + i) % 13 == 12 ? ushort.MaxValue : i < width ? prompts[(p * width) + i] : chains[(p * length) + i - width];
            }
        }

        return contexts;
    }

    private static void NextTokens(LinearPredictor predictor, TokenColumns contexts, int count)
    {
        ushort[] right = new ushort[count], context = new ushort[contexts.Length];
        for (int p = 0; p < count; p++)
        {
            contexts.CopySequence(p, context);
            right[p] = predictor.NextToken(context);
        }

        foreach (Placement placement in GuardSamples.Placements)
        {
            using var read = GuardedMemory.Of(contexts.Tokens.Span, placement);
            using var written = new GuardedMemory(count + 3, placement);
            predictor.PredictBatch(new TokenColumns(read.Memory, contexts.Length, count), written.GetSpan());
            read.Require(contexts.Tokens.Span, "contexts");
            written.Require(right, $"{count} next tokens of slot {contexts.Length - predictor.PromptLength}, {placement}");
        }
    }
}
