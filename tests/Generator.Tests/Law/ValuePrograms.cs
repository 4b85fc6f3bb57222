namespace CotGen.Generator.Tests.Law;

/// <summary>Structs of the user's as values, local functions, references into values.</summary>
internal static class ValuePrograms
{
    public const string Source = """
        using System;
        using System.Runtime.CompilerServices;
        using CotGen;

        namespace Lawful;

        public record struct Point(int X, int Y)
        {
            public readonly int Sum => X + Y;

            public readonly Point Mirrored => new(Y, X);

            public static Point operator +(Point left, Point right) => new(left.X + right.X, left.Y + right.Y);

            public static Point operator -(Point point) => point with { X = -point.X, Y = -point.Y };

            public static explicit operator int(Point point) => (point.X * 10) + point.Y;

            public void Bump(int by)
            {
                X += by;
                Y -= by;
            }

            public readonly int Scaled(int by) => by * Sum;
        }

        public readonly record struct Segment(Point From, Point To);

        public struct Counter
        {
            public int Count;
            private bool _isOdd;

            public Counter(int start)
            {
                Count = start;
                _isOdd = start % 2 == 1;
            }

            public Counter(int first, int second)
                : this(first)
            {
                if (second == 0)
                {
                    return;
                }

                Count += second;
                _isOdd ^= second % 2 == 1;
            }

            public int Next()
            {
                _isOdd = !_isOdd;
                return Count++;
            }

            public readonly bool IsOdd => _isOdd;

            public readonly void Deconstruct(out int count, out bool isOdd)
            {
                count = Count;
                isOdd = _isOdd;
            }
        }

        public struct Flat
        {
            public int X;
            public int Y;

            public readonly int Product() => X * Y;
        }

        public struct Nest
        {
            public Flat Flat;
            public Point Inner;
            public Counter Counter { get; set; }
            public (int Low, int High) Pair;
        }

        [InlineArray(4)]
        public struct Row
        {
            private int _first;
        }

        public static partial class StructValues
        {
            [CotTarget]
            public static (int, int) Walk([Domain(0, 3)] int steps, bool right)
            {
                var point = new Point(1, 2);
                for (int i = 0; i < 3; i++)
                {
                    if (i < steps)
                    {
                        point = right ? point with { X = point.X + 1 } : point + new Point { Y = 2 };
                    }
                }

                point.Y++;
                return (point.X, point.Y);
            }

            [CotTarget]
            public static int Members([Domain(0, 4)] int a, [Domain(0, 4)] int b)
            {
                Point p = new(Y: b, X: a);
                Point q = p;
                q.Bump(a);
                int mirrored = p.Mirrored.X;
                return q.Scaled(2) + mirrored - (int)-p + q.Y;
            }

            [CotTarget]
            public static bool AllSame([Domain(0, 3)] int a, [Domain(0, 3)] int b, [Domain(0, 3)] int c)
            {
                var first = new Segment(new Point(a, b), new Point(b, c));
                var second = first with { To = new Point(c, b) };
                return first == second || (a != c && first.From.Equals(second.To)) || (a, (long)b) != (c, b) && (a, c) == (1, 2);
            }

            [CotTarget]
            public static (int, bool) Counts([Domain(0, 5)] int start, [Domain(0, 3)] int more)
            {
                var counter = new Counter(start, more);
                int old = counter.Next() + counter.Next();
                Counter copy = counter;
                copy.Next();
                (int count, bool isOdd) = counter;
                (int other, _) = copy;
                return (old + count + other, isOdd ^ copy.IsOdd);
            }

            [CotTarget]
            public static int NestedValue([Domain(0, 3)] int a, [Domain(0, 3)] int b)
            {
                Nest nest = default;
                nest.Inner.X = a;
                nest.Inner.Y += b + nest.Inner.X++;
                nest.Pair.High = nest.Inner.Sum;
                nest.Pair.Low--;
                nest.Inner.Bump(2);
                Add(ref nest.Flat.X, ref nest.Pair.Low, b);
                nest.Counter = new Counter(a);
                nest.Counter.Next();
                var (x, y) = nest.Inner;
                return x + (3 * y) + (5 * nest.Pair.Low) + nest.Pair.High + nest.Counter.Count + nest.Flat.X;
            }

            private static void Add(ref int first, ref int second, int by)
            {
                first += by;
                second -= first;
            }

            [CotTarget]
            public static int Unassigned([Domain(0, 3)] int a)
            {
                Flat p;
                p.X = 5 - a;
                if (a > 1)
                {
                    p.Y = 1;
                }
                else
                {
                    p.Y = 5;
                }

                Make(a, out Point made);
                return p.Product() + made.Sum;
            }

            private static void Make(int a, out Point made)
            {
                made = default;
                made.Y = a;
            }

            [CotTarget]
            public static int Local([Domain(0, 3)] int a, [Domain(0, 3)] int b)
            {
                int total = 0;
                void Count(int by)
                {
                    total += by;
                    if (by > 1)
                    {
                        Count(by - 1);
                    }
                }

                static int Twice(int x) => 2 * x;
                Count(a);
                Count(Twice(b));
                return total + Both();

                int Both()
                {
                    int inner = b;
                    int Plus(int x) => x + inner + a;
                    inner++;
                    return Plus(1);
                }
            }

            [CotTarget]
            public static (int, int) Generic([Domain(0, 3)] int a, [Domain(0, 3)] int b)
            {
                Swap(ref a, ref b);
                var pair = (new Point(a, b), new Point(b, 1));
                Swap(ref pair.Item1, ref pair.Item2);
                (bool first, _) = Pair(a == b, a);
                return (pair.Item1.X + (first ? 10 : 0), pair.Item2.Sum);
            }

            private static void Swap<T>(ref T left, ref T right) => (left, right) = (right, left);

            private static (T, U) Pair<T, U>(T first, U second) => (first, second);

            [CotTarget]
            public static int Named([Domain(0, 3)] int a)
            {
                int next = a;
                return Digits(c: next++, a: next++, b: next);
            }

            private static int Digits(int a, int b = 7, int c = 9, int d = 4) => (((a * 10) + b) * 10 + c) * 10 + d;

            [CotTarget]
            public static int Rows([Domain(0, 3)] int at, [Domain(0, 3)] int value)
            {
                Row row = default;
                row[0] = 1;
                row[at] = value;
                Row copy = row;
                copy[1] += 5;
                row[^1]++;
                return row[0] + (2 * row[1]) + (3 * copy[1]) + copy[(at + 1) % 4] + row[3];
            }

            [CotTarget]
            public static int ThreeSteps([Domain(0, 12)] int a, [Domain(1, 4)] int b)
            {
                var state = new Point(a, 0);
                while (state.X >= b)
                {
                    state = new Point(state.X - b, state.Y + 1);
                }

                return state.Y;
            }
        }
        """;
}
