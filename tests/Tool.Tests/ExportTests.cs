using System.Buffers.Binary;
using System.Text.Json;
using CotGen.Export;

namespace CotGen.Tool.Tests;

/// <summary>Rows hold what their prompt's trace says, and say where in their texts it stands.</summary>
public sealed class ExportTests
{
    private const int Rows = 12;

    public static TheoryData<string> Targets => [.. GalleryAssembly.Targets.Where(static target => target.Target is not null).Select(static target => target.Name)];

    [Theory]
    [MemberData(nameof(Targets))]
    public void Rows_hold_the_trace_and_where_it_stands(string name)
    {
        CompiledTarget target = GalleryAssembly.Method(name);
        foreach (TraceStyle rendering in (TraceStyle[])[TraceStyle.Terse, TraceStyle.Standard, TraceStyle.Narrated])
        {
            foreach (CompletionTags tags in CompletionTags.All)
            {
                foreach (ExportFormat format in (ExportFormat[])[ExportFormat.Jsonl, ExportFormat.Chat, ExportFormat.Alpaca, ExportFormat.Qa])
                {
                    ExportOptions options = new() { Format = format, Rendering = rendering, Tags = tags, MaxWidth = 5 };
                    CheckRows(target, options);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void Token_rows_are_prompts_and_chains(string name)
    {
        CompiledTarget target = GalleryAssembly.Method(name);
        byte[] bytes = Write(target, new ExportOptions { Format = ExportFormat.Tokens, MaxWidth = 5 }, 0, Rows);
        ushort[] tokens = [.. Enumerable.Range(0, bytes.Length / 2).Select(i => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(2 * i)))];
        Assert.Equal(Traces(target, 5).SelectMany(static trace => trace.Prompt.Concat(trace.Chain)), tokens);
    }

    [Theory]
    [InlineData(ExportFormat.Jsonl, "think", "completion", "</think>\n", "")]
    [InlineData(ExportFormat.Jsonl, "think-answer", "completion", "<answer>", "</answer>")]
    [InlineData(ExportFormat.Jsonl, "hashes", "completion", "#### ", "")]
    [InlineData(ExportFormat.Qa, "none", "answer", "", "")]
    public void The_text_of_an_answer_is_its_value_where_that_is_a_part_of_a_token(ExportFormat format, string tags, string field, string before, string after)
    {
        CompiledTarget target = GalleryAssembly.Method("Sequences.Minimum");
        Assert.Contains(target.Program.Outputs, static output => output.View is not null);
        string text = System.Text.Encoding.UTF8.GetString(Write(target, new ExportOptions { Format = format, Tags = CompletionTags.All.First(known => known.Name == tags) }, 0, Rows));
        foreach (string line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            JsonElement row = JsonDocument.Parse(line).RootElement;
            int[] values = [.. Text(row, format == ExportFormat.Qa ? "question" : "prompt").Split(' ').SkipLast(1).Select(int.Parse)];
            Assert.EndsWith($"{before}{values.Min()} {Array.IndexOf(values, values.Min())}{after}", Text(row, field), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(ExportFormat.Tokens)]
    [InlineData(ExportFormat.Jsonl)]
    public void Bytes_depend_neither_on_workers_nor_on_shards(ExportFormat format)
    {
        CompiledTarget target = GalleryAssembly.Methods.First(static target => target.Program.PromptCount > 100_000 && target.Program.Layout.IsBounded);
        ExportOptions options = new() { Format = format };
        byte[] whole = Write(target, options, 0, 20_000);
        Assert.Equal(whole, Write(target, options, 0, 20_000, degree: 3));
        byte[] parts = [.. Write(target, options, 0, 7), .. Write(target, options, 7, 9_000), .. Write(target, options, 9_007, 10_993, degree: 2)];
        Assert.Equal(whole, parts);
    }

    [Fact]
    public void Indices_behind_the_last_prompt_have_no_rows()
    {
        CompiledTarget target = GalleryAssembly.Methods.First(static target => target.Program.PromptCount < 10_000 && target.Program.Precondition.Length == 0);
        TraceExporter exporter = new(target, new ExportOptions());
        ExportProgress done = exporter.Write(Stream.Null, 0, long.MaxValue);
        Assert.Equal(target.Program.PromptCount, done.Rows);
        Assert.Equal(exporter.Count, done.Next);
    }

    [Fact]
    public void A_cancelled_export_has_told_what_it_wrote()
    {
        CompiledTarget target = GalleryAssembly.Methods.First(static target => target.Program.PromptCount > 1_000_000);
        TraceExporter exporter = new(target, new ExportOptions());
        using CancellationTokenSource source = new();
        using MemoryStream stream = new();
        ExportProgress told = default;
        Assert.ThrowsAny<OperationCanceledException>(() => exporter.Write(
            stream, 0, 100_000, degree: 2, progress =>
            {
                told = progress;
                source.Cancel();
            }, source.Token));
        Assert.Equal(told.Bytes, stream.Length);
        Assert.InRange(told.Rows, 1, 99_999);
    }

    [Fact]
    public void A_worker_that_fails_fails_the_export()
    {
        CompiledTarget target = GalleryAssembly.Methods.First(static target => target.Program.PromptCount > 1_000_000);
        Assert.Throws<IOException>(() => new TraceExporter(target, new ExportOptions()).Write(new FullDisk(), 0, 100_000, degree: 2));
    }

    private static void CheckRows(CompiledTarget target, ExportOptions options)
    {
        string text = System.Text.Encoding.UTF8.GetString(Write(target, options, 0, Rows));
        string[] lines = text.Split('\n');
        CotTrace[] traces = Traces(target, options.MaxWidth);
        Assert.Equal("", lines[^1]);
        Assert.Equal(traces.Length, lines.Length - 1);
        for (int i = 0; i < traces.Length; i++)
        {
            CheckRow(target, options, traces[i], JsonDocument.Parse(lines[i]).RootElement);
        }
    }

    private static void CheckRow(CompiledTarget target, ExportOptions options, CotTrace trace, JsonElement row)
    {
        (string prompt, string completion) = options.Format switch
        {
            ExportFormat.Jsonl => (Text(row, "prompt"), Text(row, "completion")),
            ExportFormat.Chat => (Text(row.GetProperty("messages")[0], "content"), Text(row.GetProperty("messages")[1], "content")),
            ExportFormat.Alpaca => (Text(row, "input"), Text(row, "output")),
            _ => (Text(row, "question"), Text(row, "answer")),
        };
        JsonElement metadata = row.GetProperty("metadata"), characters = metadata.GetProperty("characters"), tokens = metadata.GetProperty("tokens");
        bool isAnswerAlone = options.Format == ExportFormat.Qa, hasAnswer = isAnswerAlone || options.Tags.HasAnswer;
        string thoughtField = isAnswerAlone ? Text(metadata, "thought") : completion;
        string chain = trace.ChainText(options.Rendering).TrimEnd('\n');
        if (!isAnswerAlone && options.Tags.HasAnswer && chain.EndsWith("END", StringComparison.Ordinal))
        {
            chain = chain[..^" END".Length];
        }

        string answer = TraceText.Terse(target.Program, trace.Answer.AsSpan());
        Assert.Equal(target.Program.Hash, metadata.GetProperty("program").GetString());
        Assert.Equal(trace.Index, metadata.GetProperty("index").GetInt64());
        Assert.Equal(trace.PromptText, prompt);
        Assert.Equal(trace.PromptText, Slice(prompt, characters.GetProperty("prompt")));
        Assert.Equal(chain, Slice(thoughtField, characters.GetProperty("thought")));
        JsonElement[] answers = [.. characters.GetProperty("answer").EnumerateArray()];
        if (hasAnswer)
        {
            Assert.Equal(answer, Slice(completion, Assert.Single(answers)));
        }

        if (!isAnswerAlone)
        {
            string expected = options.Tags.BeforeThought + chain + options.Tags.AfterThought + (hasAnswer ? options.Tags.BeforeAnswer + answer + options.Tags.AfterAnswer : "");
            Assert.Equal(expected, completion);
        }

        if (!hasAnswer && options.Rendering != TraceStyle.Narrated)
        {
            // Values in the order of the chain; ranges that touch are one.
            int[] positions = [.. target.Program.AnswerPositions(target.Program.Layout.WidthOf(trace.Prompt.Count), trace.Chain.Count).Distinct().Order()];
            Assert.Equal(positions.Select(position => target.Program.Vocabulary.TextOf(trace.Chain[position])), answers.Select(range => Slice(completion, range)));
        }

        Assert.Equal($"[0,{trace.Prompt.Count}]", tokens.GetProperty("prompt").GetRawText());
        Assert.Equal($"[{trace.Prompt.Count},{trace.Prompt.Count + trace.Chain.Count}]", tokens.GetProperty("thought").GetRawText());
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    // Characters are Unicode scalars; the gallery's texts have none beyond the basic plane.
    private static string Slice(string text, JsonElement range) => text[range[0].GetInt32()..range[1].GetInt32()];

    private static CotTrace[] Traces(CompiledTarget target, int maxWidth)
    {
        PromptSampler sampler = PromptSampler.Of(target, seed: 1, PromptOrder.Uniform, maxWidth);
        var interpreter = new TraceInterpreter(target.Program);
        var prompt = new ushort[sampler.PromptLength];
        var traces = new List<CotTrace>();
        for (int row = 0; row < Math.Min(Rows, sampler.Count); row++)
        {
            if (sampler.Write(row, prompt) is var length and > 0)
            {
                Assert.True(interpreter.TryWriteTrace(prompt[..length], CotTraces.MaxTokens, out ushort[] chain));
                traces.Add(new CotTrace(target.Program, row, new(prompt[..length]), new(chain)));
            }
        }

        return [.. traces];
    }

    private static byte[] Write(CompiledTarget target, ExportOptions options, long start, long count, int degree = 1)
    {
        using MemoryStream stream = new();
        ExportProgress done = new TraceExporter(target, options).Write(stream, start, count, degree);
        Assert.Equal(stream.Length, done.Bytes);
        return stream.ToArray();
    }

    private sealed class FullDisk : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("No space left on device");
    }
}
