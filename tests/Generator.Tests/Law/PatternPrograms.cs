namespace CotGen.Generator.Tests.Law;

/// <summary>Patterns of parts: lists, properties, positions, names, and what tests before them keep from throwing.</summary>
internal static class PatternPrograms
{
    public const string Source = """
        using System;
        using CotGen;

        namespace Lawful;

        public static partial class Patterns
        {
            public enum Kind { Add, Neg, Jump }

            public readonly record struct Cell([Domain(0, 3)] int X, [Domain(0, 2)] int Y)
            {
                public int Ratio => X / Y;

                public bool IsBelow => Y > X;

                public int Distance => Math.Abs(X - Y);
            }

            public record struct Command(Kind Kind, Cell At, bool IsLast);

            public struct Pair
            {
                [Domain(-2, 3)] public int A;

                [Domain(0, 3)] public byte B { get; set; }

                public readonly void Deconstruct(out int a, out int b) => (a, b) = (A * 2, B);

                public readonly void Deconstruct(out int sum, out bool isLess, out int quotient) => (sum, isLess, quotient) = (A + B, A < B, 6 / (A + 3));
            }

            [CotTarget]
            public static int Lists([FixedLength(4), Domain(0, 3)] ReadOnlySpan<int> a) => a switch
            {
                [0, .., 1] => 1,
                [_, 2, ..] => 2,
                [.., > 1 and not 3, var last] => last + 10,
                [var first, .. var rest] when rest[0] == first => rest.Length + 20,
                [] or [_] => -1,
                [3, 3, 3, 3] => 99,
                [var first, .., var last] => first * last,
            };

            [CotTarget]
            public static int ListsOfKnownLength([Domain(0, 9)] int x)
            {
                int[] digits = [x / 2, x % 2];
                Span<int> many = stackalloc int[3];
                many[x % 3] = x;
                int result = digits is [_, 1] ? 1 : 2;
                result += digits is [_, _, ..] ? 10 : 20;
                result += digits is [] or [_, _, _] ? 100 : 200;
                result += many is [> 4, ..] or [.., > 6] ? 1_000 : 2_000;
                return digits is [.. var part, not 0] && part is [var only] ? result + only * 10_000 : result;
            }

            [CotTarget]
            public static int SlicePatterns([FixedLength(5), Domain(0, 2)] ReadOnlySpan<byte> a) => a switch
            {
                [0, .. [1, .., 2], _] => 1,
                [.. { Length: 3 } middle, 1, _] => middle[2],
                [.. [_, _, _, 2], var last] => last + 5,
                { Length: > 4 } and [2, .. var rest] => rest is [2, ..] ? 7 : 8,
                _ => 9,
            };

            [CotTarget]
            public static bool IsPalindromeByLists([FixedLength(4), Domain(0, 2)] ReadOnlySpan<int> word) =>
                word is [var first, .. var inner, var last] && first == last && inner is [var second, var third] && second == third;

            [CotTarget]
            public static int Properties(Cell cell) => cell switch
            {
                { X: > 1, Y: 0 } => 1,
                { X: 0 } => 2,
                { Y: not (1 or 2) } => 3,
                { X: var x, Y: var y } when x == y => 4,
                { Distance: > 1 } far => far.Distance + 10,
                { } => 5,
            };

            [CotTarget]
            public static int NestedProperties(Command command) => command switch
            {
                { Kind: Kind.Jump, At: { X: 3 } } => 1,
                { Kind: Kind.Add, At.Y: > 0, At.X: var x } => x + 10,
                { At: (_, 0), IsLast: true } => 3,
                { At: { IsBelow: true } at } => at.Y - at.X,
                (Kind.Neg, (var x, var y), false) => x * y + 20,
                { IsLast: var last } => last ? 5 : 6,
            };

            [CotTarget]
            public static int Positions(Cell cell, bool isSwapped)
            {
                switch (cell)
                {
                    case (0, var y) when isSwapped:
                        return y;
                    case (var x, > 1) { IsBelow: false }:
                        return x + 10;
                    case (1 or 2, 0):
                    case (_, 1) when !isSwapped:
                        return 20;
                    case var (x, y):
                        return x - y;
                }
            }

            [CotTarget]
            public static int GuardedPattern(Cell cell)
            {
                if (cell is { Y: not 0, Ratio: > 1 } or { Y: 0, X: 3 })
                {
                    return 1;
                }

                return cell is { Y: 0 } or { Ratio: 0 } ? 2 : 3;
            }

            [CotTarget]
            public static int ByMethod(Pair pair) => pair switch
            {
                (0, var b) => b,
                ( > 4, 2 or 3) => 10,
                (var sum, true, > 1 and var quotient) => sum * quotient + 20,
                { A: -2, B: var b } => b + 50,
                var (a, b) => a - b + 70,
            };

            [CotTarget]
            public static int TuplePatterns([Domain(0, 3)] int a, [Domain(0, 3)] int b, bool c)
            {
                if ((a, b) is var (x, y) && x + y > 3)
                {
                    return x * y;
                }

                if ((a, (b, c)) is (1, (> 1, true)) or (2, (_, false)) && a < 3)
                {
                    return -1;
                }

                return (a, b, c) switch
                {
                    { a: 0, Item2: var second } => second,
                    (var first, _, true) named when named.b > 0 => first + 30,
                    _ => 40,
                };
            }

            [CotTarget]
            public static int Typed([Domain(-3, 6)] int x, Cell cell) => (x, cell) switch
            {
                (int and < 0, _) => -1,
                (int y and > 4, Cell) => y * 2,
                (var y, Cell { X: 1 } or { Y: 2 }) => y,
                (_, Cell(2, _) c) => c.Y + 20,
                (not 3, _) => 30,
                _ => 31,
            };

            [CotTarget]
            public static int Tokens([FixedLength(3), Alphabet("ab+")] ReadOnlySpan<char> text) => text switch
            {
                ['a', '+', 'b'] => 1,
                ['a' or 'b', '+', >= 'b'] => 2,
                [var x, '+', var y] when x == y => 3,
                ['+', .. var rest] => rest is ['+', '+'] ? 4 : 5,
                _ => 6,
            };

            [CotTarget]
            public static int PatternsInLoops([FixedLength(4), Domain(0, 3)] ReadOnlySpan<int> a)
            {
                int sum = 0;
                while (a is [var first, .. var rest])
                {
                    sum = rest is [var next, ..] && next < first ? sum + 10 : sum + first;
                    a = rest;
                }

                return sum;
            }
        }
        """;
}
