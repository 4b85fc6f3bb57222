using System.Diagnostics;
using System.Globalization;
using CotGen.Benchmarks.Baselines;
using CotGen.Export;

namespace CotGen.Benchmarks.Gate;

/// <summary>Rows of 4x4 multiplication per second into a stream that forgets them, on two cores, and what it takes in memory.</summary>
internal static class ExportFigures
{
    /// <summary>What the gate starts itself with to measure memory.</summary>
    public const string MemoryCommand = "export-memory";

    private const int Cores = 2;
    private const long Count = 2_000_000;

    private static readonly CompiledTarget s_target = CompiledTarget.Of<Arithmetic.MultiplyCot>();

    public static IEnumerable<Figure> All { get; } =
    [
        new("export.tokens", "M rows/s", Target.AtLeast(10), static () => Rounds.Medians(3, 5, Rate(ExportFormat.Tokens), theirs: null)),
        new("export.jsonl", "M rows/s", Target.AtLeast(1), static () => Rounds.Medians(3, 5, Rate(ExportFormat.Jsonl), theirs: null)),
        new("export.jsonl.hand", "M rows/s", Target.RatioAtLeast(0.7), Beside),
        new("export.bytes.tokens", "bytes/row", Target.None, static () => new Sample(BytesPerRow(ExportFormat.Tokens), null)),
        new("export.bytes.jsonl", "bytes/row", Target.None, static () => new Sample(BytesPerRow(ExportFormat.Jsonl), null)),
        new("export.disk", "M rows/s", Target.None, static () => new Sample(ToDisk(), null)),
        new("export.memory", "MB", Target.AtMost(300), static () => new Sample(Peak(), null)),
    ];

    private static TraceExporter New(ExportFormat format) => new(s_target, new ExportOptions { Format = format });

    private static Func<double> Rate(ExportFormat format)
    {
        TraceExporter exporter = New(format);
        Func<double> perSecond = Rounds.PerSecond(Count, () => exporter.Write(Stream.Null, 0, Count, Cores));
        return () => perSecond() / 1e6;
    }

    private static double BytesPerRow(ExportFormat format) => New(format).Write(Stream.Null, 0, 100_000).Bytes / 100_000.0;

    private static double ToDisk()
    {
        string path = Path.GetTempFileName();
        try
        {
            TraceExporter exporter = New(ExportFormat.Jsonl);
            return Rounds.PerSecond(Count, () =>
            {
                using FileStream file = File.Create(path);
                exporter.Write(file, 0, Count, Cores);
                file.Flush(flushToDisk: true);
            })() / 1e6;
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>The greatest memory of this process once an export has run in it.</summary>
    public static double PeakHere()
    {
        New(ExportFormat.Jsonl).Write(Stream.Null, 0, 10_000_000, Cores);
        using Process process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1e6;
    }

    // In a process of its own: what other figures took before is not what an export takes.
    private static double Peak()
    {
        (int exitCode, string output) = Dotnet.Run("exec", typeof(ExportFigures).Assembly.Location, MemoryCommand);
        return exitCode == 0 ? double.Parse(output, CultureInfo.InvariantCulture) : throw new InvalidOperationException($"The export ended with code {exitCode}.\n{output}");
    }

    // One core each, the same prompts and the same chains; only the rows are written by hand.
    private static Sample Beside()
    {
        TraceExporter exporter = New(ExportFormat.Jsonl);
        using MemoryStream ours = new(), theirs = new();
        exporter.Write(ours, 0, 10_000);
        WriteByHand(theirs, 10_000);
        if (!ours.ToArray().AsSpan().SequenceEqual(theirs.ToArray()))
        {
            throw new InvalidOperationException("The rows written by hand are not those of the export.");
        }

        const int Rows = 500_000;
        Sample sample = Rounds.Medians(2, 7, Rounds.PerSecond(Rows, () => exporter.Write(Stream.Null, 0, Rows)), Rounds.PerSecond(Rows, () => WriteByHand(Stream.Null, Rows)));
        return new Sample(sample.Ours / 1e6, sample.Theirs / 1e6);
    }

    private static void WriteByHand(Stream stream, int rows)
    {
        PromptSampler sampler = PromptSampler.Of(s_target, seed: 1);
        Span<ushort> prompt = stackalloc ushort[Arithmetic.MultiplyCot.PromptLength], chain = stackalloc ushort[Arithmetic.MultiplyCot.ChainLength];
        var bytes = new byte[1 << 20];
        int at = 0;
        for (int i = 0; i < rows; i++)
        {
            sampler.Write(i, prompt);
            Arithmetic.MultiplyCot.TryWriteTrace(prompt, chain, out _);
            at += HandWrittenRows.Write(bytes.AsSpan(at), i, prompt, chain);
            if (bytes.Length - at < 2_048)
            {
                stream.Write(bytes.AsSpan(0, at));
                at = 0;
            }
        }

        stream.Write(bytes.AsSpan(0, at));
    }
}
