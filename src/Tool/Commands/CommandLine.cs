using System.CommandLine;
using System.CommandLine.Parsing;
using CotGen.Tool.Terminal;

namespace CotGen.Tool.Commands;

/// <summary>The grammar of the tool: its commands, and how what goes wrong becomes a message and an exit code.</summary>
internal static class CommandLine
{
    /// <summary>Runs a command.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args, ToolConsole console)
    {
        ParseResult parsed = New(console).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (ParseError error in parsed.Errors)
            {
                console.Note(error.Message);
            }

            console.Note($"{string.Join(' ', ["cotgen", .. CommandsOf(parsed), "--help"])} tells what is possible");
            return ExitCode.BadInput;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = console.Output, Error = console.Error, EnableDefaultExceptionHandler = false });
        }
        catch (ToolException exception)
        {
            console.Note(exception.Message);
            return exception.ExitCode;
        }
        catch (OperationCanceledException)
        {
            console.Note("cancelled");
            return ExitCode.Cancelled;
        }
        catch (IOException exception)
        {
            // Such as a pipe that nobody reads any more.
            console.Note(exception.Message);
            return ExitCode.BadInput;
        }
        catch (Exception exception)
        {
            // The user's assembly runs in here, and may throw whatever it likes.
            Exception inner = exception is TypeInitializationException { InnerException: { } cause } ? cause : exception;
            console.Note($"{inner.GetType().Name}: {inner.Message}");
            return ExitCode.BadInput;
        }
    }

    private static IEnumerable<string> CommandsOf(ParseResult parsed) => parsed.CommandResult.Command is RootCommand ? [] : [parsed.CommandResult.Command.Name];

    private static RootCommand New(ToolConsole console) => new(
        """
        Chains of thought of the methods that CotGen compiled into an assembly: data sets of them, checks of what a model wrote, and proofs.

        The assembly is loaded and its code is run, as a program that references it would.

        Exit codes: 0 done, 1 refuted or a wrong completion, 2 bad input, 3 a limit was reached, 130 cancelled.

        Examples:
          cotgen list bin/Release/net10.0/Shop.dll
          cotgen trace Shop.dll Multiply --count 1000000 --format chat --rendering narrated --out train.jsonl
          cotgen check Shop.dll Multiply --in answers.jsonl
        """)
    {
        ListCommand.New(console),
        ShowCommand.New(console),
        TraceCommand.New(console),
        CheckCommand.New(console),
        MutateCommand.New(console),
        RunCommand.New(console),
        VerifyCommand.New(console),
        CompletionCommand.New(console),
    };
}
