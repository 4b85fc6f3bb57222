using System.CommandLine;
using System.Globalization;
using CotGen.Machines;
using CotGen.Programs;
using CotGen.Tool.Loading;
using CotGen.Tool.Terminal;

namespace CotGen.Tool.Commands;

/// <summary><c>cotgen run</c>: one prompt, answered by next-token prediction and, beside it, by the method itself.</summary>
internal static class RunCommand
{
    public static Command New(ToolConsole console)
    {
        Argument<string> assembly = Arguments.Assembly(), name = Arguments.Name();
        Argument<string[]> prompt = new("PROMPT") { Description = "The tokens of the prompt, such as \"7 | 8\"; of a machine, the symbols of the tape.", Arity = ArgumentArity.ZeroOrMore };
        Option<long> limit = new Option<long>("--max-tokens") { Description = "Tokens after which the run is given up.", DefaultValueFactory = static _ => 1_000_000, HelpName = "N" }.AtLeast(1);
        Option<long> steps = new Option<long>("--max-steps") { Description = "Steps after which a machine is given up.", DefaultValueFactory = static _ => 1_000_000, HelpName = "N" }.AtLeast(0);
        Option<bool> json = Arguments.Json();
        Command command = new("run", "Answers one prompt by next-token prediction, and compares with the method itself.") { assembly, name, prompt, limit, steps, json };
        command.SetAction(parsed =>
        {
            LoadedTarget target = TargetAssembly.Load(parsed.GetRequiredValue(assembly), parsed.GetRequiredValue(name));
            string[] words = [.. (parsed.GetValue(prompt) ?? []).SelectMany(static part => part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))];
            return target.Machine is { } machine
                ? Run(console, machine, words, parsed.GetValue(steps), parsed.GetValue(json))
                : Run(console, target.Target!, words, (int)Math.Min(CotTraces.MaxTokens, parsed.GetValue(limit)), parsed.GetValue(json));
        });
        return command;
    }

    private static int Run(ToolConsole console, CompiledTarget target, string[] words, int limit, bool isJson)
    {
        CotProgram program = target.Program;
        ushort[] prompt = PromptText.Parse(target, string.Join(' ', words));
        ushort[] chain = target.Predictor.Generate(prompt, limit);
        if (chain.Length == 0 || program.Vocabulary[chain[^1]].Type.Kind != TokenKind.End)
        {
            throw new ToolException($"the chain did not end within {limit} tokens", ExitCode.Limit);
        }

        var trace = new CotTrace(program, 0, new(prompt), new(chain));
        ushort[] original = new ushort[program.AnswerLength(program.Layout.WidthOf(prompt.Length))];
        target.RunOriginal(prompt, original);
        bool isSame = trace.Answer.AsSpan().SequenceEqual(original);
        if (isJson)
        {
            console.WriteJson(new Result(trace.PromptText, trace.ChainText(TraceStyle.Standard), TraceText.Terse(program, trace.Answer.AsSpan()), TraceText.Terse(program, original), isSame));
        }
        else
        {
            console.Output.Write(trace.ChainText(TraceStyle.Lines));
            console.Output.WriteLine($"answer: {TraceText.Terse(program, trace.Answer.AsSpan())}");
            console.Output.WriteLine(isSame ? "the method says the same" : $"the method says {TraceText.Terse(program, original)}");
        }

        return isSame ? ExitCode.Ok : ExitCode.Failed;
    }

    private static int Run(ToolConsole console, CompiledMachine target, string[] words, long maxSteps, bool isJson)
    {
        MachineDescription machine = target.Machine;
        int[] tape = [.. words.Select(word => machine.Symbols.ToList().IndexOf(word) is var symbol and >= 0
            ? symbol
            : throw new ToolException($"'{word}' is no symbol of the machine; it has {string.Join(" ", machine.Symbols)}"))];
        MachineRun run = target.Predictor.Run(tape, new MachineRunOptions { MaxSteps = maxSteps });
        string state = run.State is { } number ? machine.States[number] : "";
        string shown = string.Join(" ", run.Tape.Select(symbol => machine.Symbols[symbol]));
        if (isJson)
        {
            console.WriteJson(new MachineResult(run.Outcome.ToString(), state, run.Steps, run.Head, shown));
        }
        else
        {
            console.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{run.Outcome} in state {state} after {run.Steps} steps\n{shown}"));
        }

        return run.Outcome == MachineOutcome.Limit ? ExitCode.Limit : ExitCode.Ok;
    }

    private sealed record Result(string Prompt, string Chain, string Answer, string Original, bool Same);

    private sealed record MachineResult(string Outcome, string State, long Steps, int? Head, string Tape);
}
