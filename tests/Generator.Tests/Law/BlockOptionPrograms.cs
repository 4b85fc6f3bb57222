namespace CotGen.Generator.Tests.Law;

/// <summary>Marks and appended answers where a loop on data makes blocks.</summary>
internal static class BlockOptionPrograms
{
    public const string Source = """
        using System;
        using CotGen;

        namespace Lawful;

        public static partial class BlockOptions
        {
            [CotTarget]
            public static int MarkedRound(byte x)
            {
                int y = 0;
                while (x > 3)
                {
                    x -= 5 < x ? (byte)5 : (byte)1;
                    y = Cot.Mark(x % 3, "third");
                }

                return y;
            }

            [CotTarget]
            public static int MarkedPoints([Domain(0, 99)] int x)
            {
                int count = 0, start = Cot.Mark(x / 10, "tens");
                while (x > 0)
                {
                    x /= 3;
                    count = Cot.Mark(count + 1, "count");
                    int z = x;
                    while (z > 2)
                    {
                        z -= Cot.Mark(z % 3 + 1, "step");
                    }

                    count += Cot.Mark(z, "rest");
                }

                return Cot.Mark(count * 2, "twice") + start;
            }

            [CotTarget(Shape = CotShape.Fold)]
            public static int MarkedFold([Domain(0, 9)] int state, [Domain(0, 9)] int x)
            {
                int sum = Cot.Mark(state + x, "sum");
                return sum % 10;
            }

            [CotTarget(Answer = CotAnswer.Appended)]
            public static int AppendedRest(byte x)
            {
                while (x > 3)
                {
                    x -= 3;
                }

                return x;
            }

            [CotTarget(Answer = CotAnswer.Appended)]
            public static void AppendedOutputs([Domain(0, 30)] int n, [FixedLength(3)] Span<int> y)
            {
                y[0] = n;
                y[2] = n / 2;
                do
                {
                    n /= 3;
                    y[1] = n % 4;
                }
                while (n > 0);
                y[0] += y[1];
            }

            [CotTarget(Shape = CotShape.Fold, Answer = CotAnswer.Appended)]
            public static int AppendedFold([Domain(0, 9)] int state, [Domain(0, 9)] int x) => (state + x) % 10;
        }
        """;
}
