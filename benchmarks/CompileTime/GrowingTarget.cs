namespace CotGen.Benchmarks.CompileTime;

/// <summary>A target that can be written in any size.</summary>
/// <param name="Name">What the report calls it.</param>
/// <param name="Axis">What grows with it: slots, classes, or nodes of the dataflow.</param>
/// <param name="Sizes">The sizes that it is written in, each twice the one before.</param>
/// <param name="Write">The method in a size.</param>
internal sealed record GrowingTarget(string Name, string Axis, int[] Sizes, Func<int, string> Write)
{
    private static readonly int[] s_rounds = [16, 32, 64, 128, 256, 512, 1024];
    private static readonly int[] s_domains = [128, 256, 512, 1024, 2048];

    // A choice has as many weights as the square of its domain, and there is a limit on them.
    private static readonly int[] s_choices = [32, 64, 128, 256, 512, 1024];

    /// <summary>
    /// What programs grow by: sums with carries, products of inputs, choices that depend on the choice before; domains; values that are
    /// computed and never needed.
    /// </summary>
    public static IReadOnlyList<GrowingTarget> All { get; } =
    [
        new("digits", "slots", s_rounds, static n => $$"""
            public static void Grow([FixedLength({{n}}), Domain(0, 9)] ReadOnlySpan<int> a, [FixedLength({{n}}), Domain(0, 9)] ReadOnlySpan<int> b, [FixedLength({{n}})] Span<int> sum)
            {
                int carry = 0;
                for (int i = 0; i < sum.Length; i++)
                {
                    int column = a[i] + b[i] + carry;
                    sum[i] = column % 10;
                    carry = column / 10;
                }
            }
            """),
        new("products", "slots", s_rounds, static n => $$"""
            public static void Grow([FixedLength({{n}}), Domain(0, 9)] ReadOnlySpan<int> a, [FixedLength({{n}}), Domain(0, 9)] ReadOnlySpan<int> b, [FixedLength({{n}})] Span<int> product)
            {
                for (int i = 0; i < product.Length; i++)
                {
                    product[i] = a[i] * b[i];
                }
            }
            """),
        new("choices", "slots", s_rounds, static n => $$"""
            public static int Grow([FixedLength({{n}})] ReadOnlySpan<bool> turns)
            {
                int state = 0;
                foreach (bool turn in turns)
                {
                    state = turn ? (state * 2 + 1) % 7 : (state + 3) % 7;
                }

                return state;
            }
            """),
        new("modulus", "classes", s_domains, static n => $$"""
            public static int Grow([Domain(0, {{n - 1}})] int a, [Domain(0, {{n - 1}})] int b) => (a + b) % {{n}};
            """),
        new("choice", "classes", s_choices, static n => $$"""
            public static int Grow([Domain(0, {{n - 1}})] int a, [Domain(0, {{n - 1}})] int b, bool isFirst) => isFirst ? a : b;
            """),
        new("unread", "nodes", s_rounds, static n => $$"""
            public static int Grow([FixedLength({{n}}), Domain(0, 9)] ReadOnlySpan<int> a, [FixedLength({{n}}), Domain(0, 9)] ReadOnlySpan<int> b)
            {
                int rest = 0;
                for (int i = 0; i < a.Length; i++)
                {
                    rest = (a[i] * b[i] + rest) % 10;
                }

                return a[0] + rest * 0;
            }
            """),
    ];
}
