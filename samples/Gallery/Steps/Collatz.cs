using CotGen;

namespace Gallery;

public static partial class Steps
{
    /// <summary>Half of an even number, one more than three times an odd one, until 1 is reached (Collatz).</summary>
    [CotTarget(Halt = nameof(IsOne))]
    public static int Collatz([Domain(1, 27)] int number) => number % 2 == 0 ? number / 2 : 3 * number + 1;

    private static bool IsOne(int number) => number == 1;
}
