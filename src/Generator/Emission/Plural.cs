using CotGen.Programs;

namespace CotGen.Generator.Emission;

/// <summary>A count with its noun.</summary>
internal static class Plural
{
    /// <summary><c>1 token</c>, <c>2 tokens</c>.</summary>
    public static string Of(long count, string noun) => $"{Integers.Text(count)} {noun}{(count == 1 ? "" : "s")}";
}
