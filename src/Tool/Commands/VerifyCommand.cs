using System.CommandLine;
using CotGen.Tool.Loading;
using CotGen.Tool.Terminal;

namespace CotGen.Tool.Commands;

/// <summary><c>cotgen verify</c>: predictor against program, program against method.</summary>
internal static class VerifyCommand
{
    public static Command New(ToolConsole console)
    {
        Argument<string> assembly = Arguments.Assembly(), name = Arguments.Name();
        Option<long> exhaustive = new Option<long>("--exhaustive-limit")
        {
            Description = "Domains up to so many inputs are run in full.",
            DefaultValueFactory = static _ => 1_000_000,
            HelpName = "N",
        }.AtLeast(0);
        Option<long> samples = new Option<long>("--samples") { Description = "Inputs drawn from larger domains.", DefaultValueFactory = static _ => 100_000, HelpName = "N" }.AtLeast(1);
        Option<ulong> seed = Arguments.Seed();
        Option<int> width = Arguments.MaxWidth().AtLeast(1);
        Option<bool> json = Arguments.Json();
        Command command = new("verify", "Judges the predictor against the program, and the program against the method. Exit code 1 if one of them is refuted.")
        {
            assembly, name, exhaustive, samples, seed, width, json,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            LoadedTarget target = TargetAssembly.Load(parsed.GetRequiredValue(assembly), parsed.GetRequiredValue(name));
            CotVerifyOptions options = new()
            {
                ExhaustiveLimit = parsed.GetValue(exhaustive),
                SampleCount = parsed.GetValue(samples),
                Seed = parsed.GetValue(seed),
                MaxWidth = parsed.GetValue(width),
            };
            CotVerdict verdict = target.Machine?.Verify()
                ?? console.WithProgress("verify", share => target.Target!.Verify(options, new Immediate(share), cancellationToken));
            Report(console, target.Name, verdict, parsed.GetValue(json));
            return Task.FromResult(verdict.Holds ? ExitCode.Ok : ExitCode.Failed);
        });
        return command;
    }

    private static void Report(ToolConsole console, string name, CotVerdict verdict, bool isJson)
    {
        if (isJson)
        {
            console.WriteJson(new Result(name, verdict.Holds, verdict.Predictor.ToString(), verdict.Translation?.ToString() ?? "n/a"));
            return;
        }

        console.Output.WriteLine(name);
        console.Output.WriteLine(verdict.ToString());
    }

    // On the thread that does the work: a bar needs no order from elsewhere.
    private sealed class Immediate(Action<double> share) : IProgress<double>
    {
        public void Report(double value) => share(value);
    }

    private sealed record Result(string Name, bool Holds, string Predictor, string Translation);
}
