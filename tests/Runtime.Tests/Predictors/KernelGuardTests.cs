using CotGen.Lowering;
using CotGen.Lowering.Lanes;
using CotGen.Predictors;
using CotGen.Predictors.Lanes;
using CotGen.Programs;
using CotGen.Tokens;

namespace CotGen.Runtime.Tests.Predictors;

/// <summary>What predictors are made of stays within what it is given, as <see cref="GuardTests"/> asks of them.</summary>
public class KernelGuardTests
{
    public static TheoryData<string> Names => GuardSamples.Names;

    // What a kernel is given is its predictor's own buffer: whole vectors, and not one token more.
    [Theory]
    [MemberData(nameof(Names))]
    public void Kernels_stay_within_whole_vectors(string name)
    {
        CotProgram program = GuardSamples.Named(name);
        var predictor = new LinearPredictor(program, WeightBuilder.Build(program));
        var frame = new BlockFrame(program);
        LaneChain chain = LaneCompiler.TryCompile(program, predictor.Weights)!;
        var runner = new InterpretedRunner([.. chain.Rules.Select(static rule => new LaneInterpreter(rule))]);
        ushort[] steps = LaneSteps.Of(chain, frame);
        IChainKernel[] kernels =
        [
            .. GuardSamples.Widths.Select(bits => new LinearPredictor(program, predictor.Weights, bits).Kernel),
            .. GuardSamples.Widths.Select(bits => new SpecializedKernel<InterpretedRunner>(runner, steps, predictor.Kernel, frame.Prologue, bits)),
        ];
        foreach (IChainKernel kernel in kernels)
        {
            foreach (int count in GuardSamples.Some)
            {
                (ushort[] prompts, ushort[] chains) = GuardSamples.Traces(program, count);
                Classes(program, kernel, prompts, chains, count);
            }
        }
    }

    // Any weights: here the last column, END, is computed too.
    [Fact]
    public void Kernels_of_any_weights_stay_within_whole_vectors()
    {
        for (int seed = 0; seed < 24; seed++)
        {
            CotProgram program = GuardSamples.Programs[seed % GuardSamples.Programs.Length];
            LinearWeights weights = RandomPrograms.Weights(program, seed, bound: 20);
            var right = new LinearPredictor(program, weights, vectorBits: 0);
            foreach (int count in GuardSamples.Some)
            {
                (ushort[] prompts, ushort[] chains) = GuardSamples.Traces(program, count);
                right.GenerateBatch(prompts, chains);
                foreach (int bits in GuardSamples.Widths)
                {
                    Classes(program, new LinearPredictor(program, weights, bits).Kernel, prompts, chains, count);
                }
            }
        }
    }

    [Fact]
    public void Turning_stays_within_bounds()
    {
        foreach (int length in new[] { 1, 2, 7, 8, 9, 15, 16, 17, 29 })
        {
            foreach (int count in GuardSamples.Few)
            {
                ushort[] rows = [.. Enumerable.Range(0, count * length).Select(static i => (ushort)i)];
                ushort[] columns = [.. Enumerable.Range(0, rows.Length).Select(i => rows[(i % count * length) + (i / count)])];
                foreach (Placement placement in GuardSamples.Placements)
                {
                    using GuardedMemory read = GuardedMemory.Of(rows, placement), turned = GuardedMemory.Of(columns, placement);
                    Assert.Equal(columns, TokenColumns.FromRows(read.GetSpan(), length).Tokens.ToArray());
                    using GuardedMemory written = new(rows.Length + 3, placement), one = new(length + 3, placement);
                    var view = new TokenColumns(turned.Memory, length, count);
                    view.CopyToRows(written.GetSpan());
                    written.Require(rows, $"{count} rows of {length}");
                    if (count > 0)
                    {
                        view.CopySequence(count - 1, one.GetSpan());
                        one.Require(rows.AsSpan(^length..), "last row");
                    }
                }
            }
        }
    }

    private static void Classes(CotProgram program, IChainKernel kernel, ushort[] prompts, ushort[] chains, int count)
    {
        ProgramTokens tokens = ProgramTokens.Of(program);
        int width = program.Prompt.Count, length = program.Chain.Count, stride = (count + kernel.Lanes - 1) / kernel.Lanes * kernel.Lanes;
        foreach (Placement placement in GuardSamples.Placements)
        {
            using var classes = new GuardedMemory(tokens.Frame.Length * stride, placement);
            Span<ushort> numbers = classes.GetSpan();
            for (int i = 0; i < width; i++)
            {
                for (int p = 0; p < count; p++)
                {
                    numbers[(i * stride) + p] = (ushort)tokens.Prompt[i].ClassOf(prompts[(p * width) + i]);
                }
            }

            kernel.Run(numbers, stride, count);
            for (int i = 0; i < length * count; i++)
            {
                int slot = i / count, p = i % count;
                Assert.Equal(chains[(p * length) + slot], tokens.Chain[slot].Tokens[numbers[((tokens.Frame.Prologue + slot) * stride) + p]]);
            }

            classes.Require(numbers.ToArray(), "class numbers");
        }
    }
}
