namespace CotGen.Generator.Tests.Law;

/// <summary>Folds over inputs of any length.</summary>
internal static class FoldPrograms
{
    public const string Source = """
        using System;
        using CotGen;

        namespace Lawful;

        public enum Parity
        {
            Even,
            [Start] Odd,
        }

        public readonly record struct DigitPair([Domain(0, 9)] int Left, [Domain(0, 9)] int Right);

        public record struct Nesting([Domain(0, 3)] int Depth, bool IsBroken);

        public static partial class Folds
        {
            private const int FirstRest = 4;

            [CotTarget(Shape = CotShape.Fold)]
            public static bool ParityOfInputs(bool odd, bool bit) => odd ^ bit;

            [CotTarget(Shape = CotShape.Fold)]
            public static Parity MarkedStart(Parity parity, bool bit) => bit ? 1 - parity : parity;

            [CotTarget(Shape = CotShape.Fold, Start = nameof(FirstRest))]
            public static int RestBySeven([Domain(0, 6)] int rest, [Domain(0, 9)] int digit) => (rest * 10 + digit) % 7;

            // Low digit first, one digit of the sum for each pair, the last carry behind them.
            [CotTarget(Shape = CotShape.Fold)]
            public static (int Carry, int Digit) LongAddition([Domain(0, 1)] int carry, DigitPair pair)
            {
                int sum = pair.Left + pair.Right + carry;
                return (sum / 10, sum % 10);
            }

            [CotTarget(Shape = CotShape.Fold, Output = nameof(IsClosed))]
            public static Nesting Brackets(Nesting nesting, [Alphabet("()x")] char letter) => letter switch
            {
                '(' when nesting.Depth == 3 => nesting with { IsBroken = true },
                '(' => nesting with { Depth = nesting.Depth + 1 },
                ')' when nesting.Depth == 0 => nesting with { IsBroken = true },
                ')' => nesting with { Depth = nesting.Depth - 1 },
                _ => nesting,
            };

            private static bool IsClosed(Nesting nesting) => nesting.Depth == 0 && !nesting.IsBroken;
        }
        """;
}
