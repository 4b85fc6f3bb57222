using System.Text.Json;

namespace CotGen.Tool.Tests;

/// <summary>What <c>trace</c> writes is right and what <c>mutate</c> writes is wrong where it says, as <c>check</c> sees it.</summary>
public sealed class CheckTests
{
    public static TheoryData<string> Targets => [.. GalleryAssembly.Targets.Where(static target => target.Target is not null).Select(static target => target.Name)];

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task What_is_written_is_right_in_every_format(string name)
    {
        using TemporaryFolder folder = new();
        int number = 0;
        foreach (string rendering in (string[])["terse", "standard", "narrated"])
        {
            foreach ((string format, string tags) in ((string, string)[])[("jsonl", "none"), ("chat", "think"), ("alpaca", "think-answer"), ("jsonl", "hashes"), ("qa", "none")])
            {
                string path = folder[$"{number++}"];
                await ToolRun.Of("trace", GalleryAssembly.Location, name, "--count", "3", "--max-width", "4", "--rendering", rendering, "--format", format, "--tags", tags, "--out", path);
                ToolRun run = await ToolRun.Of("check", GalleryAssembly.Location, name, "--in", path, "--rendering", rendering, "--tags", tags);
                Assert.True(run.ExitCode == 0, $"{rendering} {format} {tags}: {run.Output}{run.Error}");
                Assert.Equal(File.ReadLines(path).Count(), run.Lines.Length);
                ToolRun lenient = await ToolRun.Of("check", GalleryAssembly.Location, name, "--in", path, "--rendering", rendering, "--tags", tags, "--mode", "lenient");
                Assert.True(lenient.ExitCode == 0, $"{rendering} {format} {tags}: {lenient.Output}{lenient.Error}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task The_first_error_is_found_where_it_was_made(string name)
    {
        using TemporaryFolder folder = new();
        foreach (string rendering in (string[])["terse", "standard"])
        {
            string path = folder[rendering];
            Assert.Equal(0, (await ToolRun.Of("mutate", GalleryAssembly.Location, name, "--count", "30", "--max-width", "4", "--rendering", rendering, "--out", path)).ExitCode);
            string[] lines = File.ReadAllLines(path);
            ToolRun run = await ToolRun.Of("check", GalleryAssembly.Location, name, "--in", path, "--rendering", rendering);
            Assert.Equal(lines.Length > 0 ? 1 : 0, run.ExitCode);
            foreach ((string line, string finding) in lines.Zip(run.Lines))
            {
                JsonElement metadata = JsonDocument.Parse(line).RootElement.GetProperty("metadata"), found = JsonDocument.Parse(finding).RootElement;
                Assert.Equal("wrong", found.GetProperty("verdict").GetString());
                Assert.Equal(metadata.GetProperty("firstWrong").GetInt32(), found.GetProperty("firstWrong").GetInt32());
                Assert.StartsWith(found.GetProperty("expected").GetString()!, metadata.GetProperty("continuation").GetString(), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_finding_names_slot_source_values_and_credit()
    {
        using TemporaryFolder folder = new();
        string name = GalleryAssembly.Targets.First(static target => target.IsCalled("Gcd")).Name;
        await ToolRun.Of("mutate", GalleryAssembly.Location, name, "--kind", "wrong-token", "--count", "20", "--out", folder["a"]);
        ToolRun run = await ToolRun.Of("check", GalleryAssembly.Location, name, "--in", folder["a"]);
        JsonElement finding = run.Lines.Select(static line => JsonDocument.Parse(line).RootElement).First(static line => line.GetProperty("firstWrong").GetInt32() > 0 && line.TryGetProperty("source", out _));
        Assert.Contains("Gcd.cs(", finding.GetProperty("source").GetString(), StringComparison.Ordinal);
        Assert.InRange(finding.GetProperty("credit").GetDouble(), 0.01, 0.99);
        Assert.Equal(finding.GetProperty("firstWrong").GetInt32(), finding.GetProperty("valuesSoFar").GetArrayLength());
        Assert.Equal("wrong", finding.GetProperty("labels")[finding.GetProperty("firstWrong").GetInt32()].GetString());
    }

    [Fact]
    public async Task A_wrong_answer_behind_a_right_thought_is_found()
    {
        using TemporaryFolder folder = new();
        string name = GalleryAssembly.Targets.First(static target => target.IsCalled("Gcd")).Name;
        await ToolRun.Of("trace", GalleryAssembly.Location, name, "--count", "1", "--tags", "think-answer", "--out", folder["a"]);
        string line = File.ReadAllText(folder["a"]);
        int at = line.IndexOf("<answer>", StringComparison.Ordinal) + "<answer>".Length;
        File.WriteAllText(folder["b"], line.Insert(at, "9"));
        ToolRun run = await ToolRun.Of("check", GalleryAssembly.Location, name, "--in", folder["b"], "--tags", "think-answer");
        Assert.Equal(1, run.ExitCode);
        Assert.False(JsonDocument.Parse(run.Output).RootElement.GetProperty("answerRight").GetBoolean());
        Assert.Equal("correct", JsonDocument.Parse(run.Output).RootElement.GetProperty("verdict").GetString());
    }

    [Fact]
    public async Task A_completion_cut_anywhere_is_incomplete()
    {
        using TemporaryFolder folder = new();
        string name = GalleryAssembly.Targets.First(static target => target.IsCalled("Gcd")).Name;
        await ToolRun.Of("trace", GalleryAssembly.Location, name, "--count", "1", "--out", folder["a"]);
        JsonElement row = JsonDocument.Parse(File.ReadAllText(folder["a"])).RootElement;
        string prompt = row.GetProperty("prompt").GetString()!, completion = row.GetProperty("completion").GetString()!;
        File.WriteAllLines(folder["b"], Enumerable.Range(0, completion.Length).Select(length => JsonSerializer.Serialize(new { prompt, completion = completion[..length] })));
        ToolRun run = await ToolRun.Of("check", GalleryAssembly.Location, name, "--in", folder["b"], "--allow-incomplete");
        Assert.Equal(0, run.ExitCode);
        Assert.All(run.Lines, static line => Assert.Equal("incomplete", JsonDocument.Parse(line).RootElement.GetProperty("verdict").GetString()));
        Assert.Equal(1, (await ToolRun.Of("check", GalleryAssembly.Location, name, "--in", folder["b"])).ExitCode);
    }

    [Theory]
    [InlineData("{\"prompt\":\"1\",", "(1,")]
    [InlineData("[1]", "expected a JSON object")]
    [InlineData("{\"completion\":\"1\"}", "there is no prompt")]
    [InlineData("{\"prompt\":\"1\"}", "there is no completion")]
    public async Task A_line_that_is_none_is_told_with_its_place(string line, string expected)
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder["a"], line);
        ToolRun run = await ToolRun.Of("check", GalleryAssembly.Location, "Gcd", "--in", folder["a"], "--out", folder["b"]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("a(1", run.Error, StringComparison.Ordinal);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder["b"]));
    }

    [Fact]
    public async Task A_bad_prompt_is_a_finding()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder["a"], "{\"prompt\":\"banana\",\"completion\":\"1\"}");
        ToolRun run = await ToolRun.Of("check", GalleryAssembly.Location, "Gcd", "--in", folder["a"]);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("bad-prompt", JsonDocument.Parse(run.Output).RootElement.GetProperty("verdict").GetString());
    }
}
