using CotGen;

namespace Gallery;

public static partial class Numbers
{
    /// <summary>The greatest common divisor and the least common multiple: one loop after the other.</summary>
    [CotTarget]
    public static (int Gcd, int Lcm) GcdAndLcm([Domain(1, 12)] int a, [Domain(1, 12)] int b)
    {
        (int gcd, int rest) = (a, b);
        while (rest != 0)
        {
            (gcd, rest) = (rest, gcd % rest);
        }

        int lcm = a;
        while (lcm % b != 0)
        {
            lcm += a;
        }

        return (gcd, lcm);
    }
}
