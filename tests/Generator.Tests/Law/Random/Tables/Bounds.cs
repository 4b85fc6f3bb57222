namespace CotGen.Generator.Tests.Law.Random.Tables;

/// <summary>Bounds of results from the bounds of operands.</summary>
internal static class Bounds
{
    public static readonly Func<IReadOnlyList<long>, long> Sum = static bounds => Capped(bounds.Sum(static bound => (decimal)bound));
    public static readonly Func<IReadOnlyList<long>, long> Product = static bounds => Capped(bounds.Aggregate(1m, static (product, bound) => product * bound));
    public static readonly Func<IReadOnlyList<long>, long> Times10 = static bounds => Capped(bounds.Max() * 10m);
    public static readonly Func<IReadOnlyList<long>, long> Nine = static _ => 9;
    public static readonly Func<IReadOnlyList<long>, long> One = static _ => 1;
    public static readonly Func<IReadOnlyList<long>, long> Greatest = static bounds => bounds.Max();
    public static readonly Func<IReadOnlyList<long>, long> Successor = static bounds => Capped(bounds.Max() + 1m);

    /// <summary>The next power of two: what operators on bits reach.</summary>
    public static readonly Func<IReadOnlyList<long>, long> Bits = static bounds => Capped(2m * Math.Max(bounds.Max(), 1));

    /// <summary>All values of the type.</summary>
    public static readonly Func<IReadOnlyList<long>, long> Whole = static _ => long.MaxValue;

    /// <summary>The bound of a variable after so many growths.</summary>
    public static long After(long bound, long times, long growth) => Capped(bound + ((decimal)times * growth));

    private static long Capped(decimal bound) => bound > long.MaxValue ? long.MaxValue : (long)bound;
}
