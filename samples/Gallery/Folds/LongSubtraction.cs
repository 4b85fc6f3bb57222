using CotGen;

namespace Gallery;

public static partial class Folds
{
    /// <summary>Long subtraction of numbers of any length, low digit first; a borrow that is left says that the difference is negative.</summary>
    [CotTarget(Shape = CotShape.Fold)]
    public static (bool Borrows, int Digit) LongSubtraction(bool borrows, DigitPair pair)
    {
        int difference = pair.Left - pair.Right - (borrows ? 1 : 0);
        return difference < 0 ? (true, difference + 10) : (false, difference);
    }
}
