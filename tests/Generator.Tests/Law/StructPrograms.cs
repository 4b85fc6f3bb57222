namespace CotGen.Generator.Tests.Law;

/// <summary>Structs as inputs and outputs.</summary>
internal static class StructPrograms
{
    public const string Source = """
        using System;
        using System.Runtime.CompilerServices;
        using CotGen;

        namespace Lawful;

        public static partial class Structs
        {
            public enum Light { Red, Green, Amber }

            public record struct Point([Domain(-2, 3)] int X, [Domain(0, 4)] int Y);

            public readonly record struct Crossing(Light North, bool IsOpen, [Alphabet("abx")] char Key);

            public record struct NestedWalk(Point From, [Domain(1, 3)] int Steps, bool Back);

            public struct Mutable
            {
                [Domain(0, 6)] public int Count;

                [Domain(-3, 3)] public long Offset { get; set; }

                [Domain(0, 3)] public byte @class;
            }

            [InlineArray(3)]
            public struct Digits
            {
                [Domain(0, 4)] private int _element;
            }

            public record struct Number([Domain(0, 2)] Digits Places, bool IsNegative);

            [CotTarget] public static int SumOfPoint(Point point) => point.X * 10 + point.Y;

            [CotTarget] public static Point MovedPoint(Point point, [Domain(-1, 1)] int step) => new Point(Math.Clamp(point.X + step, -2, 3), point.Y);

            [CotTarget]
            public static Crossing NextCrossing(Crossing crossing) => crossing.IsOpen
                ? crossing with { North = crossing.North == Light.Red ? Light.Green : Light.Red }
                : new Crossing(Light.Amber, crossing.Key == 'x', 'a');

            [CotTarget]
            public static NestedWalk WalkNested(NestedWalk walk)
            {
                for (int i = 0; i < walk.Steps; i++)
                {
                    walk.From = walk.From with { X = walk.From.X + (walk.Back ? -1 : 1) };
                }

                return walk.From.X is < -2 or > 3 ? walk with { From = default } : walk;
            }

            [CotTarget]
            public static void CountMutable(ref Mutable counter, bool up, out Point point)
            {
                counter.Count = up && counter.Count < 6 ? counter.Count + 1 : counter.Count;
                counter.Offset = -counter.Offset;
                counter.@class = (byte)(counter.@class > 1 ? 1 : 2);
                point = default;
                point.Y = counter.Count % 3;
            }

            [CotTarget]
            public static int ValueOfDigits(Digits digits) => digits[0] + digits[1] * 5 + digits[2] * 25;

            [CotTarget]
            public static Digits SwappedDigits(Digits digits, [Domain(0, 2)] int i, [Domain(0, 2)] int j)
            {
                (digits[i], digits[j]) = (digits[j], digits[i]);
                return digits;
            }

            [CotTarget]
            public static Number NegatedNumber(Number number, [Domain(0, 1)] Digits mask)
            {
                Digits places = number.Places;
                places[1] *= mask[1];
                return number with { Places = places, IsNegative = !number.IsNegative };
            }

            [CotTarget]
            public static (Point Point, bool Same) PairOfPoints(Point a, in Point b) => (a.X < b.X ? a : b, a == b);
        }
        """;
}
