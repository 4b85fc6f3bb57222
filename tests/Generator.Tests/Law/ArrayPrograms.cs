namespace CotGen.Generator.Tests.Law;

/// <summary>Local arrays and spans, parts of them, and several dimensions.</summary>
internal static class ArrayPrograms
{
    public const string Source = """
        using System;
        using CotGen;

        namespace Lawful;

        public static partial class Arrays
        {
            private static readonly int[] Weights = [3, 1, 2];

            [CotTarget]
            public static int NewArrays([FixedLength(3), Domain(0, 3)] ReadOnlySpan<int> values)
            {
                int[] counts = new int[4];
                foreach (int value in values)
                {
                    counts[value]++;
                }

                int[] alias = counts;
                alias[0] += 2;
                int best = 0;
                for (int i = 1; i < counts.Length; i++)
                {
                    best = counts[i] > counts[best] ? i : best;
                }

                return best * 10 + counts[^1];
            }

            [CotTarget]
            public static int Stack([FixedLength(3), Domain(0, 3)] ReadOnlySpan<int> values)
            {
                Span<int> sums = stackalloc int[values.Length + 1];
                for (int i = 0; i < values.Length; i++)
                {
                    sums[i + 1] = sums[i] + values[i];
                }

                Span<bool> odd = stackalloc bool[2];
                odd[sums[^1] % 2] = true;
                return odd[1] ? -sums[2] : sums[2];
            }

            [CotTarget]
            public static int Literals([Domain(0, 3)] int a, [Domain(0, 3)] int b)
            {
                Span<int> first = [a, b, a + b];
                ReadOnlySpan<int> second = [b, 1];
                int[] third = { a * b, 7 };
                int[] fourth = new[] { 5, a };
                first[0]++;
                return first[0] + 10 * first[1 + second[1]] + 100 * third[0] + 1000 * fourth[1] + second.Length;
            }

            [CotTarget]
            public static int Grid([FixedLength(4), Domain(0, 2)] ReadOnlySpan<int> values, [Domain(0, 1)] int row, [Domain(0, 2)] int column)
            {
                int[,] grid = new int[2, 3];
                for (int i = 0; i < grid.GetLength(0); i++)
                {
                    for (int j = 0; j < grid.GetLength(1); j++)
                    {
                        grid[i, j] = values[i + j] + (i > 0 ? grid[i - 1, j] : 0);
                    }
                }

                grid[row, 1] += 5;
                grid[1, column] = grid[row, column] * 2;
                int sum = 0;
                foreach (int cell in grid)
                {
                    sum = sum * 2 + cell;
                }

                return sum + grid.Length;
            }

            private static int Sum(ReadOnlySpan<int> values)
            {
                int sum = 0;
                foreach (int value in values)
                {
                    sum += value;
                }

                return sum;
            }

            private static void Rotate(Span<int> values)
            {
                int first = values[0];
                values[1..].CopyTo(values);
                values[^1] = first;
            }

            private static void Add(int[] values, int amount)
            {
                for (int i = 0; i < values.Length; i++)
                {
                    values[i] += amount;
                }
            }

            [CotTarget]
            public static void Slices([FixedLength(4), Domain(0, 3)] ReadOnlySpan<int> values, [FixedLength(4)] Span<int> rotated, out int sum, out int rest)
            {
                values.CopyTo(rotated);
                Rotate(rotated[..3]);
                Span<int> middle = rotated.Slice(1, 2);
                middle[0] += Weights[1..][1];
                middle = rotated[2..];
                middle[1] += 4;
                sum = Sum(values[1..^1]);
                rest = Sum(values.Slice(2)) - Sum(Weights.AsSpan().Slice(1));
            }

            [CotTarget]
            public static int Copies([FixedLength(3), Domain(0, 3)] ReadOnlySpan<int> values)
            {
                int[] copy = values.ToArray();
                int[] part = copy[1..];
                copy[1] = 9;
                Add(part, 2);
                (copy, part) = (part, copy);
                copy.AsSpan().Reverse();
                return copy[0] * 100 + copy[1] * 10 + part[1];
            }

            [CotTarget]
            public static int Scopes([Domain(0, 3)] int x, bool wide)
            {
                int[] kept;
                if (wide)
                {
                    int[] inner = new int[2];
                    inner[x / 2] = x;
                    x = inner[0] + 3 * inner[1];
                    kept = inner;
                }
                else
                {
                    kept = new int[2];
                    kept[1] = x + 1;
                }

                int[] late = [x, x + kept[1], kept[0]];
                return Sum(late) + kept[0];
            }

            [CotTarget]
            public static int Exits([FixedLength(3), Domain(0, 2)] ReadOnlySpan<int> values)
            {
                int found = -1;
                for (int i = 0; i < values.Length; i++)
                {
                    int[] seen = new int[i + 1];
                    seen[i] = values[i];
                    if (values[i] == 2)
                    {
                        break;
                    }

                    if (values[i] == 1)
                    {
                        found += seen[i];
                        continue;
                    }

                    int[] more = [seen[0], found];
                    found = more[1] - more[0] + i;
                }

                Span<int> last = stackalloc int[2];
                last[0] = found;
                return last[0] + last[1];
            }
        }
        """;
}
