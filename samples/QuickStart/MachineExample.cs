using CotGen;
using CotGen.Machines;
using CotGen.Programs;
using Spectre.Console;

namespace QuickStart;

/// <summary>One tape of a machine: every row that was predicted, the head's cell marked with its state.</summary>
/// <param name="Predictor">Who predicts.</param>
/// <param name="Question">The tape as a person would ask it.</param>
/// <param name="Note">How to read the rows.</param>
/// <param name="Tape">The cells, by number.</param>
/// <param name="Head">The cell that the head starts on.</param>
/// <param name="Answer">Turns the symbols of the last row into what a person would say.</param>
internal sealed record MachineExample(
    MachinePredictor Predictor, string Question, string Note, int[] Tape, int Head, Func<IReadOnlyList<int>, string> Answer) : IExample
{
    private const int RowsShown = 64;

    public void Write(IAnsiConsole console, TargetResult result)
    {
        MachineDescription machine = Predictor.Machine;
        ushort[] prompt = MachineRows.Prompt(machine, Tape, Head);
        int length = prompt.Length - 1;
        var rows = new ushort[RowsShown * length];
        MachineOutcome outcome = Predictor.Generate(prompt, rows, out int written);

        console.WriteLine($"Example: {Question}");
        console.WriteLine(Note);
        console.WriteLine();
        Grid grid = new Grid().AddColumn(new GridColumn().NoWrap());
        Enumerable.Range(0, length).ToList().ForEach(_ => grid.AddColumn(new GridColumn().NoWrap()));
        AddRow(grid, result.Program, "prompt", prompt.AsSpan(1));
        for (int start = 0; start < written; start += length)
        {
            AddRow(grid, result.Program, $"step {(start / length) + 1}", rows.AsSpan(start, length));
        }

        console.Write(grid);
        console.WriteLine();
        int[] last = [.. rows.AsSpan(written - length, length - 1).ToArray().Select(token => machine.Tokens.SymbolOf(token))];
        console.Write(new Text($"answer  {outcome}   ({Answer(last)})", Styles.Answer));
        console.WriteLine();
    }

    private void AddRow(Grid grid, CotProgram program, string title, ReadOnlySpan<ushort> row)
    {
        var cells = new List<Text> { new(title, Styles.Dim) };
        foreach (ushort token in row)
        {
            cells.Add(new Text(program.Vocabulary.TextOf(token), Predictor.Machine.Tokens.IsHead(token) ? Styles.Answer : Style.Plain));
        }

        grid.AddRow([.. cells]);
    }
}
