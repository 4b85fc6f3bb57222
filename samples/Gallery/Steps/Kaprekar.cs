using CotGen;

namespace Gallery;

public static partial class Steps
{
    /// <summary>Kaprekar's routine: the digits of a number of three digits in falling order, less those in rising order, until 495 is reached or nothing left.</summary>
    [CotTarget(Halt = nameof(IsFixed))]
    public static int Kaprekar([Domain(0, 999)] int number)
    {
        int a = number / 100, b = number / 10 % 10, c = number % 10;
        int low = Math.Min(a, Math.Min(b, c)), high = Math.Max(a, Math.Max(b, c));

        // The middle digit falls out of the difference.
        return 99 * (high - low);
    }

    private static bool IsFixed(int number) => number is 495 or 0;
}
