namespace CotGen.Generator.Tests.Law;

/// <summary>Values that lie far apart, such as the greatest integer as the least value found so far.</summary>
internal static class FarApartPrograms
{
    public const string Source = """
        using System;
        using CotGen;

        namespace Lawful;

        public static partial class FarApart
        {
            [CotTarget]
            public static int LeastEven([FixedLength(4), Domain(0, 9)] ReadOnlySpan<int> values)
            {
                int least = int.MaxValue;
                foreach (int value in values)
                {
                    if (value % 2 == 0 && value < least)
                    {
                        least = value;
                    }
                }

                return least;
            }

            [CotTarget]
            public static int WhereLeast([FixedLength(4), Domain(0, 9)] ReadOnlySpan<int> values)
            {
                int least = int.MaxValue, at = -1;
                for (int i = 0; i < values.Length; i++)
                {
                    if (values[i] > 3 && values[i] <= least)
                    {
                        least = values[i];
                        at = i;
                    }
                }

                return at;
            }

            [CotTarget]
            public static bool OnlyOneCounts([Domain(0, 9)] int a, [Domain(0, 3)] int b) => a + b * 1_000_000_000L < 500_000_000L;

            [CotTarget]
            public static int SeveralSteps([Domain(0, 9)] int a, [Domain(0, 9)] int b, bool isFar)
            {
                int sum = a + b + (isFar ? 1_000_000_000 : 0);
                return sum > 12 ? 2 : sum > 5 ? 1 : 0;
            }
        }
        """;
}
