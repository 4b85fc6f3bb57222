using CotGen;

namespace Gallery;

public static partial class Steps
{
    /// <summary>The sum of the squares of the digits, until it is 1 (a happy number) or 4 (an unhappy one).</summary>
    [CotTarget(Halt = nameof(IsDecided))]
    public static int HappyNumber([Domain(1, 99)] int number)
    {
        int sum = 0;
        for (int place = 1; place <= 100; place *= 10)
        {
            int digit = number / place % 10;
            sum += digit * digit;
        }

        return sum;
    }

    private static bool IsDecided(int number) => number is 1 or 4;
}
