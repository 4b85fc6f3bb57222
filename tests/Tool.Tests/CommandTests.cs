using System.Text.Json;

namespace CotGen.Tool.Tests;

/// <summary>Commands, their exit codes, and what they say to bad input.</summary>
public sealed class CommandTests
{
    private static readonly string s_text = Path.Combine(AppContext.BaseDirectory, "Gallery.runtimeconfig.json");

    [Fact]
    public async Task List_names_every_target_once()
    {
        ToolRun run = await ToolRun.Of("list", GalleryAssembly.Location, "--json");
        string[] names = [.. run.Lines.Select(static line => JsonDocument.Parse(line).RootElement.GetProperty("name").GetString()!)];
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(GalleryAssembly.Targets.Select(static target => target.Name), names);
        Assert.Equal(names.Distinct(), names);
        Assert.True(names.Length >= 40);
        ToolRun table = await ToolRun.Of("list", GalleryAssembly.Location);
        Assert.All(names, name => Assert.Contains(name, table.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_target_is_shown()
    {
        foreach (string name in GalleryAssembly.Targets.Select(static target => target.Name))
        {
            ToolRun text = await ToolRun.Of("show", GalleryAssembly.Location, name), json = await ToolRun.Of("show", GalleryAssembly.Location, name, "--json");
            Assert.Equal((0, 0), (text.ExitCode, json.ExitCode));
            Assert.Contains(name, text.Output, StringComparison.Ordinal);
            Assert.StartsWith("cotprogram 1", JsonDocument.Parse(json.Output).RootElement.GetProperty("program").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_method_answers_as_itself()
    {
        foreach (CotGen.Tool.Loading.LoadedTarget target in GalleryAssembly.Targets.Where(static target => target.Target is not null))
        {
            PromptSampler sampler = PromptSampler.Of(target.Target!, seed: 5, PromptOrder.ByLength);
            var prompt = new ushort[sampler.PromptLength];
            int length = Enumerable.Range(0, 100_000).Select(row => sampler.Write(row, prompt)).First(static length => length > 0);
            ToolRun run = await ToolRun.Of("run", GalleryAssembly.Location, target.Name, TraceText.Terse(target.Program, prompt.AsSpan(0, length)), "--json");
            Assert.True(run.ExitCode == 0, $"{target.Name}: {run.Error}{run.Output}");
            Assert.True(JsonDocument.Parse(run.Output).RootElement.GetProperty("same").GetBoolean());
        }
    }

    [Fact]
    public async Task An_answer_that_is_a_part_of_a_token_is_told_as_its_value()
    {
        ToolRun run = await ToolRun.Of("run", GalleryAssembly.Location, "Sequences.Minimum", "3 1 4 1 5 9 2 0 =>", "--json");
        JsonElement told = JsonDocument.Parse(run.Output).RootElement;
        Assert.EndsWith("result.Item1=0 result.Item2=(1,7) END", told.GetProperty("chain").GetString(), StringComparison.Ordinal);
        Assert.Equal(("0 7", "0 7"), (told.GetProperty("answer").GetString(), told.GetProperty("original").GetString()));
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task A_machine_runs_and_stops_at_its_limit()
    {
        CotGen.Tool.Loading.LoadedTarget machine = GalleryAssembly.Targets.First(static target => target.Machine is not null);
        string symbol = machine.Machine!.Machine.Symbols[1];
        ToolRun run = await ToolRun.Of("run", GalleryAssembly.Location, machine.Name, symbol, "--json");
        Assert.Equal(0, run.ExitCode);
        Assert.NotEqual("Limit", JsonDocument.Parse(run.Output).RootElement.GetProperty("outcome").GetString());
        Assert.Equal(3, (await ToolRun.Of("run", GalleryAssembly.Location, machine.Name, symbol, "--max-steps", "0")).ExitCode);
    }

    [Fact]
    public async Task Verify_tells_both_verdicts()
    {
        string small = GalleryAssembly.Targets.First(static target => target.Program.PromptCount < 1_000).Name;
        ToolRun run = await ToolRun.Of("verify", GalleryAssembly.Location, small);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("predictor: Proved", run.Output, StringComparison.Ordinal);
        Assert.Contains("translation: Exhausted", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public async Task Shells_get_their_scripts(string shell) => Assert.Contains("cotgen", (await ToolRun.Of("completion", shell)).Output, StringComparison.Ordinal);

    [Fact]
    public async Task Completion_knows_commands_and_options()
    {
        Assert.Contains("trace", (await ToolRun.Of("[suggest:9]", "cotgen tr")).Output, StringComparison.Ordinal);
        Assert.Contains("--shard", (await ToolRun.Of("[suggest:21]", "cotgen trace A N --sh")).Output, StringComparison.Ordinal);
    }

    public static TheoryData<string[], string> BadInput => new()
    {
        { ["nonsense"], "nonsense" },
        { ["trace"], "ASM" },
        { ["list", "no-such-file.dll"], "no-such-file.dll" },
        { ["list", "."], "folder" },
        { ["list", s_text], "no .NET assembly" },
        { ["list", typeof(JsonDocument).Assembly.Location], "[CotTarget]" },
        { ["show", GalleryAssembly.Location, "NoSuchTarget"], "no target 'NoSuchTarget'" },
        { ["trace", GalleryAssembly.Location, "Gcd", "--count", "-1"], "--count" },
        { ["trace", GalleryAssembly.Location, "Gcd", "--count", "many"], "many" },
        { ["trace", GalleryAssembly.Location, "Gcd", "--shard", "0/4"], "--shard" },
        { ["trace", GalleryAssembly.Location, "Gcd", "--shard", "5/4"], "--shard" },
        { ["trace", GalleryAssembly.Location, "Gcd", "--format", "xml"], "xml" },
        { ["trace", GalleryAssembly.Location, "Gcd", "--jobs", "0"], "--jobs" },
        { ["run", GalleryAssembly.Location, "Gcd", "12 | banana"], "banana" },
        { ["run", GalleryAssembly.Location, "Gcd", "12"], "tokens" },
    };

    [Theory]
    [MemberData(nameof(BadInput))]
    public async Task Bad_input_is_told_in_one_message(string[] args, string expected)
    {
        ToolRun run = await ToolRun.Of(args);
        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.StartsWith("cotgen: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("trace", "--help")]
    public async Task Help_has_examples(params string[] args)
    {
        ToolRun run = await ToolRun.Of(args);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Examples:", run.Output, StringComparison.Ordinal);
    }
}
