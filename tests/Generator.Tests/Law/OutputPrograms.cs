namespace CotGen.Generator.Tests.Law;

/// <summary>Outputs whose elements are written at places, or in rounds, that depend on the input: all of them on every input.</summary>
internal static class OutputPrograms
{
    public const string Source = """
        using System;
        using CotGen;

        namespace Lawful;

        public static partial class Outputs
        {
            [CotTarget]
            public static void WrittenInRounds([Domain(0, 30)] int n, [FixedLength(2)] Span<int> y)
            {
                y[0] = 1;
                do
                {
                    n /= 3;
                    y[1] = n % 4;
                }
                while (n > 0);
                y[0] += y[1];
            }

            [CotTarget]
            public static void WrittenAtAnIndex([Domain(0, 2)] int n, [FixedLength(3)] Span<int> y)
            {
                for (int i = 0; i < 3; i++)
                {
                    y[(i + n) % 3] = i;
                }
            }

            [CotTarget]
            public static void WrittenLate([Domain(0, 20)] int n, [FixedLength(2)] Span<int> y)
            {
                while (n > 2)
                {
                    y[n & 1] = n;
                    n -= 3;
                }

                y[n & 1] = n;
                y[1 - (n & 1)] = 7;
            }

            [CotTarget]
            public static void ReadWhereWritten([Domain(0, 20)] int n, [FixedLength(1)] Span<int> y)
            {
                bool isWritten = false;
                while (n > 2)
                {
                    y[0] = n;
                    isWritten = true;
                    n /= 2;
                }

                if (isWritten)
                {
                    y[0]++;
                }
                else
                {
                    y[0] = 0;
                }
            }

            [CotTarget]
            public static void InsertedInto([FixedLength(3), Domain(0, 4)] ReadOnlySpan<int> values, [FixedLength(3)] Span<int> sorted)
            {
                for (int i = 0; i < values.Length; i++)
                {
                    int place = i;
                    while (place > 0 && sorted[place - 1] > values[i])
                    {
                        sorted[place] = sorted[place - 1];
                        place--;
                    }

                    sorted[place] = values[i];
                }
            }

            [CotTarget]
            public static void Buckets([FixedLength(4), Domain(0, 2)] ReadOnlySpan<int> values, [FixedLength(4)] Span<int> sorted)
            {
                Span<int> counts = stackalloc int[3];
                foreach (int value in values)
                {
                    counts[value]++;
                }

                int next = 0;
                for (int value = 0; value < counts.Length; value++)
                {
                    for (int i = 0; i < counts[value]; i++)
                    {
                        sorted[next++] = value;
                    }
                }
            }
        }
        """;
}
