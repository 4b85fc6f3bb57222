using CotGen.Predictors;
using CotGen.Predictors.Lanes;
using CotGen.Programs;

namespace CotGen.Runtime.Tests.Predictors;

/// <summary>Programs, numbers of prompts and vector widths at which a loop may go astray.</summary>
internal static class GuardSamples
{
    public static readonly CotProgram[] Programs = [.. SamplePrograms.All, SamplePrograms.Multiplication(4)];
    public static readonly int[] Some = [0, 1, 3, 7, 8, 9, 31, 32, 33, 63, 64, 65, 95, 127, 129];
    public static readonly int[] Few = [0, 1, 8, 31, 33, 64, 67];

    public static TheoryData<string> Names => [.. Programs.Select(static program => program.Name)];

    public static IEnumerable<Placement> Placements => Enum.GetValues<Placement>();

    /// <summary>Vectors that the machine has, in bits, and none.</summary>
    public static IEnumerable<int> Widths { get; } =
        [0, .. PromptLanes128.IsSupported ? [128] : (int[])[], .. PromptLanes256.IsSupported ? [256] : (int[])[], .. PromptLanes512.IsSupported ? [512] : (int[])[]];

    public static CotProgram Named(string name) => Programs.First(program => program.Name == name);

    // Around the vectors' lengths, and around the number of prompts that are handled together.
    public static int[] Counts(LinearPredictor predictor)
    {
        int block = new BatchRoll(predictor.Program, predictor.Kernel).Block;
        return [.. Some, block - 1, block, block + 1];
    }

    public static (ushort[] Prompts, ushort[] Chains) Traces(CotProgram program, int count)
    {
        int width = program.Prompt.Count, length = program.Chain.Count;
        ushort[] prompts = new ushort[count * width], chains = new ushort[count * length];
        var domain = new PromptDomain(program);
        var interpreter = new TraceInterpreter(program);
        for (int i = 0; i < count; i++)
        {
            domain.WriteRandom(seed: 11, i, prompts.AsSpan(i * width, width));
            Assert.True(interpreter.TryWriteTrace(prompts.AsSpan(i * width, width), chains.AsSpan(i * length, length), out _));
        }

        return (prompts, chains);
    }
}
