using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using CotGen;
using CotGen.Machines;
using Machines.StepThrough;

namespace Machines;

/// <summary>What may be said on the command line, and how what goes wrong becomes a message and an exit code.</summary>
internal static class CommandLine
{
    private const int ShownWarnings = 20;

    private const string Description =
        """
        Runs a Turing machine: a file in any of seven formats, told by its content, or a busy beaver's line. The run is done twice,
        on a plain tape and by the linear next-token predictor that is made from the machine, and the predictor is proved for every
        tape width and every number of steps.

        Formats: busy beavers, YAML of turingmachine.io, Morphett's lines, JFLAP's XML of one tape, arrow quintuples, parenthesised
        quintuples, Sipser's lines with pipes.

        Exit codes: 0 the run ended, 1 the predictor wrote something else, 2 bad input, 3 the run did not end within its steps.

        Examples:
          Machines machines/turingmachine-io/binaryAdd.yaml --input 1011+11001
          Machines machines/morphett/palindrome.txt --input 1001001 --json
          Machines 1RB1LC_1RC1RB_1RD0LE_1LA1LD_1RZ0LA
          Machines 1RB1LB_1LA0LC_1RZ1LD_1RD0RA --png run.png --dot states.dot
          Machines machines/morphett/palindrome.txt --input 1001 --step-through
        """;

    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        Argument<string> file = new("FILE") { Description = "The machine's file, or a busy beaver's line." };
        Option<string?> input = new("--input") { Description = "The tape from cell 0 on, one character per cell. Unless given, the sample input of the file, or an empty tape.", HelpName = "TEXT" };
        Option<int?> head = new("--head") { Description = "The cell on which the head starts. Unless given, cell 0, or where the input says.", HelpName = "N" };
        Option<int?> width = new("--width") { Description = "Cells of the tape, from the input's first one on; a head that leaves them ends the run. Unless given, the tape grows.", HelpName = "N" };
        Option<long> maxSteps = new("--max-steps") { Description = "Steps after which the run is given up.", DefaultValueFactory = static _ => 50_000_000, HelpName = "N" };
        Option<string?> tape = new("--tape") { Description = "Where the tape ends: two-way or left-bounded. Unless given, by the format.", HelpName = "KIND" };
        Option<bool> json = new("--json") { Description = "Write one JSON object." };
        Option<string?> png = new("--png") { Description = "Draw the run: time goes down, the tape across.", HelpName = "PATH" };
        Option<string?> svg = new("--svg") { Description = "The same as vectors, with cells, steps and a legend.", HelpName = "PATH" };
        Option<string?> dot = new("--dot") { Description = "Write the states as a graph for Graphviz.", HelpName = "PATH" };
        Option<string?> tikz = new("--tikz") { Description = "Write the states as a graph for LaTeX.", HelpName = "PATH" };
        Option<bool> stepThrough = new("--step-through") { Description = "Go through the run in the terminal, forwards and backwards; without a keyboard by commands, a line each." };
        tape.AcceptOnlyFromAmong("two-way", "left-bounded");
        width.Validators.Add(result => RequireRange(result, 1, MachineRunOptions.WidthLimit));
        head.Validators.Add(result => RequireRange(result, -MachineRunOptions.WidthLimit, MachineRunOptions.WidthLimit));
        maxSteps.Validators.Add(result => RequireRange(result, 0, long.MaxValue));
        RootCommand command = new(Description) { file, input, head, width, maxSteps, tape, json, png, svg, dot, tikz, stepThrough };
        command.SetAction(parsed =>
        {
            var request = new Request(
                parsed.GetRequiredValue(file),
                parsed.GetValue(input),
                parsed.GetValue(width),
                parsed.GetValue(maxSteps),
                parsed.GetValue(tape) switch { "two-way" => TapeKind.TwoWay, "left-bounded" => TapeKind.LeftBounded, _ => null })
            {
                Head = parsed.GetValue(head),
            };
            var drawing = new Drawing(parsed.GetValue(png), parsed.GetValue(svg), parsed.GetValue(dot), parsed.GetValue(tikz));
            return Run(request, drawing, parsed.GetValue(stepThrough), parsed.GetValue(json), output, error);
        });
        ParseResult parsed = command.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (ParseError problem in parsed.Errors)
            {
                error.WriteLine($"Machines: {problem.Message}");
            }

            error.WriteLine("Machines: --help lists the options");
            return ExitCode.BadInput;
        }

        return parsed.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
    }

    private static int Run(Request request, Drawing drawing, bool isSteppedThrough, bool isJson, TextWriter output, TextWriter error)
    {
        try
        {
            MachineFile file = request.Read();
            foreach (MachineFileWarning warning in file.Warnings.Take(ShownWarnings))
            {
                error.WriteLine($"{request.Source}:{warning.Line}:{warning.Column}: warning: {warning.Message}");
            }

            if (file.Warnings.Count > ShownWarnings)
            {
                error.WriteLine($"{request.Source}: {file.Warnings.Count - ShownWarnings} more warnings");
            }

            drawing.Write(file, request);
            if (isSteppedThrough)
            {
                MachineInput input = request.InputOf(file);
                new StepTerminal(new MachinePlayer(file.Machine, input), Console.In, output).Run(CancellationToken.None);
                return ExitCode.Ended;
            }

            Result result = MachineRunner.Run(file, request);
            output.WriteLine(isJson ? JsonReport.Of(result) : TextReport.Of(result));
            return result.PredictorMatches == false || result.Verdict is "Refuted" ? ExitCode.Mismatch
                : result.Answer == MachineAnswer.Limit ? ExitCode.Limit
                : ExitCode.Ended;
        }
        catch (MachineFormatException problem)
        {
            error.WriteLine($"{request.Source}:{problem.Line}:{problem.Column}: {problem.Problem}");
            return ExitCode.BadInput;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            error.WriteLine($"Machines: {problem.Message}");
            return ExitCode.BadInput;
        }
        catch (OutOfMemoryException)
        {
            error.WriteLine("Machines: the tape has grown beyond the memory");
            return ExitCode.Limit;
        }
    }

    // What is no number at all has an error of its own.
    private static void RequireRange(OptionResult result, long least, long greatest)
    {
        foreach (Token token in result.Tokens)
        {
            if (long.TryParse(token.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) && (value < least || value > greatest))
            {
                result.AddError($"{result.Option.Name} is a number from {least} to {greatest}, not {value}");
            }
        }
    }
}
