namespace CotGen.Benchmarks.Gate;

/// <summary>Two sides of a comparison, measured in turns.</summary>
internal readonly record struct Sample(double Ours, double? Theirs)
{
    public double? Ratio => Ours / Theirs;
}

/// <summary>One line of the gate.</summary>
/// <param name="Name">Dotted; its beginning selects it.</param>
/// <param name="Unit">The unit of both sides.</param>
/// <param name="Target">What is asked.</param>
/// <param name="Measure">Measures both sides; takes seconds at most.</param>
internal sealed record Figure(string Name, string Unit, Target Target, Func<Sample> Measure);

/// <summary>
/// What is asked of a figure, in words and as a test; no test means that the figure is only told. Nor is there an answer where the other side of a ratio does not run.
/// </summary>
internal sealed record Target(string Text, Func<Sample, bool?>? IsMet)
{
    public static Target None { get; } = new("-", null);

    public static Target AtMost(double limit) => new(FormattableString.Invariant($"<= {limit}"), sample => sample.Ours <= limit);

    public static Target AtLeast(double limit) => new(FormattableString.Invariant($">= {limit}"), sample => sample.Ours >= limit);

    public static Target RatioAtLeast(double limit) => new(FormattableString.Invariant($"ratio >= {limit}"), sample => sample.Ratio is { } ratio ? ratio >= limit : null);

    /// <summary>A ratio that must be reached, and one to strive for.</summary>
    public static Target RatioAtLeast(double limit, double aim) => RatioAtLeast(limit) with { Text = FormattableString.Invariant($"ratio >= {limit}, aim {aim}") };

    /// <summary>Something to strive for, which fails nobody.</summary>
    public static Target Aim(string text) => new("aim " + text, null);
}
