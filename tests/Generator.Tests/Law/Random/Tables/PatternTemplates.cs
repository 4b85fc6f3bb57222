namespace CotGen.Generator.Tests.Law.Random.Tables;

/// <summary>Patterns of numbers. Each fits some value and misses another: the C# compiler refuses what can never fit.</summary>
internal static class PatternTemplates
{
    public static readonly IReadOnlyList<Template> All = [.. TypeFacts.Wide.SelectMany(static wide => Of(wide.Type, wide.Suffix))];

    private static IEnumerable<Template> Of(string t, string s)
    {
        string pattern = $"{t} pattern";
        return
        [
            new("constant pattern", pattern, $"`0..9`{s}") { Weight = 4 },
            new("relational pattern", pattern, $"`?< <=` `1..9`{s}"),
            new("relational pattern", pattern, $"`?> >=` `1..9`{s}"),
            new("not pattern", pattern, $"not `0..9`{s}"),
            new("not pattern", pattern, $"not (`?> <` `2..9`{s})"),
            new("and pattern", pattern, $"(>= `0..3`{s} and <= `4..9`{s})"),
            new("and pattern", pattern, $"(not `0..9`{s} and not `0..9`{s})"),
            new("and pattern", pattern, $"(> `0..4`{s} and not `5..9`{s})"),
            new("or pattern", pattern, $"(`0..9`{s} or `0..9`{s})"),
            new("or pattern", pattern, $"(`{pattern}` or `0..9`{s})") { Weight = 1 },
        ];
    }
}
