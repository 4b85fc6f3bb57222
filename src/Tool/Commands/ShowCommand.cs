using System.CommandLine;
using System.Globalization;
using CotGen.Certification;
using CotGen.Programs;
using CotGen.Reports;
using CotGen.Tool.Loading;
using CotGen.Tool.Terminal;

namespace CotGen.Tool.Commands;

/// <summary><c>cotgen show</c>: a target's chain, token by token, and an example.</summary>
internal static class ShowCommand
{
    public static Command New(ToolConsole console)
    {
        Argument<string> assembly = Arguments.Assembly(), name = Arguments.Name();
        Option<bool> json = Arguments.Json(), program = new("--program") { Description = "The program's text instead: each token's classes, meaning and sources." };
        Command command = new("show", "Shows a target: what its chain consists of, and an example.") { assembly, name, program, json };
        command.SetAction(parsed =>
        {
            LoadedTarget target = TargetAssembly.Load(parsed.GetRequiredValue(assembly), parsed.GetRequiredValue(name));
            return Run(console, target, parsed.GetValue(program), parsed.GetValue(json));
        });
        return command;
    }

    private static int Run(ToolConsole console, LoadedTarget target, bool showsProgram, bool isJson)
    {
        CotProgram program = target.Program;
        CotTrace? example = target.Target is { } method ? ExampleOf(method) : null;
        if (isJson)
        {
            console.WriteJson(new Shown(ListCommand.Row.Of(target), program.ToString(), example?.PromptText, example?.ChainText(TraceStyle.Standard)));
            return ExitCode.Ok;
        }

        if (showsProgram)
        {
            console.Output.Write(program.ToString());
            return ExitCode.Ok;
        }

        console.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{target.Name}: {target.Shape}, largest class count {program.LargestClassCount}, program {program.Hash}"));
        if (example is not null)
        {
            console.Output.WriteLine($"\nexample\n  {example.PromptText}\n{Indented(example.ChainText(TraceStyle.Lines))}");
        }

        if (target.Target is { } compiled)
        {
            Certificate certificate = Certifier.Certify(program, compiled.Predictor.Weights);
            console.Output.WriteLine(ChainReport.Of(program, certificate).ToTable());
        }

        return ExitCode.Ok;
    }

    private static CotTrace? ExampleOf(CompiledTarget target)
    {
        PromptSampler sampler = PromptSampler.Of(target, seed: 1, PromptOrder.ByLength, maxWidth: 4);
        var prompt = new ushort[sampler.PromptLength];
        for (long row = 0; row < Math.Min(sampler.Count, 10_000); row++)
        {
            if (sampler.Write(row, prompt) is var length and > 0)
            {
                return new TargetTraces(target).Of(prompt[..length], row);
            }
        }

        return null;
    }

    private static string Indented(string lines) => string.Concat(lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => $"  {line}\n"));

    private sealed record Shown(ListCommand.Row Target, string Program, string? Prompt, string? Chain);
}
