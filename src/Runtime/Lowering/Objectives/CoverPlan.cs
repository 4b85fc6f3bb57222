namespace CotGen.Lowering.Objectives;

/// <summary>What a cover decides once for the whole program; each combination gives a right program.</summary>
/// <param name="Flattens">Remainders of remainders by one modulus are one remainder.</param>
/// <param name="InlinesRemainders">A remainder that is only added up is no token.</param>
/// <param name="SplitsToSave">A quotient is split into digits where these have fewer weights, not only where it has too many classes.</param>
internal sealed record CoverPlan(bool Flattens, bool InlinesRemainders, bool SplitsToSave)
{
    /// <summary>Tokens that their readers can do without are left out.</summary>
    public bool Shortens { get; init; }

    /// <summary>Few tokens.</summary>
    public static CoverPlan Shortest { get; } = new(Flattens: true, InlinesRemainders: true, SplitsToSave: false) { Shortens = true };

    /// <summary>All combinations, that of the shortest chain first.</summary>
    public static IReadOnlyList<CoverPlan> All { get; } =
    [
        Shortest,
        Shortest with { SplitsToSave = true },
        .. from flattens in new[] { true, false }
           from inlines in new[] { true, false }
           from splits in new[] { false, true }
           select new CoverPlan(flattens, inlines, splits),
    ];

    /// <summary>Those that never split unless they must, that of the shortest chain first.</summary>
    public static IReadOnlyList<CoverPlan> Whole { get; } = [.. All.Where(static plan => !plan.SplitsToSave)];
}
