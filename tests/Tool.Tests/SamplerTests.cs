namespace CotGen.Tool.Tests;

/// <summary>Prompts come in an order in which none comes twice, whatever the size of the domain.</summary>
public sealed class SamplerTests
{
    private const int Most = 20_000;

    public static TheoryData<string, PromptOrder> Targets =>
        [.. GalleryAssembly.Targets.Where(static target => target.Target is not null).SelectMany(static target => new[] { (target.Name, PromptOrder.Uniform), (target.Name, PromptOrder.ByLength) })];

    [Theory]
    [MemberData(nameof(Targets))]
    public void No_prompt_comes_twice_and_small_domains_are_gone_through(string name, PromptOrder order)
    {
        CompiledTarget target = GalleryAssembly.Method(name);
        PromptSampler sampler = PromptSampler.Of(target, seed: 7, order, maxWidth: 3);
        PromptDomain domain = target.Prompts(maxWidth: 3);
        Assert.Equal(domain.Count is { } all && all <= 1L << 62 ? all : sampler.Count, sampler.Count);
        long count = Math.Min(sampler.Count, Most);
        var seen = new HashSet<string>();
        var prompt = new ushort[sampler.PromptLength];
        long excluded = 0;
        for (long row = 0; row < count; row++)
        {
            int length = sampler.Write(row, prompt);
            if (length == 0)
            {
                excluded++;
                continue;
            }

            Assert.Null(domain.Problem(prompt.AsSpan(0, length)));
            Assert.True(seen.Add(string.Join(' ', prompt[..length])), $"row {row} was there before");
        }

        Assert.Equal(count, seen.Count + excluded);
        Assert.True(excluded == 0 || target.Program.Precondition.Length > 0);
    }

    [Fact]
    public void Lengths_take_turns_when_they_are_to()
    {
        CompiledTarget target = GalleryAssembly.Methods.First(static target => target.Program.Layout.HasRuns);
        PromptSampler sampler = PromptSampler.Of(target, seed: 1, PromptOrder.ByLength, maxWidth: 12);
        var prompt = new ushort[sampler.PromptLength];
        int[] lengths = [.. Enumerable.Range(0, 1_000).Select(row => sampler.Write(row, prompt)).CountBy(static length => length).Select(static pair => pair.Value)];
        Assert.Equal(12, lengths.Length);
        Assert.InRange(lengths.Max(), 80, 120);
    }

    [Fact]
    public void Another_seed_is_another_order_and_the_same_seed_the_same()
    {
        CompiledTarget target = GalleryAssembly.Methods.First(static target => target.Program.PromptCount > 1_000);
        Assert.Equal(Beginning(1), Beginning(1));
        Assert.NotEqual(Beginning(1), Beginning(2));

        string Beginning(ulong seed)
        {
            PromptSampler sampler = PromptSampler.Of(target, seed);
            var prompt = new ushort[sampler.PromptLength];
            return string.Join('\n', Enumerable.Range(0, 20).Select(row => string.Join(' ', prompt[..sampler.Write(row, prompt)])));
        }
    }

    [Fact]
    public void Values_of_an_input_are_spread_evenly()
    {
        CompiledTarget target = GalleryAssembly.Methods.First(static target => target.Program.PromptCount > 1_000_000 && target.Program.Precondition.Length == 0);
        PromptSampler sampler = PromptSampler.Of(target, seed: 3);
        var prompt = new ushort[sampler.PromptLength];
        int varied = Array.FindIndex(target.Program.Prompt.ToArray(), static token => token.Classes.Count > 1), classes = target.Program.Prompt[varied].Classes.Count;
        const int Rows = 20_000;
        int[] counts = [.. Enumerable.Range(0, Rows).Select(row => sampler.Write(row, prompt) > 0 ? prompt[varied] : 0).CountBy(static token => token).Select(static pair => pair.Value)];

        // Six standard deviations of a binomial count.
        double expected = (double)Rows / classes, deviation = 6 * Math.Sqrt(expected);
        Assert.Equal(classes, counts.Length);
        Assert.All(counts, count => Assert.InRange(count, expected - deviation, expected + deviation));
    }

    [Fact]
    public void Rows_outside_are_refused()
    {
        PromptSampler sampler = PromptSampler.Of(GalleryAssembly.Methods.First(static target => target.Program.PromptCount < 1_000_000), seed: 1);
        Assert.Throws<ArgumentOutOfRangeException>(() => sampler.Write(sampler.Count, new ushort[sampler.PromptLength]));
        Assert.Throws<ArgumentOutOfRangeException>(() => sampler.Write(-1, new ushort[sampler.PromptLength]));
        Assert.Throws<ArgumentException>(() => sampler.Write(0, []));
    }
}
