namespace CotGen.Generator.Tests.Law;

/// <summary>Step functions and folds whose first state a member yields.</summary>
internal static class StartPrograms
{
    public const string Source = """
        using System;
        using System.Runtime.CompilerServices;
        using CotGen;

        namespace Lawful;

        public static partial class Starts
        {
            public enum Lamp { Dark, [Start] Dim, Bright }

            [InlineArray(3)]
            public struct Digits
            {
                [Domain(0, 2)] private int _digit;
            }

            public record struct Runner([Domain(0, 9)] int Place, [Domain(-2, 2)] int Speed, bool IsDone);

            private static readonly Runner AtRest = new(3, Speed: 2, false);
            private static readonly int Seed = 5;
            private static readonly (int, bool) Pair = (4, true);

            private static Runner Middle => new Runner { Place = 9 / 2 } with { Speed = 1 };

            private static Runner Late { get; } = new(8, -1, false);

            private static Lamp Brightest() => Lamp.Bright;

            private static Digits Ones()
            {
                Digits digits = default;
                for (int i = 0; i < 3; i++)
                {
                    digits[i] = i % 2 + 1;
                }

                return digits;
            }

            private static bool IsOut(Runner runner) => runner.IsDone;

            [CotTarget(Halt = nameof(IsOut), MaxSteps = 12, Start = nameof(AtRest))]
            public static Runner Bounces(Runner runner) => runner switch
            {
                { Place: > 7, Speed: > 0 } => runner with { Speed = -runner.Speed },
                { Place: < 2 } => runner with { IsDone = true },
                _ => runner with { Place = runner.Place + runner.Speed },
            };

            [CotTarget(MaxSteps = 4, Start = nameof(Late))]
            public static Runner Walks(Runner runner) => runner with { Place = Math.Max(0, runner.Place + runner.Speed) };

            [CotTarget(MaxSteps = 3, Start = nameof(Ones))]
            public static Digits Turns(Digits digits)
            {
                (digits[0], digits[1], digits[2]) = (digits[1], digits[2], digits[0]);
                return digits;
            }

            [CotTarget(MaxSteps = 5)]
            public static Lamp Blinks(Lamp lamp) => (Lamp)(((int)lamp + 1) % 3);

            [CotTarget(MaxSteps = 6, Start = nameof(Seed))]
            public static int Congruence([Domain(0, 15)] int state) => (state * 5 + 3) % 16;

            [CotTarget(Shape = CotShape.Fold, Start = nameof(Middle))]
            public static Runner Driven(Runner runner, bool forward) => runner with { Place = Math.Clamp(runner.Place + (forward ? runner.Speed : -1), 0, 9) };

            [CotTarget(Shape = CotShape.Fold, Start = nameof(Seed), Output = nameof(IsGreat))]
            public static int Mixed([Domain(0, 15)] int state, [Domain(0, 3)] int digit) => (state * 4 + digit) % 13;

            private static bool IsGreat(int state) => state > 6;

            [CotTarget(Shape = CotShape.Fold, Start = nameof(Brightest))]
            public static Lamp Switched(Lamp lamp, bool on) => on ? Lamp.Bright : (Lamp)Math.Max(0, (int)lamp - 1);

            [CotTarget(Shape = CotShape.Fold, Start = nameof(Ones))]
            public static Digits Shifted(Digits digits, [Domain(0, 2)] int next)
            {
                digits[0] = digits[1];
                digits[1] = digits[2];
                digits[2] = next;
                return digits;
            }

            private static int AnyCount => 300;

            [CotTarget(Start = nameof(AnyCount), MaxSteps = 3)]
            [return: Domain(0, 300)]
            public static int CountedFromStart([Domain(0, 300)] int count) => Counted(count, 7);

            private static int Counted(int rest, int counted) => rest <= 0 ? counted : Counted(rest - 1, (counted + 2) % 301);
        }
        """;
}
