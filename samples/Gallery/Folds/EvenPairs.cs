using CotGen;

namespace Gallery;

/// <summary>Whether there was a letter, whether the last one was b, and whether the number of changes so far is odd.</summary>
public record struct Changes(bool HasLast, bool WasB, bool IsOdd);

public static partial class Folds
{
    /// <summary>Whether the pairs ab and ba in a word are, together, an even number.</summary>
    [CotTarget(Shape = CotShape.Fold, Output = nameof(IsEven))]
    public static Changes EvenPairs(Changes changes, [Alphabet("ab")] char letter)
    {
        bool isB = letter == 'b';
        return new(true, isB, changes.IsOdd ^ (changes.HasLast && changes.WasB != isB));
    }

    private static bool IsEven(Changes changes) => !changes.IsOdd;
}
