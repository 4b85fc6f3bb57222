using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Spectre.Console;

namespace CotGen.Tool.Terminal;

/// <summary>Where a command writes: results to one stream, everything about the work to the other.</summary>
internal sealed class ToolConsole(TextWriter output, TextWriter error)
{
    private static readonly JsonSerializerOptions s_json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public TextWriter Output { get; } = output;

    public TextWriter Error { get; } = error;

    /// <summary>Standard output for bytes.</summary>
    public static Stream OpenOutput() => Console.OpenStandardOutput();

    /// <summary>One value as one line of JSON.</summary>
    public void WriteJson<T>(T value) => Output.WriteLine(ToJson(value));

    public static string ToJson<T>(T value) => JsonSerializer.Serialize(value, s_json);

    public static T? FromJson<T>(string text) => JsonSerializer.Deserialize<T>(text, s_json);

    /// <summary>A remark about the work.</summary>
    public void Note(string text) => Error.WriteLine($"cotgen: {text}");

    /// <summary>A table for people: with colours on a terminal, and as wide as its contents in a file.</summary>
    public void WriteTable(Table table)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Output), Interactive = InteractionSupport.No });
        if (Console.IsOutputRedirected || Output != Console.Out)
        {
            console.Profile.Width = 10_000;
        }

        console.Write(table);
    }

    /// <summary>Does work under a progress bar, which only a terminal shows.</summary>
    /// <param name="title">What is done.</param>
    /// <param name="work">Does it, and tells the share that is done.</param>
    public T WithProgress<T>(string title, Func<Action<double>, T> work)
    {
        if (Console.IsErrorRedirected || Error != Console.Error)
        {
            return work(static _ => { });
        }

        return AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Error) }).Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                ProgressTask bar = context.AddTask(Markup.Escape(title), maxValue: 1);
                return work(share => bar.Value = share);
            });
    }
}
