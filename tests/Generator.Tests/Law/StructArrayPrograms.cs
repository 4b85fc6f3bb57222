namespace CotGen.Generator.Tests.Law;

/// <summary>Arrays, spans and tables of structs and tuples; what is searched in spans; the many ways to make an array.</summary>
internal static class StructArrayPrograms
{
    public const string Source = """
        using System;
        using CotGen;

        namespace Lawful;

        public static partial class StructArrays
        {
            public enum Tone { Low, Mid, High }

            public record struct Spot(int X, int Y)
            {
                public void Shift(int by) => X += by;
            }

            private static readonly Spot Origin = new(1, 2);
            private static readonly Spot[] s_spots = [new(1, 2), new(3, 0) { Y = 4 }, default];
            private static readonly (int Cost, bool IsOpen)[] s_costs = { (1, true), (3, false), (0, true) };

            private static ReadOnlySpan<(Tone Tone, byte Size)> Tones => new (Tone, byte)[] { (Tone.Low, 3), (Tone.High, 250) };

            [CotTarget]
            public static int StaticStructs([Domain(0, 2)] int i, [Domain(0, 2)] int j)
            {
                Spot spot = s_spots[i];
                int sum = spot.X * 10 + s_spots[j].Y + Origin.X + Origin.Y;
                foreach (Spot each in s_spots)
                {
                    sum += each == spot ? 100 : 0;
                }

                return sum + (s_costs[j].IsOpen ? s_costs[i].Cost * 1_000 : 0);
            }

            [CotTarget]
            public static int ForeachApart([Domain(0, 4)] int x)
            {
                int sum = 0;
                foreach ((int cost, bool isOpen) in s_costs)
                {
                    sum += isOpen ? cost * x : -cost;
                }

                foreach (var (tone, size) in Tones)
                {
                    sum += size * ((int)tone + 1);
                }

                foreach ((var a, (_, var b)) in new[] { (x, (true, 2)), (1, (false, x)) })
                {
                    sum += a * b;
                }

                return sum;
            }

            [CotTarget]
            public static (int, int, Spot) ArrayOfStructs([Domain(0, 3)] int i, [Domain(0, 3)] int j, bool isShifted)
            {
                var spots = new Spot[4];
                spots[i] = new Spot(i, j);
                spots[j].Y = 7;
                spots[2].Shift(5);
                spots[^1].Shift(1);
                if (isShifted)
                {
                    spots[i].Shift(10);
                }

                Span<Spot> tail = spots.AsSpan(1);
                tail[0].X += 100;
                (tail[1], tail[2]) = (tail[2], tail[1]);
                return (spots[j].X, tail[2].Y, spots[3]);
            }

            [CotTarget]
            public static int SortedItems([Domain(0, 3)] int a, [Domain(0, 3)] int b, [Domain(0, 3)] int c)
            {
                Span<(int Key, int Place)> items = stackalloc (int, int)[] { (a, 0), (b, 1), (c, 2) };
                for (int i = 1; i < items.Length; i++)
                {
                    for (int k = i; k > 0 && items[k].Key < items[k - 1].Key; k--)
                    {
                        (items[k - 1], items[k]) = (items[k], items[k - 1]);
                    }
                }

                return items[0].Place * 100 + items[1].Place * 10 + items[2].Place;
            }

            [CotTarget]
            public static int FilledStructs([Domain(0, 3)] int x, [Domain(0, 2)] int i)
            {
                Span<Spot> spots = new Spot[3];
                spots.Fill(new Spot(x, 1));
                spots[i] = spots[(i + 1) % 3] with { Y = 5 };
                Spot[] copy = spots.ToArray();
                spots.Clear();
                spots.Reverse();
                return copy[2].Y + copy[1].Y * 10 + spots[i].X + copy.IndexOf(new Spot(x, 5)) * 100 + (copy.Contains(new Spot(3, 1)) ? 1_000 : 0);
            }

            [CotTarget]
            public static (int, int, bool, int) Found([FixedLength(4), Domain(0, 2)] ReadOnlySpan<int> a, [Domain(0, 2)] int x) =>
                (a.IndexOf(x), a.LastIndexOf(x), a.Contains(x), a.Count(x));

            [CotTarget]
            public static (int, int, bool) FoundAny([FixedLength(3), Domain(0, 4)] ReadOnlySpan<int> a, [Domain(0, 4)] int x) =>
                (a.IndexOfAny(x, 2), a[1..].IndexOfAny([1, 3]), a.ContainsAny(x, 4, 0));

            [CotTarget]
            public static (bool, bool, bool, int, int) Sequences([FixedLength(4), Domain(0, 2)] ReadOnlySpan<byte> a, [FixedLength(2), Domain(0, 2)] ReadOnlySpan<byte> b) =>
                (a[..2].SequenceEqual(b), a.StartsWith(b), a.EndsWith(b), a.IndexOf(b), a.LastIndexOf((ReadOnlySpan<byte>)[1, 0]));

            [CotTarget]
            public static (int, bool, int, bool) OtherSearches([FixedLength(3)] ReadOnlySpan<Tone> tones, Tone tone, [Alphabet("abc")] char letter) =>
                (tones.IndexOf(tone), tones.SequenceEqual([Tone.Low, tone, Tone.High]), "bcb".IndexOf(letter) + "bcb".LastIndexOf(letter), "xay".Contains(letter));

            [CotTarget]
            public static (int, int, int, bool) OfArrays([Domain(0, 3)] int x)
            {
                int[] numbers = { 1, x, 2, x };
                int at = Array.IndexOf(numbers, 2);
                Array.Reverse(numbers);
                int first = numbers[0];
                Array.Fill(numbers, x + 1);
                int filled = numbers[2];
                Array.Clear(numbers);
                return (at, first, filled, numbers.AsSpan().IsEmpty || numbers[3] != 0);
            }

            [CotTarget]
            public static int Spreads([FixedLength(3), Domain(0, 3)] ReadOnlySpan<byte> a, [Domain(0, 4)] int i)
            {
                int[] all = [7, .. a, 9, .. a[1..]];
                Span<long> wide = [.. all, all[0] = 5, .. a];
                int[] after = [.. all, all[1] = 6];
                ReadOnlySpan<int> none = [.. all[..0]];
                return (int)wide[i] + all[i] * 10 + after[i] * 100 + none.Length + wide.Length * 1_000 + after.Length;
            }

            [CotTarget]
            public static int Allocated([Domain(0, 3)] int x)
            {
                Span<int> first = stackalloc int[] { (1), unchecked(x!), 3 };
                Span<long> second = stackalloc[] { x, 5L, 'a' };
                ReadOnlySpan<byte> third = stackalloc byte[3] { 1, 2, 255 };
                return first[x % 3] + (int)second[x % 2] + third[^1];
            }

            private static int Sum(params int[] numbers)
            {
                int sum = numbers.Length * 100;
                foreach (long number in numbers)
                {
                    sum += (int)number;
                }

                return sum;
            }

            private static int Weigh(int factor, params ReadOnlySpan<byte> numbers)
            {
                int sum = 0;
                foreach (int number in numbers)
                {
                    sum = sum * factor + number;
                }

                return sum;
            }

            [CotTarget]
            public static int Params([Domain(0, 3)] int x) =>
                Sum() + Sum(x) + Sum(x, 2, x * x) + Sum(numbers: [x, 1]) + Weigh(3) + Weigh(factor: x, 1, 2, 3) + Weigh(2, new byte[] { 1, (byte)x });
        }
        """;
}
