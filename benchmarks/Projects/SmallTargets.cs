namespace CotGen.Benchmarks.Projects;

/// <summary>Source of targets as users write them: twenty small ones, and the multiplication.</summary>
internal static class SmallTargets
{
    /// <summary>The text of the first small target that an edit of a target's own body changes.</summary>
    public const string Editable = "a * b + 0";

    public const string Types = """
        public enum Light { Red, Green, Yellow }

        public enum Size { Small, Medium, Large }

        public enum Fizz { None, Fizz, Buzz, FizzBuzz }
        """;

    public const string Flagship = """
        public static partial class Arithmetic
        {
            [CotTarget]
            public static void Multiply(
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
        }
        """;

    /// <summary>The flagship for numbers of so many digits.</summary>
    public static string Multiplication(int digits) => "using System;\nusing CotGen;\n\n" + Flagship
        .Replace("FixedLength(8)", $"FixedLength({2 * digits})", StringComparison.Ordinal)
        .Replace("FixedLength(4)", $"FixedLength({digits})", StringComparison.Ordinal);

    public static readonly string[] All =
    [
        """
            [CotTarget]
            public static int Shifted([Domain(0, 9)] int a, [Domain(0, 9)] int b) => (a * b + 0) % 7;
        """,
        """
            [CotTarget]
            public static int AddDigits([Domain(0, 9)] int a, [Domain(0, 9)] int b) => a + b;
        """,
        """
            [CotTarget]
            public static int Parity([FixedLength(8), Domain(0, 1)] ReadOnlySpan<int> bits)
            {
                int sum = 0;
                foreach (int bit in bits)
                {
                    sum += bit;
                }

                return sum % 2;
            }
        """,
        """
            [CotTarget]
            public static int Greatest([FixedLength(4), Domain(0, 9)] ReadOnlySpan<int> values)
            {
                int best = values[0];
                for (int i = 1; i < values.Length; i++)
                {
                    best = Math.Max(best, values[i]);
                }

                return best;
            }
        """,
        """
            [CotTarget]
            public static bool IsLeapYear([Domain(1900, 2100)] int year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        """,
        """
            [CotTarget]
            public static int DaysInMonth([Domain(1, 12)] int month, bool isLeap) => month switch
            {
                2 => isLeap ? 29 : 28,
                4 or 6 or 9 or 11 => 30,
                _ => 31,
            };
        """,
        """
            [CotTarget]
            public static Light Next(Light light) => light switch
            {
                Light.Red => Light.Green,
                Light.Green => Light.Yellow,
                _ => Light.Red,
            };
        """,
        """
            [CotTarget]
            public static int Caesar([Domain(0, 25)] int letter, [Domain(0, 25)] int shift) => (letter + shift) % 26;
        """,
        """
            [CotTarget]
            public static int Compare([Domain(0, 20)] int a, [Domain(0, 20)] int b) => a < b ? -1 : a > b ? 1 : 0;
        """,
        """
            [CotTarget]
            public static int Remainder([FixedLength(4), Domain(0, 9)] ReadOnlySpan<int> digits)
            {
                int rest = 0;
                foreach (int digit in digits)
                {
                    rest = (rest * 10 + digit) % 7;
                }

                return rest;
            }
        """,
        """
            [CotTarget]
            public static int Grade([Domain(0, 100)] int points) => points switch
            {
                >= 90 => 1,
                >= 75 => 2,
                >= 60 => 3,
                >= 45 => 4,
                _ => 5,
            };
        """,
        """
            [CotTarget]
            public static void Add(
                [FixedLength(3), Domain(0, 9)] ReadOnlySpan<int> a,
                [FixedLength(3), Domain(0, 9)] ReadOnlySpan<int> b,
                [FixedLength(4), Domain(0, 9)] Span<int> sum)
            {
                int carry = 0;
                for (int i = 0; i < 3; i++)
                {
                    int column = a[i] + b[i] + carry;
                    sum[i] = column % 10;
                    carry = column / 10;
                }

                sum[3] = carry;
            }
        """,
        """
            [CotTarget]
            public static bool Majority(bool a, bool b, bool c) => (a && b) || (a && c) || (b && c);
        """,
        """
            [CotTarget]
            public static Fizz FizzBuzz([Domain(1, 60)] int n) =>
                n % 15 == 0 ? Fizz.FizzBuzz : n % 5 == 0 ? Fizz.Buzz : n % 3 == 0 ? Fizz.Fizz : Fizz.None;
        """,
        """
            [CotTarget]
            public static int CheckDigit([FixedLength(4), Domain(0, 9)] ReadOnlySpan<int> digits)
            {
                int sum = 0;
                for (int i = 0; i < digits.Length; i++)
                {
                    int weighted = i % 2 == 0 ? digits[i] * 2 : digits[i];
                    sum += weighted > 9 ? weighted - 9 : weighted;
                }

                return (10 - sum % 10) % 10;
            }
        """,
        """
            [CotTarget]
            public static int Distance([Domain(0, 20)] int a, [Domain(0, 20)] int b) => Math.Abs(a - b);
        """,
        """
            [CotTarget]
            public static int Gray([Domain(0, 255)] int n) => n ^ (n >> 1);
        """,
        """
            [CotTarget]
            public static int DayOfWeek([Domain(1, 31)] int day, [Domain(0, 6)] int first) => (day - 1 + first) % 7;
        """,
        """
            [CotTarget]
            public static (int Coins, int Left) Change([Domain(0, 99)] int cents) => (cents / 20, cents % 20);
        """,
        """
            [CotTarget]
            public static Size Parcel([Domain(1, 30)] int width, [Domain(1, 30)] int height)
            {
                int girth = width + height;
                if (girth <= 15)
                {
                    return Size.Small;
                }

                return girth <= 35 ? Size.Medium : Size.Large;
            }
        """,
    ];
}
