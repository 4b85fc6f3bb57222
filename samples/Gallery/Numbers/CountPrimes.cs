using CotGen;

namespace Gallery;

public static partial class Numbers
{
    /// <summary>The number of primes between two limits: a loop within a loop, both as long as the input wants.</summary>
    [CotTarget]
    public static int CountPrimes([Domain(2, 12)] int low, [Domain(2, 20)] int high)
    {
        int primes = 0;
        for (int candidate = low; candidate <= high; candidate++)
        {
            int factor = 2;
            while (candidate % factor != 0)
            {
                factor++;
            }

            if (factor == candidate)
            {
                primes++;
            }
        }

        return primes;
    }
}
