using CotGen;

namespace Gallery;

public static partial class DynamicProgramming
{
    /// <summary>The number of ways to pay an amount with coins of 1, 2, 5 and 10.</summary>
    [CotTarget]
    public static int CoinChange([Domain(0, 3)] int tens, [Domain(0, 9)] int ones)
    {
        int amount = 10 * tens + ones;
        int[] ways = new int[40];
        ways[0] = 1;
        foreach (int coin in Coins)
        {
            for (int sum = coin; sum < ways.Length; sum++)
            {
                ways[sum] += ways[sum - coin];
            }
        }

        return ways[amount];
    }

    private static ReadOnlySpan<int> Coins => [1, 2, 5, 10];
}
