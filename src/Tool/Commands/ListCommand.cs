using System.CommandLine;
using System.Globalization;
using CotGen.Programs;
using CotGen.Tool.Loading;
using CotGen.Tool.Terminal;
using Spectre.Console;

namespace CotGen.Tool.Commands;

/// <summary><c>cotgen list</c>: the targets of an assembly.</summary>
internal static class ListCommand
{
    public static Command New(ToolConsole console)
    {
        Argument<string> assembly = Arguments.Assembly();
        Option<bool> json = Arguments.Json();
        Command command = new("list", "Lists the compiled targets of an assembly.") { assembly, json };
        command.SetAction(parsed => Run(console, parsed.GetRequiredValue(assembly), parsed.GetValue(json)));
        return command;
    }

    private static int Run(ToolConsole console, string assembly, bool isJson)
    {
        Row[] rows = [.. TargetAssembly.Load(assembly).Select(Row.Of)];
        if (isJson)
        {
            Array.ForEach(rows, console.WriteJson);
            return ExitCode.Ok;
        }

        Table table = new Table().RoundedBorder().AddColumns("name", "shape");
        foreach (string number in (string[])["prompts", "tokens", "classes"])
        {
            table.AddColumn(new TableColumn(number).RightAligned());
        }

        foreach (Row row in rows)
        {
            table.AddRow(
                Markup.Escape(row.Name), row.Shape, row.Prompts?.ToString("N0", CultureInfo.InvariantCulture) ?? "any", row.Tokens.ToString(CultureInfo.InvariantCulture),
                row.Classes.ToString(CultureInfo.InvariantCulture));
        }

        console.WriteTable(table);
        return ExitCode.Ok;
    }

    /// <summary>A target in a list.</summary>
    /// <param name="Name">Its full name.</param>
    /// <param name="Shape">How its chain is built.</param>
    /// <param name="Prompts">How many prompts there are; <see langword="null"/> above 2^63 - 1 and where inputs have any length.</param>
    /// <param name="Tokens">Tokens of the chain without END; of a block where there are blocks.</param>
    /// <param name="Classes">The greatest number of classes of a token.</param>
    /// <param name="Hash">The program's hash.</param>
    internal sealed record Row(string Name, string Shape, long? Prompts, int Tokens, int Classes, string Hash)
    {
        public static Row Of(LoadedTarget target) => new(
            target.Name, target.Shape, target.Machine is null ? target.Program.PromptCount : null, TokensOf(target.Program), target.Program.LargestClassCount, target.Program.Hash);

        private static int TokensOf(CotProgram program) => program.Layout.IsBounded ? program.TokenCount : program.Body.Count;
    }
}
