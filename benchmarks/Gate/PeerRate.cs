using System.Globalization;

namespace CotGen.Benchmarks.Gate;

/// <summary>What a peer says of one way to do the work; a line of tab-separated fields between processes.</summary>
/// <param name="Variant">The operations that are used. A name that begins with <see cref="Packed"/> says that scores hold their class.</param>
/// <param name="Batch">Prompts at a time.</param>
/// <param name="Threads">Threads that work at a time.</param>
/// <param name="PerSecond">Prompts per second, every token of their chains predicted.</param>
internal sealed record PeerRate(string Variant, int Batch, int Threads, double PerSecond)
{
    /// <summary>Begins the names of variants that pack scores as our batches do: <c>score x 64 + class</c>, so that the least score tells the class and no argmax is needed.</summary>
    public const string Packed = "packed";

    /// <summary>The exit code of a peer whose native library does not load here.</summary>
    public const int NotLoaded = 3;

    public bool IsPacked => Variant.StartsWith(Packed, StringComparison.Ordinal);

    public static PeerRate Parse(string line) => line.Split('\t') is [string variant, string batch, string threads, string perSecond]
        ? new PeerRate(variant, int.Parse(batch, CultureInfo.InvariantCulture), int.Parse(threads, CultureInfo.InvariantCulture), double.Parse(perSecond, CultureInfo.InvariantCulture))
        : throw new FormatException($"'{line}' is not a variant, a batch, threads and prompts per second between tabs.");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Variant}\t{Batch}\t{Threads}\t{PerSecond:F0}");
}
