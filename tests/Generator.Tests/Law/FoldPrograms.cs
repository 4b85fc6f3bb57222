namespace CotGen.Generator.Tests.Law;

/// <summary>Folds over inputs of any length.</summary>
internal static class FoldPrograms
{
    public const string Source = """
        using System;
        using System.Runtime.CompilerServices;
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

            // The next state is the input itself: of the block before only the answer is left.
            [CotTarget(Shape = CotShape.Fold)]
            public static int LastInput([Domain(-1, 4)] int state, [Domain(0, 3)] int input) => input;

            [CotTarget(Shape = CotShape.Fold, Output = nameof(IsWide))]
            public static DigitPair LastPair(DigitPair state, [Domain(0, 9)] int digit) => state with { Right = (digit * 3) % 10 };

            private static bool IsWide(DigitPair pair) => pair.Right - pair.Left > 4;

            // What a round gives and what the last state gives are tokens alike.
            [CotTarget(Shape = CotShape.Fold, Output = nameof(IsOdd))]
            public static (int Next, bool WasOdd) OddRounds([Domain(0, 3)] int state, bool bit) => (bit ? (state + 1) % 4 : state, state % 2 == 1);

            private static bool IsOdd(int state) => state % 2 == 1;

            [CotTarget(Shape = CotShape.Fold)]
            public static (int Next, Parity Always) ConstantOutput([Domain(0, 3)] int state, bool bit) => (bit ? (state + 1) % 4 : state, Parity.Odd);

            private static bool IsClosed(Nesting nesting) => nesting.Depth == 0 && !nesting.IsBroken;

            [InlineArray(3)]
            public struct Three
            {
                [Domain(0, 2)] private int _first;
            }

            private static bool IsLastZero(Three state) => state[2] == 0;

            [CotTarget(Shape = CotShape.Fold, Output = nameof(IsLastZero))]
            public static Three ReadsOnlyAtTheEnd(Three state, [Domain(0, 3)] int input)
            {
                state[0] = (state[1] + input) % 3;
                state[1] = (state[1] + state[0]) % 3;
                state[2] = (((input % 2) - 3 + state[0]) & 255) % 3;
                return state;
            }

            [CotTarget(Shape = CotShape.Fold, Output = nameof(IsLastZero))]
            public static (Three Next, int Given) ReadsOnlyAtTheEndAndGives(Three state, [Domain(0, 3)] int input)
            {
                state[0] = (state[1] + input) % 3;
                state[1] = (state[1] + state[0]) % 3;
                state[2] = (state[0] + 253) % 3;
                return (state, input & 1);
            }
        }
        """;
}
