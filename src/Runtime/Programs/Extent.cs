namespace CotGen.Programs;

/// <summary>A number of tokens that depends on how often runs repeat: <c>Fixed + Runs x W</c>.</summary>
/// <param name="Fixed">Tokens that are always there.</param>
/// <param name="Runs">Tokens that are there once per repetition.</param>
internal readonly record struct Extent(int Fixed, int Runs)
{
    /// <summary>Several tokens, each of which may be a run.</summary>
    public static Extent Of(IEnumerable<bool> isRun) => isRun.Aggregate(default(Extent), static (sum, run) => sum + OfOne(run));

    /// <summary>One token, or one run.</summary>
    public static Extent OfOne(bool isRun) => isRun ? new Extent(0, 1) : new Extent(1, 0);

    public static Extent operator +(Extent left, Extent right) => new(left.Fixed + right.Fixed, left.Runs + right.Runs);

    public static Extent operator -(Extent left, Extent right) => new(left.Fixed - right.Fixed, left.Runs - right.Runs);

    public static Extent operator *(int factor, Extent extent) => new(checked(factor * extent.Fixed), checked(factor * extent.Runs));

    /// <summary>The number for runs of <paramref name="width"/> repetitions.</summary>
    public int At(int width) => checked(Fixed + (Runs * width));

    /// <summary>True if the number is at least <paramref name="least"/> for every width of 1 or more.</summary>
    public bool IsAlwaysAtLeast(int least) => Runs >= 0 && (long)Fixed + Runs >= least;
}
