using System.Runtime.Intrinsics;

namespace CotGen.Benchmarks.Gate;

/// <summary>All 10^8 prompts of 4x4 multiplication on all cores, from their numbers to every token of their chains. A wrong token ends the gate.</summary>
internal static class ExhaustiveFigures
{
    public static IEnumerable<Figure> All { get; } =
    [
        // With the trace generator and both hashes.
        new("exhaustive.vectorised", "s", AtMost(5), static () => Seconds(Arithmetic.MultiplyCot.Predictor, ExhaustiveChecks.Traces)),
        new("exhaustive.specialised", "s", AtMost(0.5), static () => Seconds(Arithmetic.MultiplyCot.Specialized, ExhaustiveChecks.None)),
        new("exhaustive.specialised.hashed", "s", Target.None, static () => Seconds(Arithmetic.MultiplyCot.Specialized, ExhaustiveChecks.Traces)),
    ];

    // The targets are for two cores with vectors of 512 bits.
    private static Target AtMost(double seconds) => Vector512.IsHardwareAccelerated && Environment.ProcessorCount >= 2 ? Target.AtMost(seconds) : Target.Aim($"<= {seconds}");

    private static Sample Seconds(IBatchPredictor predictor, ExhaustiveChecks checks)
    {
        var options = new ExhaustiveOptions { Checks = checks };
        double best = double.PositiveInfinity;
        for (int i = 0; i < 2; i++)
        {
            ExhaustiveResult result = CotVerifier.VerifyExhaustively<Arithmetic.MultiplyCot>(predictor, options);
            best = result.IsRight ? Math.Min(best, result.Times.Elapsed.TotalSeconds) : throw new InvalidOperationException($"{result}");
        }

        return new Sample(best, null);
    }
}
