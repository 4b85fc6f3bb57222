using Spectre.Console;

namespace QuickStart;

/// <summary>For people: tables and colours in a terminal, plain text elsewhere.</summary>
internal sealed class TextReport : IReport
{
    private readonly IAnsiConsole _console = TextConsole.Create();

    public void Introduce(Exhibit exhibit)
    {
        _console.Write(new Text($"{exhibit.Name}: {exhibit.Shape}", new Style(decoration: Decoration.Bold)));
        _console.WriteLine();
        _console.WriteLine();
        Grid lines = new Grid().AddColumn(new GridColumn().RightAligned().NoWrap()).AddColumn();
        foreach ((int number, string text) in MethodSource.LinesOf(exhibit.Sources.Places[0]))
        {
            lines.AddRow(new Text($"  {number}", Styles.Dim), new Text(text));
        }

        _console.Write(lines);
        _console.WriteLine();
    }

    public T Follow<T>(string work, Func<IProgress<double>?, T> run)
    {
        if (!_console.Profile.Capabilities.Interactive)
        {
            return run(null);
        }

        return _console.Progress().AutoClear(true).Start(context => run(new Bar(context.AddTask(work, maxValue: 1))));
    }

    public void Conclude(TargetResult result)
    {
        result.Exhibit.Example.Write(_console, result);
        _console.WriteLine();
        _console.Write(ResultTable.Of(result, isPlain: !_console.Profile.Capabilities.Unicode));
        _console.WriteLine();
    }

    // Not Progress<T>: that one reports through the thread pool, and late.
    private sealed class Bar(ProgressTask task) : IProgress<double>
    {
        public void Report(double value) => task.Value = value;
    }
}
