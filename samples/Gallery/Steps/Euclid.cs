using CotGen;

namespace Gallery;

/// <summary>Two numbers on their way to their greatest common divisor.</summary>
public record struct NumberPair([Domain(0, 30)] int A, [Domain(0, 30)] int B);

public static partial class Steps
{
    /// <summary>Euclid's algorithm, a division at a time, until the second number is zero.</summary>
    [CotTarget(Halt = nameof(IsDivided))]
    public static NumberPair Euclid(NumberPair pair) => new(pair.B, pair.A % pair.B);

    private static bool IsDivided(NumberPair pair) => pair.B == 0;
}
