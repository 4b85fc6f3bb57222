using CotGen;

namespace Gallery;

public static partial class Folds
{
    private const bool NoneIsEven = true;

    /// <summary>Whether the letter b occurs an even number of times.</summary>
    [CotTarget(Shape = CotShape.Fold, Start = nameof(NoneIsEven))]
    public static bool ParityCheck(bool isEven, [Alphabet("ab")] char letter) => letter == 'b' ? !isEven : isEven;
}
