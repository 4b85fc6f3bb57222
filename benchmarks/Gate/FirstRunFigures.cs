extern alias generator;

using CotGen.Benchmarks.Projects;
using generator::CotGen.Generator;

namespace CotGen.Benchmarks.Gate;

/// <summary>
/// The first run over a project that is new to the process, beside a generator that does nothing. Warm: other projects came before. Cold: in a
/// new process of the SDK's compiler, so it includes loading the generator and compiling all its code on the way.
/// </summary>
internal static class FirstRunFigures
{
    private static readonly ProjectSize Flagship = ProjectSize.Of(20, 1, targets: 1);
    private static readonly ProjectSize Small = new(20, 1, SmallTargets: 20, WithFlagship: false);

    public static IEnumerable<Figure> All { get; } =
    [
        new("first-run.warm.flagship", "ms", Target.AtMost(150), () => Warm(Flagship)),
        new("first-run.warm.20-small", "ms", Target.AtMost(100), () => Warm(Small)),
        new("first-run.warm.8x8", "ms", Target.AtMost(5_000), () => Large(8)),
        new("first-run.warm.16x16", "ms", Target.AtMost(5_000), () => Large(16)),
        // A process is started anew each time, and what else a machine does only adds to that: the least is what it takes.
        new("first-run.cold.flagship", "ms", Target.AtMost(1_000), () => new Sample(Enumerable.Range(0, 9).Min(_ => ColdStart.Measure(Flagship)), null)),
    ];

    // Multiplication of longer numbers, column by column.
    private static Sample Large(int digits) => Rounds.Medians(1, 3, () => GeneratorRun.First(SmallTargets.Multiplication(digits)), theirs: null);

    private static Sample Warm(ProjectSize size) => Rounds.Medians(
        12, 15, () => GeneratorRun.First(size, new CotGenerator()), () => GeneratorRun.First(size, new NullGenerator()));
}
