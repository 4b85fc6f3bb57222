using CotGen;
using CotGen.Programs;
using Spectre.Console;

namespace QuickStart;

/// <summary>One prompt of a function: its chain, token by token, with what was predicted from what, by which rule, for which line.</summary>
/// <param name="Predictor">Who predicts.</param>
/// <param name="Question">The prompt as a person would ask it.</param>
/// <param name="Note">How to read the tokens.</param>
/// <param name="Prompt">The prompt's tokens.</param>
/// <param name="Answer">Turns the values of the answer's tokens into what a person would say.</param>
internal sealed record FunctionExample(
    LinearPredictor Predictor, string Question, string Note, ushort[] Prompt, Func<IReadOnlyList<long>, string> Answer) : IExample
{
    private const int SourcesShown = 5;

    public void Write(IAnsiConsole console, TargetResult result)
    {
        CotProgram program = result.Program;
        var chain = new ushort[Predictor.ChainLength];
        Predictor.Generate(Prompt, chain);
        ushort[] answer = program.AnswerOf(Prompt, chain);

        console.WriteLine($"Example: {Question}");
        console.WriteLine(Note);
        console.WriteLine();
        console.WriteLine($"prompt  {TraceText.Terse(program, Prompt)}");
        console.WriteLine();
        console.Write(Rows(result, chain));
        console.WriteLine();
        string said = Answer([.. answer.Select(token => program.Vocabulary[token].Values[0])]);
        console.Write(new Text($"answer  {TraceText.Terse(program, answer)}   ({said})", Styles.Answer));
        console.WriteLine();
    }

    private static Grid Rows(TargetResult result, ushort[] chain)
    {
        CotProgram program = result.Program;
        HashSet<int> answers = [.. program.Outputs.Select(static output => output.Slot)];
        Grid grid = NewGrid();
        for (int i = 0; i < program.TokenCount; i++)
        {
            // A group ends with the part of the answer that it was for.
            if (i > 0 && answers.Contains(i - 1) && !answers.Contains(i))
            {
                grid.AddEmptyRow();
            }

            Slot slot = program.Chain[i];
            Style style = answers.Contains(i) ? Styles.Answer : Style.Plain;
            grid.AddRow(
                new Text($"{i}", Styles.Dim),
                new Text(slot.Name, style),
                new Text($"= {program.Vocabulary.TextOf(chain[i])}", style),
                new Text(answers.Contains(i) ? "answer" : "", style),
                new Text(SourcesOf(program, slot)),
                new Text(result.Certificate.Slots[i].RuleName, Styles.Dim),
                new Text(result.Exhibit.Sources.Find(slot.Origin) is { } place ? $"{place.Line}" : "", Styles.Dim));
        }

        return grid;
    }

    private static Grid NewGrid()
    {
        Grid grid = new Grid()
            .AddColumn(new GridColumn().RightAligned().NoWrap())
            .AddColumn(new GridColumn().NoWrap())
            .AddColumn(new GridColumn().NoWrap())
            .AddColumn(new GridColumn().NoWrap())
            .AddColumn()
            .AddColumn(new GridColumn().NoWrap())
            .AddColumn(new GridColumn().RightAligned().NoWrap());
        string[] titles = ["", "token", "", "", "predicted from", "rule", "line"];
        return grid.AddRow([.. titles.Select(static title => new Text(title, Styles.Dim))]);
    }

    private static string SourcesOf(CotProgram program, Slot slot)
    {
        string[] names = [.. slot.Meaning.Sources.Select(source => NameOf(program, source))];
        return names.Length <= SourcesShown ? string.Join(", ", names) : $"{names[0]} .. {names[^1]}, {names.Length} tokens";
    }

    // Names may repeat: carry #4 is the carry that token 4 holds.
    private static string NameOf(CotProgram program, Address source)
    {
        string name = program.NameAt(source);
        bool repeats = program.Chain.Count(slot => slot.Name == name) > 1;
        return repeats ? $"{name} #{source.Offset}" : name;
    }
}
