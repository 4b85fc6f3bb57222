using System.CommandLine;
using System.Globalization;
using CotGen.Export;
using CotGen.Programs;
using CotGen.Tool.Files;
using CotGen.Tool.Loading;
using CotGen.Tool.Terminal;

namespace CotGen.Tool.Commands;

/// <summary><c>cotgen trace</c>: data sets of chains of thought.</summary>
internal sealed class TraceCommand
{
    private readonly Argument<string> _assembly = Arguments.Assembly();
    private readonly Argument<string> _name = Arguments.Name();
    private readonly Option<long> _count = Arguments.Count("How many indices: each is a row, unless a precondition of the target excludes its inputs.");
    private readonly Option<string> _shard = Arguments.Shard("Only part I of K parts of the indices; the parts of all I, one behind the other, are the whole.");
    private readonly Option<ulong> _seed = Arguments.Seed();
    private readonly Option<string> _rendering = Arguments.Rendering();
    private readonly Option<string> _format = Arguments.Choice("--format", "How a row is laid out.", "jsonl", "tokens", "jsonl", "chat", "alpaca", "qa");
    private readonly Option<string> _tags = Arguments.Tags();
    private readonly Option<string> _order = Arguments.Choice("--order", "The order of the prompts, in which none comes twice.", "uniform", "uniform", "by-length");
    private readonly Option<int> _maxWidth = Arguments.MaxWidth().AtLeast(1);
    private readonly Option<string> _out = Arguments.Path("--out", "The file, or - for standard output.");
    private readonly Option<int> _jobs = new Option<int>("--jobs")
    {
        Description = "Cores to use; the bytes do not depend on it.",
        DefaultValueFactory = static _ => Environment.ProcessorCount,
        HelpName = "N",
    }.AtLeast(1);

    private readonly Option<bool> _force = new("--force") { Description = "Write over a file that holds something else." };
    private readonly Option<bool> _json = new("--json") { Description = "Tell what was written as one JSON object: on standard output, or, where the rows go there, on standard error." };
    private readonly ToolConsole _console;

    private TraceCommand(ToolConsole console) => _console = console;

    public static Command New(ToolConsole console)
    {
        TraceCommand made = new(console);
        Command command = new(
            "trace",
            """
            Writes traces: prompts in a pseudo-random order in which none comes twice, each with its chain.

            Row i depends on the program, the options and i alone: any shards, on any machines, give the same bytes. A file is there as a whole or not at
            all; an interrupted run goes on when the same command is given again. Beside PATH stands PATH.manifest.json: what it holds, and its SHA-256.

            Examples:
              cotgen trace Shop.dll Multiply --count 3
              cotgen trace Shop.dll Multiply --count 1000000 --format chat --tags think --out train.jsonl
              cotgen trace Shop.dll Multiply --count 100000000 --shard 3/64 --format tokens --out part-03.bin
            """)
        {
            made._assembly, made._name, made._count, made._shard, made._seed, made._rendering, made._format, made._tags, made._order, made._maxWidth, made._out,
            made._jobs, made._force, made._json,
        };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(made.Run(parsed, cancellationToken)));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        CompiledTarget target = TargetAssembly.LoadMethod(parsed.GetRequiredValue(_assembly), parsed.GetRequiredValue(_name));
        ExportOptions options = new()
        {
            Format = Enum.Parse<ExportFormat>(parsed.GetRequiredValue(_format), ignoreCase: true),
            Rendering = Arguments.StyleOf(parsed.GetRequiredValue(_rendering)),
            Tags = Arguments.TagsOf(parsed.GetRequiredValue(_tags)),
            Order = parsed.GetValue(_order) == "by-length" ? PromptOrder.ByLength : PromptOrder.Uniform,
            Seed = parsed.GetValue(_seed),
            MaxWidth = parsed.GetValue(_maxWidth),
        };
        TraceExporter exporter = new(target, options);
        long count = parsed.GetValue(_count), there = Math.Min(count, exporter.Count);
        bool isExhausted = there < count;
        (long first, long end) = Shard.RangeOf(parsed.GetValue(_shard), there);
        ExportRequest request = new(
            target.Program.Name, target.Program.Hash, ExportOptions.FormatVersion, parsed.GetRequiredValue(_format), parsed.GetRequiredValue(_rendering), options.Tags.Name,
            parsed.GetRequiredValue(_order), options.Seed, options.MaxWidth, first, end);
        string path = parsed.GetRequiredValue(_out);
        Manifest Describe(long rows, long bytes, string hash) => new(
            Path.GetFileName(path), rows, bytes, hash, request, exporter.Count, isExhausted, typeof(TraceCommand).Assembly.GetName().Version!.ToString(3),
            options.Format == ExportFormat.Tokens ? VocabularyOf(target.Program) : null, options.Format == ExportFormat.Tokens ? TokensPerRow(target.Program) : null);

        int jobs = parsed.GetValue(_jobs);
        try
        {
            Manifest manifest = path == "-"
                ? WriteToOutput(exporter, request, jobs, Describe, cancellationToken)
                : new DurableExport(path, request, exporter, Describe).Write(jobs, parsed.GetValue(_force), _console, cancellationToken);
            Tell(manifest, path, parsed.GetValue(_json));
            return ExitCode.Ok;
        }
        catch (InvalidOperationException exception)
        {
            // A chain that does not end, or not soon enough.
            throw new ToolException(exception.Message, ExitCode.Limit);
        }
    }

    private static Manifest WriteToOutput(TraceExporter exporter, ExportRequest request, int jobs, Func<long, long, string, Manifest> describe, CancellationToken cancellationToken)
    {
        using Stream output = ToolConsole.OpenOutput();
        ExportProgress done = exporter.Write(output, request.First, request.End - request.First, jobs, cancellationToken: cancellationToken);
        output.Flush();
        return describe(done.Rows, done.Bytes, "");
    }

    private void Tell(Manifest manifest, string path, bool isJson)
    {
        if (manifest.IsExhausted)
        {
            _console.Note(string.Create(CultureInfo.InvariantCulture, $"there are only {manifest.Domain} prompts: that is all of them"));
        }

        if (isJson)
        {
            (path == "-" ? _console.Error : _console.Output).WriteLine(ToolConsole.ToJson(manifest));
        }
        else if (path != "-")
        {
            _console.Note(string.Create(CultureInfo.InvariantCulture, $"{manifest.Rows} rows, {manifest.Bytes} bytes in {path}"));
        }
    }

    private static string[] VocabularyOf(CotProgram program) => [.. Enumerable.Range(0, program.Vocabulary.Count).Select(i => program.Vocabulary.TextOf((ushort)i))];

    private static int? TokensPerRow(CotProgram program) =>
        program.Layout is { IsBounded: true, HasRuns: false } ? program.Prompt.Count + program.Chain.Count : null;
}
