using System.CommandLine;
using CotGen.Tool.Files;
using CotGen.Tool.Loading;
using CotGen.Tool.Terminal;

namespace CotGen.Tool.Commands;

/// <summary><c>cotgen mutate</c>: wrong traces, with the first error and the right continuation.</summary>
internal sealed class MutateCommand
{
    private static readonly (string Name, TraceMutation Kind)[] s_kinds =
        [("wrong-token", TraceMutation.WrongToken), ("wrong-carry", TraceMutation.WrongCarry), ("skipped-step", TraceMutation.SkippedStep)];

    private readonly Argument<string> _assembly = Arguments.Assembly();
    private readonly Argument<string> _name = Arguments.Name();
    private readonly Option<long> _count = Arguments.Count("How many indices; each is a row unless its trace cannot be made wrong in that way.");
    private readonly Option<string> _shard = Arguments.Shard("Only part I of K parts of the indices.");
    private readonly Option<ulong> _seed = Arguments.Seed();
    private readonly Option<string> _kind = Arguments.Choice("--kind", "In what way traces are wrong; any takes them in turn.", "any", ["any", .. s_kinds.Select(static kind => kind.Name)]);
    private readonly Option<string> _rendering = Arguments.Rendering();
    private readonly Option<int> _maxWidth = Arguments.MaxWidth().AtLeast(1);
    private readonly Option<string> _out = Arguments.Path("--out", "The file, or - for standard output.");
    private readonly Option<bool> _json = new("--json") { Description = "Rows are lines of JSON in any case." };

    private MutateCommand()
    {
    }

    public static Command New(ToolConsole console)
    {
        MutateCommand made = new();
        Command command = new(
            "mutate",
            """
            Writes wrong traces as lines of JSON: prompt, completion, and in the metadata the kind of error, the index of the first wrong token and the right
            continuation from there. Kinds: wrong-token (another value in one place), wrong-carry (a value that later steps read, and which they follow),
            skipped-step. Row i depends on the program, the options and i alone.

            Examples:
              cotgen mutate Shop.dll Multiply --count 1000 --kind wrong-carry --out negatives.jsonl
            """)
        {
            made._assembly, made._name, made._count, made._shard, made._seed, made._kind, made._rendering, made._maxWidth, made._out, made._json,
        };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(made.Run(console, parsed, cancellationToken)));
        return command;
    }

    private int Run(ToolConsole console, ParseResult parsed, CancellationToken cancellationToken)
    {
        CompiledTarget target = TargetAssembly.LoadMethod(parsed.GetRequiredValue(_assembly), parsed.GetRequiredValue(_name));
        ulong seed = parsed.GetValue(_seed);
        TraceStyle rendering = Arguments.StyleOf(parsed.GetRequiredValue(_rendering));
        string kind = parsed.GetRequiredValue(_kind);
        (string Name, TraceMutation Kind)[] kinds = [.. s_kinds.Where(one => kind == "any" || one.Name == kind)];
        PromptSampler sampler = PromptSampler.Of(target, seed, PromptOrder.Uniform, parsed.GetValue(_maxWidth));
        TraceMutations mutations = new(target.Program);
        TargetTraces traces = new(target);
        var prompt = new ushort[sampler.PromptLength];
        using ResultFile output = ResultFile.Open(parsed.GetRequiredValue(_out), console);
        (long first, long end) = Shard.RangeOf(parsed.GetValue(_shard), Math.Min(parsed.GetValue(_count), sampler.Count));
        output.WithProgress("mutate", share =>
        {
            for (long index = first; index < end; index++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                share((double)(index - first) / (end - first));
                if (sampler.Write(index, prompt) is var length and > 0 && traces.Of(prompt[..length], index) is { } trace)
                {
                    (string name, TraceMutation mutation) = kinds[index % kinds.Length];
                    if (mutations.Mutate(trace, mutation, seed) is { } mutated)
                    {
                        output.WriteJson(RowOf(mutated, name, rendering));
                    }
                }
            }
        });
        output.Finish();
        return ExitCode.Ok;
    }

    private static Row RowOf(MutatedTrace mutated, string kind, TraceStyle rendering) => new(
        mutated.Trace.PromptText,
        mutated.CompletionText(rendering).TrimEnd('\n'),
        new Metadata(mutated.Program.Hash, mutated.Trace.Index, kind, mutated.FirstWrongIndex, ContinuationOf(mutated, rendering)));

    // Sentences may speak of later tokens, so they are cut by lines and not by text.
    private static string ContinuationOf(MutatedTrace mutated, TraceStyle rendering)
    {
        string whole = mutated.Trace.ChainText(rendering);
        return rendering == TraceStyle.Narrated
            ? string.Join('\n', whole.TrimEnd('\n').Split('\n').Skip(mutated.FirstWrongIndex))
            : whole[TraceText.Render(mutated.Program, mutated.Trace.Chain.AsSpan()[..mutated.FirstWrongIndex], rendering).Length..].TrimStart(' ');
    }

    private sealed record Row(string Prompt, string Completion, Metadata Metadata);

    private sealed record Metadata(string Program, long Index, string Mutation, int FirstWrong, string Continuation);
}
