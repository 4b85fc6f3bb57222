using CotGen.Programs;
using CotGen.Runtime.Tests.Predictors;

namespace CotGen.Gallery.Tests;

/// <summary>Rules that the generator wrote as code read and write nothing beside what they are given; see <see cref="GuardedMemory"/>.</summary>
public sealed class GuardTests
{
    private static readonly int[] Counts = [1, 31, 33, 64, 67, 1_025];

    public static IEnumerable<TheoryDataRow<string>> Names => TierTests.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Generated_rules_stay_within_bounds(string name)
    {
        CompiledTarget target = global::Gallery.Catalogue.All.Single(entry => entry.Name == name).Target!;
        CotProgram program = target.Program;
        PromptDomain domain = target.Prompts();
        int width = program.Prompt.Count, length = program.Chain.Count;
        foreach (int count in Counts)
        {
            ushort[] prompts = new ushort[count * width], chains = new ushort[count * length];
            for (int i = 0; i < count; i++)
            {
                domain.WriteRandom(seed: 12, i, prompts.AsSpan(i * width));
                Assert.True(target.TryWriteTrace(prompts.AsSpan(i * width, width), chains.AsSpan(i * length, length), out _));
            }

            ushort[] promptColumns = Columns(prompts, width), chainColumns = Columns(chains, length);
            foreach (Placement placement in Enum.GetValues<Placement>())
            {
                string what = $"{count} of {name}, {placement}";
                using (GuardedMemory read = GuardedMemory.Of(prompts, placement), written = new(chains.Length + 3, placement))
                {
                    target.Specialized!.GenerateBatch(read.GetSpan(), written.GetSpan());
                    read.Require(prompts, what);
                    written.Require(chains, what);
                }

                using (GuardedMemory read = GuardedMemory.Of(promptColumns, placement), written = new(chains.Length, placement))
                {
                    target.Specialized!.GenerateBatch(new TokenColumns(read.Memory, width, count), new TokenColumns(written.Memory, length, count));
                    read.Require(promptColumns, what);
                    written.Require(chainColumns, what);
                }
            }
        }
    }

    private static ushort[] Columns(ushort[] rows, int length) => TokenColumns.FromRows(rows, length).Tokens.ToArray();
}
