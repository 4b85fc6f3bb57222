using System.CommandLine.Parsing;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CotGen.Tool.Commands;

/// <summary>A part of a range of indices: number <paramref name="Number"/> of <paramref name="Of"/> parts that follow each other.</summary>
internal readonly record struct Shard(int Number, int Of)
{
    /// <summary>Reads <c>3/64</c>; the first shard is 1.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Shard? shard)
    {
        string[] parts = text.Split('/');
        shard = parts is [var first, var second]
            && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && int.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out int of)
            && number >= 1 && number <= of ? new Shard(number, of) : null;
        return shard is not null;
    }

    /// <summary>Refuses an option that is no shard.</summary>
    public static void Validate(OptionResult result)
    {
        if (result.Tokens is [var token] && !TryParse(token.Value, out _))
        {
            result.AddError($"{result.Option.Name} must be such as 1/64, not '{token.Value}'");
        }
    }

    /// <summary>The indices of the shard that an option asks for; all of them where it asks for none.</summary>
    public static (long First, long End) RangeOf(string? text, long count) => TryParse(text ?? "1/1", out Shard? shard) ? shard.Value.RangeOf(count) : (0, count);

    /// <summary>Its indices of <paramref name="count"/>: the shards differ by one index at most, and together are all of them.</summary>
    public (long First, long End) RangeOf(long count) => ((long)((Int128)count * (Number - 1) / Of), (long)((Int128)count * Number / Of));
}
