using System.Security.Cryptography;
using System.Text.Json;
using CotGen.Export;
using CotGen.Tool.Files;
using CotGen.Tool.Terminal;

namespace CotGen.Tool.Tests;

/// <summary>Files that <c>cotgen trace</c> writes are there as a whole or not at all, and an interrupted run is gone on with.</summary>
public sealed class TraceCommandTests
{
    private static readonly string s_name = GalleryAssembly.Targets.First(static target => target.Program.PromptCount > 1_000_000 && target.Program.Layout.IsBounded).Name;

    [Fact]
    public async Task A_file_has_a_manifest_with_its_hash()
    {
        using TemporaryFolder folder = new();
        ToolRun run = await Trace(folder["a.jsonl"], "--count", "500", "--json");
        Assert.Equal(0, run.ExitCode);
        JsonElement manifest = JsonDocument.Parse(File.ReadAllText(folder["a.jsonl.manifest.json"])).RootElement;
        byte[] bytes = File.ReadAllBytes(folder["a.jsonl"]);
        Assert.Equal(500, manifest.GetProperty("rows").GetInt32());
        Assert.Equal(bytes.Length, manifest.GetProperty("bytes").GetInt64());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), manifest.GetProperty("sha256").GetString());
        Assert.Equal(manifest.GetRawText(), JsonDocument.Parse(run.Output).RootElement.GetRawText());
        Assert.Equal(["a.jsonl", "a.jsonl.manifest.json"], folder.Names);
    }

    [Fact]
    public async Task Shards_one_behind_the_other_are_the_whole()
    {
        using TemporaryFolder folder = new();
        await Trace(folder["whole"], "--count", "1000");
        for (int i = 1; i <= 7; i++)
        {
            await Trace(folder[$"part{i}"], "--count", "1000", "--shard", $"{i}/7");
        }

        Assert.Equal(File.ReadAllBytes(folder["whole"]), Enumerable.Range(1, 7).SelectMany(i => File.ReadAllBytes(folder[$"part{i}"])));
    }

    [Fact]
    public async Task A_run_given_again_does_nothing_and_another_one_is_refused()
    {
        using TemporaryFolder folder = new();
        await Trace(folder["a"], "--count", "50");
        DateTime written = File.GetLastWriteTimeUtc(folder["a"]);
        ToolRun again = await Trace(folder["a"], "--count", "50");
        Assert.Equal(0, again.ExitCode);
        Assert.Contains("is there already", again.Error, StringComparison.Ordinal);
        Assert.Equal(written, File.GetLastWriteTimeUtc(folder["a"]));

        ToolRun other = await Trace(folder["a"], "--count", "60");
        Assert.Equal(2, other.ExitCode);
        Assert.Contains("--force", other.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await Trace(folder["a"], "--count", "60", "--force")).ExitCode);
        Assert.Equal(60, File.ReadLines(folder["a"]).Count());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    public void What_an_interrupted_run_has_written_is_gone_on_with(int torn)
    {
        using TemporaryFolder folder = new();
        (TraceExporter exporter, ExportRequest request) = New(40_000);
        Manifest Describe(long rows, long bytes, string hash) => new("a", rows, bytes, hash, request, exporter.Count, false, "1");
        ToolConsole console = new(TextWriter.Null, TextWriter.Null);
        new DurableExport(folder["whole"], request, exporter, Describe).Write(1, false, console, CancellationToken.None);

        // As a killed process leaves it: a checkpoint, and behind it bytes of which nobody knows.
        byte[] whole = File.ReadAllBytes(folder["whole"]);
        ExportProgress beginning = exporter.Write(Stream.Null, 0, 12_345);
        File.WriteAllBytes(folder["a.partial"], [.. whole.AsSpan(0, (int)beginning.Bytes), .. new byte[torn]]);
        SafeFile.Write(folder["a.partial.json"], ToolConsole.ToJson(new Checkpoint(request, beginning.Next, beginning.Rows, beginning.Bytes)));
        Manifest manifest = new DurableExport(folder["a"], request, exporter, Describe).Write(2, false, console, CancellationToken.None);
        Assert.Equal(whole, File.ReadAllBytes(folder["a"]));
        Assert.Equal(40_000, manifest.Rows);
        Assert.Equal(["a", "a.manifest.json", "whole", "whole.manifest.json"], folder.Names);
    }

    [Fact]
    public void A_cancelled_run_leaves_a_checkpoint_that_fits()
    {
        using TemporaryFolder folder = new();
        (TraceExporter exporter, ExportRequest request) = New(1_000_000);
        Manifest Describe(long rows, long bytes, string hash) => new("a", rows, bytes, hash, request, exporter.Count, false, "1");
        using CancellationTokenSource source = new();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => new DurableExport(folder["a"], request, exporter, Describe).Write(1, false, new ToolConsole(TextWriter.Null, TextWriter.Null), source.Token));
        Checkpoint kept = ToolConsole.FromJson<Checkpoint>(File.ReadAllText(folder["a.partial.json"]))!;
        Assert.Equal(request, kept.Request);
        Assert.Equal(kept.Bytes, new FileInfo(folder["a.partial"]).Length);
    }

    [Fact]
    public async Task A_beginning_of_another_request_is_kept()
    {
        using TemporaryFolder folder = new();
        (_, ExportRequest request) = New(100);
        File.WriteAllText(folder["a.partial"], "something");
        SafeFile.Write(folder["a.partial.json"], ToolConsole.ToJson(new Checkpoint(request, 50, 50, 9)));
        ToolRun run = await Trace(folder["a"], "--count", "70");
        Assert.Equal(2, run.ExitCode);
        Assert.Equal("something", File.ReadAllText(folder["a.partial"]));
    }

    [Fact]
    public async Task It_is_said_when_there_are_fewer_prompts()
    {
        using TemporaryFolder folder = new();
        string small = GalleryAssembly.Targets.First(static target => target.Program.PromptCount < 1_000 && target.Program.Precondition.Length == 0).Name;
        ToolRun run = await ToolRun.Of("trace", GalleryAssembly.Location, small, "--count", "1000000", "--out", folder["a"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("that is all of them", run.Error, StringComparison.Ordinal);
        Assert.Equal(File.ReadLines(folder["a"]).Count(), File.ReadLines(folder["a"]).Select(static line => JsonDocument.Parse(line).RootElement.GetProperty("prompt").GetString()).Distinct().Count());
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_is_told()
    {
        using TemporaryFolder folder = new();
        ToolRun missing = await Trace(folder["no/such/folder/a"], "--count", "10"), isFolder = await Trace(folder["."], "--count", "10");
        Assert.All([missing, isFolder], static run =>
        {
            Assert.Equal(2, run.ExitCode);
            Assert.StartsWith("cotgen: ", run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        });
    }

    // Nobody, whatever his rights, may make files there.
    [Theory]
    [InlineData("trace", "--count", "10")]
    [InlineData("mutate", "--count", "10")]
    public async Task A_read_only_folder_is_told(string command, params string[] options)
    {
        if (!Directory.Exists("/proc"))
        {
            return;
        }

        ToolRun run = await ToolRun.Of([command, GalleryAssembly.Location, s_name, "--out", "/proc/rows.jsonl", .. options]);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("cotgen: cannot write /proc/rows.jsonl", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    // Writing to this device fails as a full disk does. Of an export see ExportTests: it cuts its file to a length first, which a device has not.
    [Fact]
    public async Task A_full_disk_is_told()
    {
        if (!File.Exists("/dev/full"))
        {
            return;
        }

        using TemporaryFolder folder = new();
        File.CreateSymbolicLink(folder["a.partial"], "/dev/full");
        ToolRun run = await ToolRun.Of("mutate", GalleryAssembly.Location, s_name, "--out", folder["a"], "--count", "2000");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("No space left on device", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder["a"]));
    }

    private static Task<ToolRun> Trace(string path, params string[] options) => ToolRun.Of(["trace", GalleryAssembly.Location, s_name, "--out", path, .. options]);

    private static (TraceExporter Exporter, ExportRequest Request) New(long count)
    {
        CompiledTarget target = GalleryAssembly.Method(s_name);
        return (new TraceExporter(target, new ExportOptions()), new ExportRequest(target.Program.Name, target.Program.Hash, 1, "jsonl", "standard", "none", "uniform", 1, 16, 0, count));
    }
}
