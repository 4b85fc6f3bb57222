using System.CommandLine;
using System.Globalization;
using CotGen.Export;

namespace CotGen.Tool.Commands;

/// <summary>Arguments and options that several commands share.</summary>
internal static class Arguments
{
    public static Argument<string> Assembly() => new("ASM") { Description = "The built assembly (.dll) with targets." };

    public static Argument<string> Name() => new("NAME") { Description = "The target: its full name, or the end of it, such as Multiply or Arithmetic.Multiply." };

    public static Option<bool> Json() => new("--json") { Description = "Write one JSON object a line." };

    public static Option<long> Count(string description) => new Option<long>("--count") { Description = description, DefaultValueFactory = static _ => 10, HelpName = "N" }.AtLeast(0);

    public static Option<string> Shard(string description)
    {
        Option<string> option = new("--shard") { Description = description, HelpName = "I/K" };
        option.Validators.Add(Commands.Shard.Validate);
        return option;
    }

    public static Option<string> Path(string name, string description) => new(name) { Description = description, DefaultValueFactory = static _ => "-", HelpName = "PATH|-" };

    public static Option<ulong> Seed() => new("--seed") { Description = "Seed of everything that is drawn.", DefaultValueFactory = static _ => 1, HelpName = "S" };

    public static Option<int> MaxWidth() => new("--max-width")
    {
        Description = "Longest input where inputs have any length.",
        DefaultValueFactory = static _ => PromptDomain.DefaultMaxWidth,
        HelpName = "N",
    };

    public static Option<string> Rendering() => Choice("--rendering", "How a chain is told.", "standard", "terse", "standard", "narrated");

    public static Option<string> Tags() => Choice("--tags", "What stands around thought and answer in a completion.", "none", [.. CompletionTags.All.Select(static tags => tags.Name)]);

    public static Option<string> Choice(string name, string description, string value, params string[] values)
    {
        Option<string> option = new(name) { Description = description, DefaultValueFactory = _ => value };
        option.AcceptOnlyFromAmong(values);
        return option;
    }

    public static TraceStyle StyleOf(string rendering) => rendering switch
    {
        "terse" => TraceStyle.Terse,
        "narrated" => TraceStyle.Narrated,
        _ => TraceStyle.Standard,
    };

    public static CompletionTags TagsOf(string name) => CompletionTags.All.First(tags => tags.Name == name);

    /// <summary>Refuses numbers below a least one.</summary>
    public static Option<T> AtLeast<T>(this Option<T> option, T least)
        where T : struct, IComparable<T>, IParsable<T>
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && T.TryParse(token.Value, CultureInfo.InvariantCulture, out T value) && value.CompareTo(least) < 0)
            {
                result.AddError($"{option.Name} must be at least {least}, not {value}");
            }
        });
        return option;
    }
}
