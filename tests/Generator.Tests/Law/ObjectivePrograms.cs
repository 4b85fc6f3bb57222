using System.Text.RegularExpressions;

namespace CotGen.Generator.Tests.Law;

/// <summary>Methods that are compiled under every objective; the number in a mark is the window that the method is held to.</summary>
internal static partial class ObjectivePrograms
{
    /// <summary>The same methods, a class for each objective.</summary>
    public static readonly string[] Sources =
    [
        Under("Shortest", "Objective = CotObjective.Shortest"),
        Under("Smallest", "Objective = CotObjective.Smallest"),
        Under("SmallestNarrow", "Objective = CotObjective.Smallest, MaxClasses = 192"),
        Under("Learnable", "Objective = CotObjective.Learnable"),
        Under("Window", "Objective = CotObjective.Window, Window = $1"),
        Loops,
    ];

    private const string Methods = """
        using System;
        using CotGen;

        namespace Lawful;

        public static partial class Under#
        {
            [Target(7)]
            public static void Columns#(
                [FixedLength(4), Domain(0, 9)] ReadOnlySpan<int> a,
                [FixedLength(4), Domain(0, 9)] ReadOnlySpan<int> b,
                [FixedLength(8), Domain(0, 9)] Span<int> product)
            {
                int carry = 0;
                for (int k = 0; k < product.Length; k++)
                {
                    int sum = carry;
                    for (int i = Math.Max(0, k - b.Length + 1); i <= Math.Min(k, a.Length - 1); i++)
                    {
                        sum += a[i] * b[k - i];
                    }

                    product[k] = sum % 10;
                    carry = sum / 10;
                }
            }

            [Target(8)]
            public static void Rows#(
                [FixedLength(3), Domain(0, 9)] ReadOnlySpan<int> a,
                [FixedLength(3), Domain(0, 9)] ReadOnlySpan<int> b,
                [FixedLength(6), Domain(0, 9)] Span<int> product)
            {
                product.Clear();
                for (int i = 0; i < a.Length; i++)
                {
                    int carry = 0;
                    for (int j = 0; j < b.Length; j++)
                    {
                        int t = product[i + j] + a[i] * b[j] + carry;
                        product[i + j] = t % 10;
                        carry = t / 10;
                    }

                    product[i + b.Length] = carry;
                }
            }

            [Target(1)]
            public static bool Parity#([FixedLength(64)] ReadOnlySpan<bool> bits)
            {
                bool parity = false;
                foreach (bool bit in bits)
                {
                    parity ^= bit;
                }

                return parity;
            }

            [Target(7)]
            public static void Sorted#([FixedLength(4), Domain(0, 6)] ReadOnlySpan<int> values, [FixedLength(4)] Span<int> sorted)
            {
                values.CopyTo(sorted);
                for (int end = sorted.Length - 1; end > 0; end--)
                {
                    for (int i = 0; i < end; i++)
                    {
                        if (sorted[i] > sorted[i + 1])
                        {
                            (sorted[i], sorted[i + 1]) = (sorted[i + 1], sorted[i]);
                        }
                    }
                }
            }

            [Target(6)]
            public static bool Lines#([FixedLength(9), Domain(0, 2)] ReadOnlySpan<int> board, [Domain(1, 2)] int player)
            {
                bool first = board[0] == player && board[1] == player && board[2] == player;
                bool second = board[3] == 1 && board[4] == 1 && board[5] == 1;
                return player == 1 ? first || second : first && board[8] != 0;
            }

            [Target(9)]
            public static void Cells#([FixedLength(5)] ReadOnlySpan<bool> ring, [FixedLength(5)] Span<bool> next)
            {
                for (int i = 0; i < next.Length; i++)
                {
                    bool left = ring[(i + 4) % 5], right = ring[(i + 1) % 5];
                    next[i] = (left && !(ring[i] || right)) || (!left && (ring[i] || right) && i != 2) || (left && ring[i] && right);
                }
            }

            [Target(3)]
            public static int Rest#([Domain(0, 13)] int a, [Domain(1, 13)] int b) => a % b;

            [Target(4)]
            public static int Chosen#([FixedLength(4), Domain(0, 5)] ReadOnlySpan<int> values, [Domain(0, 3)] int i, [Domain(0, 5)] int other) =>
                other + values[i] > 5 ? values[(i + 1) % 4] * 2 : values[i] + other;

            [Target(3)]
            public static int Weekday#([Domain(1, 12)] int month, [Domain(1, 15)] int day)
            {
                int early = Cot.Mark(month * 13 / 5, "early");
                return (early + day + (day + month) / 12) % 7;
            }
        }
        """;

    private const string Loops = """
        using CotGen;

        namespace Lawful;

        public static partial class UnderSmallest
        {
            [CotTarget]
            [CotTarget(Name = "SumOfProductsSmallest", Objective = CotObjective.Smallest), CotTarget(Name = "SumOfProductsWindow", Objective = CotObjective.Window, Window = 2)]
            public static int SumOfProducts([Domain(0, 9)] int a, [Domain(0, 9)] int b, [Domain(0, 9)] int c) => (a * b + b * c) / 10;

            [CotTarget(Objective = CotObjective.Smallest)]
            public static int SmallestSteps([Domain(1, 99)] int x)
            {
                int steps = 0;
                while (x != 1 && steps < 20)
                {
                    x = x % 2 == 0 ? x / 2 : (x * 3 + 1) % 100;
                    steps++;
                }

                return steps;
            }

            [CotTarget(Shape = CotShape.Fold, Objective = CotObjective.Smallest)]
            public static int SmallestFold([Domain(0, 12)] int state, [Domain(0, 9)] int digit) => (state * 10 + digit) % 13;
        }
        """;

    private static string Under(string name, string arguments) =>
        Mark().Replace(Methods.Replace("#", name, StringComparison.Ordinal), $"[CotTarget({arguments})]");

    [GeneratedRegex(@"\[Target\((\d+)\)\]")]
    private static partial Regex Mark();
}
