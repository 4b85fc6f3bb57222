using CotGen;

namespace Gallery;

/// <summary>The last digit of the sum so far, and whether the next digit counts twice.</summary>
public record struct LuhnSum([Domain(0, 9)] int Sum, bool CountsTwice);

public static partial class Folds
{
    /// <summary>Luhn's check of a card number of any length, from its check digit on.</summary>
    [CotTarget(Shape = CotShape.Fold, Output = nameof(IsValid))]
    public static LuhnSum LuhnCheck(LuhnSum sum, [Domain(0, 9)] int digit)
    {
        int value = sum.CountsTwice ? 2 * digit / 10 + 2 * digit % 10 : digit;
        return new((sum.Sum + value) % 10, !sum.CountsTwice);
    }

    private static bool IsValid(LuhnSum sum) => sum.Sum == 0;
}
