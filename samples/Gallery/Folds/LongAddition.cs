using CotGen;

namespace Gallery;

/// <summary>Two digits of the same place.</summary>
public readonly record struct DigitPair([Domain(0, 9)] int Left, [Domain(0, 9)] int Right);

public static partial class Folds
{
    /// <summary>Long addition of numbers of any length, low digit first: a digit for every pair, the last carry behind them.</summary>
    [CotTarget(Shape = CotShape.Fold)]
    public static (int Carry, int Digit) LongAddition([Domain(0, 1)] int carry, DigitPair pair)
    {
        int sum = pair.Left + pair.Right + carry;
        return (sum / 10, sum % 10);
    }
}
