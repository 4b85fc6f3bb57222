using CotGen.Programs;

namespace CotGen.Lowering.Rules;

/// <summary>
/// Weights for any product of values that are never negative: the sum of two logarithms is near the logarithm of the product, so the
/// product is a threshold of that sum.
/// </summary>
/// <remarks>
/// With <c>L</c> a rounded logarithm and classes <c>c_0 &lt; c_1 &lt; ..</c>, one step of <c>score(r) = 2 r s - sum over j up to r of
/// (L(c_(j-1)) + L(c_j))</c> adds <c>(s - L(c_(r-1))) + (s - L(c_r))</c>, which falls as r grows. So the right class leads by at least 1
/// where the step up to it is positive and the next one negative, which is looked at for every pair. <c>L(0)</c> lies so far below
/// that no other factor makes up for it.
/// </remarks>
internal static class ProductRule
{
    private const int LeastBits = 4, MostBits = 22;

    /// <summary>The weights, or <see langword="null"/> where the operation is another, a factor can be negative, or weights leave 32 bits.</summary>
    public static SeparableWeights? TryBuild(SeparableProblem problem)
    {
        if (problem.Operation != Operation.Multiply || problem.Left.Min < 0 || problem.Right.Min < 0)
        {
            return null;
        }

        int[] right = problem.RightClasses();
        for (int bits = LeastBits; bits <= MostBits; bits++)
        {
            var logarithms = new Logarithms(problem, bits);
            if (logarithms.Decide(right))
            {
                return logarithms.Weights();
            }
        }

        return null;
    }

    private sealed class Logarithms
    {
        private readonly long[] _left;
        private readonly long[] _right;
        private readonly long[] _steps;

        public Logarithms(SeparableProblem problem, int bits)
        {
            long most = Math.Max(problem.Left.Max, Math.Max(problem.Right.Max, problem.Classes[problem.Classes.Count - 1]));
            long zero = -1 - (2 * Log2(Math.Max(most, 1), bits));
            long Of(long value) => value == 0 ? zero : Log2(value, bits);
            _left = Array.ConvertAll(problem.Left.Values.ToArray(), Of);
            _right = Array.ConvertAll(problem.Right.Values.ToArray(), Of);
            _steps = Enumerable.Range(1, problem.Classes.Count - 1).Select(r => Of(problem.Classes[r - 1]) + Of(problem.Classes[r])).ToArray();
        }

        /// <summary>True if every pair's class leads; pairs without a class do not matter.</summary>
        public bool Decide(int[] right)
        {
            for (int pair = 0; pair < right.Length; pair++)
            {
                int y = right[pair];
                long twice = 2 * (_left[pair / _right.Length] + _right[pair % _right.Length]);
                if (y >= 0 && ((y > 0 && twice - _steps[y - 1] < 1) || (y < _steps.Length && twice - _steps[y] > -1)))
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>The weights; ranks are counted from the middle class, which keeps them small.</summary>
        public SeparableWeights? Weights()
        {
            int count = _steps.Length + 1, middle = count / 2;
            var bias = new long[count];
            for (int r = 1; r < count; r++)
            {
                bias[r] = bias[r - 1] - _steps[r - 1];
            }

            long origin = bias[middle];
            return Narrow(Array.ConvertAll(bias, value => value - origin)) is { } narrow
                && Narrow(Rows(_left, count, middle)) is { } left && Narrow(Rows(_right, count, middle)) is { } right
                ? new SeparableWeights(narrow, left, right)
                : null;
        }

        private static long[] Rows(long[] logarithms, int count, int middle) =>
            [.. logarithms.SelectMany(_ => Enumerable.Range(0, count), (value, r) => 2 * (r - middle) * value)];

        private static EquatableArray<int>? Narrow(long[] weights) => weights.All(static weight => weight is >= int.MinValue and <= int.MaxValue)
            ? new EquatableArray<int>(Array.ConvertAll(weights, static weight => (int)weight))
            : null;

        // 2^bits times the binary logarithm, rounded down, bit by bit: squaring a number doubles its logarithm. In integers, so that
        // every machine finds the same.
        private static long Log2(long value, int bits)
        {
            int whole = 0;
            while (value >> whole > 1)
            {
                whole++;
            }

            ulong mantissa = whole <= 31 ? (ulong)value << (31 - whole) : (ulong)value >> (whole - 31);
            long result = whole;
            for (int i = 0; i < bits; i++)
            {
                mantissa = (mantissa * mantissa) >> 31;
                bool doubles = mantissa >= 1UL << 32;
                mantissa = doubles ? mantissa >> 1 : mantissa;
                result = (result << 1) | (doubles ? 1L : 0);
            }

            return result;
        }
    }
}
