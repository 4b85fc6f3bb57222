namespace CotGen.Benchmarks;

/// <summary>One algorithm at several sizes: what a prediction costs against the length of the chain, and against the classes of a token.</summary>
public static partial class Growing
{
    /// <summary>A hash of 16 digits, one after another.</summary>
    [CotTarget]
    public static int Hash16([FixedLength(16), Domain(0, 9)] ReadOnlySpan<int> digits) => Hash(digits);

    /// <summary>A hash of 32 digits, one after another.</summary>
    [CotTarget]
    public static int Hash32([FixedLength(32), Domain(0, 9)] ReadOnlySpan<int> digits) => Hash(digits);

    /// <summary>A hash of 64 digits, one after another.</summary>
    [CotTarget]
    public static int Hash64([FixedLength(64), Domain(0, 9)] ReadOnlySpan<int> digits) => Hash(digits);

    /// <summary>A hash of 128 digits, one after another.</summary>
    [CotTarget]
    public static int Hash128([FixedLength(128), Domain(0, 9)] ReadOnlySpan<int> digits) => Hash(digits);

    /// <summary>A hash of 256 digits, one after another.</summary>
    [CotTarget]
    public static int Hash256([FixedLength(256), Domain(0, 9)] ReadOnlySpan<int> digits) => Hash(digits);

    /// <summary>A sum with 31 classes.</summary>
    [CotTarget]
    public static int Sum32([Domain(0, 15)] int a, [Domain(0, 15)] int b) => a + b;

    /// <summary>A sum with 63 classes.</summary>
    [CotTarget]
    public static int Sum64([Domain(0, 31)] int a, [Domain(0, 31)] int b) => a + b;

    /// <summary>A sum with 127 classes.</summary>
    [CotTarget]
    public static int Sum128([Domain(0, 63)] int a, [Domain(0, 63)] int b) => a + b;

    /// <summary>A sum with 255 classes.</summary>
    [CotTarget]
    public static int Sum256([Domain(0, 127)] int a, [Domain(0, 127)] int b) => a + b;

    /// <summary>A sum with 511 classes.</summary>
    [CotTarget]
    public static int Sum512([Domain(0, 255)] int a, [Domain(0, 255)] int b) => a + b;

    private static int Hash(ReadOnlySpan<int> digits)
    {
        int rest = 0;
        foreach (int digit in digits)
        {
            rest = ((rest * rest) + digit) % 7;
        }

        return rest;
    }
}
