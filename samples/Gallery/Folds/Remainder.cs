using CotGen;

namespace Gallery;

public static partial class Folds
{
    /// <summary>The remainder by seven of a number of any length, high digit first.</summary>
    [CotTarget(Shape = CotShape.Fold)]
    public static int Remainder([Domain(0, 6)] int rest, [Domain(0, 9)] int digit) => (rest * 10 + digit) % 7;
}
