using CotGen.Benchmarks.Projects;

namespace CotGen.Benchmarks.Gate;

/// <summary>
/// What the generator costs per keystroke with 20 targets, beside a generator that does nothing. A project "100+20" has 100 ordinary files and
/// 20 with targets. See <see cref="EditSession"/> for what is timed.
/// </summary>
internal static class KeystrokeFigures
{
    // The compiler comes without native code: it takes some hundred runs until it has been compiled well.
    private const int WarmUps = 60;
    private const int Count = 41;

    private static readonly ProjectSize Small = ProjectSize.Of(20, 1, targets: 20);
    private static readonly ProjectSize Large = ProjectSize.Of(100, 20, targets: 20);

    public static IEnumerable<Figure> All { get; } =
    [
        Of("unrelated.20+1", Small, Edit.UnrelatedBody, Target.AtMost(2)),
        Of("unrelated.100+20", Large, Edit.UnrelatedBody, Target.AtMost(4)),
        Of("declaration.20+1", Small, Edit.Declaration, Target.AtMost(20)),
        Of("declaration.100+20", Large, Edit.Declaration, Target.AtMost(20)),
        Of("line-above.20+1", Small, Edit.LineAbove, Target.None),
        Of("own-body.20+1", Small, Edit.OwnBody, Target.None),
    ];

    private static Figure Of(string name, ProjectSize size, Edit edit, Target target) => new("keystroke." + name, "ms", target, () =>
    {
        EditSession ours = EditSession.OfCotGen(size, edit);
        EditSession theirs = EditSession.OfNull(size, edit);
        return Rounds.Medians(WarmUps, Count, ours.Keystroke, theirs.Keystroke);
    });
}
