using CotGen.Programs;
using CotGen.Runtime.Tests.Predictors;

namespace CotGen.Runtime.Tests.Traces;

public class PromptDomainTests
{
    public static TheoryData<string> Names => SamplePrograms.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_prompt_is_enumerated_once_and_well_formed(string name)
    {
        CotProgram program = SamplePrograms.Named(name);
        var domain = new PromptDomain(program);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var prompt = new ushort[domain.PromptLength];
        for (long i = 0; i < domain.Count; i++)
        {
            domain.Write(i, prompt);
            Assert.Null(domain.Problem(prompt));
            Assert.True(seen.Add(TraceText.Terse(program, prompt)));
        }

        Assert.Equal(program.Prompt.Aggregate(1L, static (count, token) => count * token.Classes.Count), seen.Count);
    }

    [Fact]
    public void The_last_input_runs_fastest()
    {
        CotProgram program = SamplePrograms.Product();
        var domain = new PromptDomain(program);
        var prompt = new ushort[domain.PromptLength];

        Assert.Equal(["0 | 0 =>", "0 | 1 =>", "1 | 0 =>", "9 | 9 =>"], new long[] { 0, 1, 10, 99 }.Select(TextOf));
        Assert.Throws<ArgumentOutOfRangeException>(() => domain.Write(100, prompt));
        Assert.Throws<ArgumentOutOfRangeException>(() => domain.Write(-1, prompt));
        Assert.Throws<ArgumentException>(() => domain.Write(0, new ushort[3]));

        string TextOf(long index)
        {
            domain.Write(index, prompt);
            return TraceText.Terse(program, prompt);
        }
    }

    [Fact]
    public void A_domain_beyond_63_bits_has_no_count_but_rows()
    {
        var sketch = new ProgramSketch("Vast");
        for (int i = 0; i < 20; i++)
        {
            sketch.Digit($"a[{i}]");
        }

        CotProgram program = sketch.Build();
        var domain = new PromptDomain(program);
        var prompt = new ushort[domain.PromptLength];
        domain.Write(long.MaxValue - 1, prompt);

        Assert.Null(domain.Count);
        Assert.Equal("0 9 2 2 3 3 7 2 0 3 6 8 5 4 7 7 5 8 0 6 =>", TraceText.Terse(program, prompt));
        domain.WriteRandom(seed: 3, long.MinValue, prompt);
        Assert.Null(domain.Problem(prompt));
    }

    [Fact]
    public void Random_inputs_are_uniform_and_independent()
    {
        CotProgram program = SamplePrograms.Product();
        var domain = new PromptDomain(program);
        var counts = new int[100];
        var prompt = new ushort[domain.PromptLength];
        for (long i = 0; i < 100_000; i++)
        {
            domain.WriteRandom(seed: 11, i, prompt);
            counts[((int)program.Vocabulary[prompt[0]].Values[0] * 10) + (int)program.Vocabulary[prompt[2]].Values[0]]++;
        }

        // Chi-square with 99 degrees of freedom exceeds 150 with probability 0.0007; the seed is fixed.
        Assert.True(counts.Sum(static count => (count - 1_000.0) * (count - 1_000.0) / 1_000) < 150);
    }
}
