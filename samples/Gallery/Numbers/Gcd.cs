using CotGen;

namespace Gallery;

public static partial class Numbers
{
    /// <summary>The greatest common divisor (Euclid).</summary>
    [CotTarget]
    public static int Gcd([Domain(0, 99)] int a, [Domain(0, 99)] int b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return a;
    }
}
