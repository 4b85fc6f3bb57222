namespace CotGen.Benchmarks.CompileTime;

/// <summary>A target that can be written in any size.</summary>
/// <param name="Name">What the report calls it.</param>
/// <param name="Write">The method for a number of rounds.</param>
internal sealed record GrowingTarget(string Name, Func<int, string> Write)
{
    /// <summary>What programs grow by: sums with carries, products of inputs, choices that depend on the choice before.</summary>
    public static IReadOnlyList<GrowingTarget> All { get; } =
    [
        new("digits", static n => $$"""
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
        new("products", static n => $$"""
            public static void Grow([FixedLength({{n}}), Domain(0, 9)] ReadOnlySpan<int> a, [FixedLength({{n}}), Domain(0, 9)] ReadOnlySpan<int> b, [FixedLength({{n}})] Span<int> product)
            {
                for (int i = 0; i < product.Length; i++)
                {
                    product[i] = a[i] * b[i];
                }
            }
            """),
        new("choices", static n => $$"""
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
    ];
}
