namespace CotGen.Generator.Tests.Law;

/// <summary>Variables that only one outcome of a condition assigns, which C# lets be read only behind it.</summary>
internal static class AssignmentPrograms
{
    public const string Source = """
        using CotGen;

        namespace Lawful;

        public static partial class Assignments
        {
            private static bool TryDouble(int x, out int y)
            {
                y = x * 2;
                return x > 1;
            }

            [CotTarget]
            public static int NamedBehindAnd([Domain(0, 3)] int x, [Domain(0, 3)] int z) => x > 1 && (z * z + x) is var y && y > 3 ? y : 0;

            [CotTarget]
            public static int OutBehindAnd([Domain(0, 3)] int x, [Domain(0, 3)] int z)
            {
                if (z > 1 && TryDouble(x, out int y))
                {
                    return y;
                }

                return z;
            }

            [CotTarget]
            public static int OutBehindNotAnd([Domain(0, 3)] int x, [Domain(0, 3)] int z)
            {
                if (!(z > 1 && TryDouble(x, out int y)))
                {
                    return 0;
                }

                return y + z;
            }

            [CotTarget]
            public static int OutBehindOr([Domain(0, 3)] int x, [Domain(0, 3)] int z)
            {
                if (z > 1 || !TryDouble(x, out int y))
                {
                    return 0;
                }

                return y + z;
            }

            [CotTarget]
            public static int OutInGuard([Domain(0, 3)] int x, [Domain(0, 3)] int z) => (x, z) switch
            {
                (var a, > 1) when TryDouble(a, out int y) => y,
                (var a, _) => a - z,
            };

            [CotTarget]
            public static int OutParameterBehindAnd([Domain(0, 3)] int x, [Domain(0, 3)] int z, out int y)
            {
                if (z > 1 && TryDouble(x, out y))
                {
                    return y + z;
                }

                y = x;
                return 0;
            }

            [CotTarget]
            public static int OutInLoopCondition([Domain(0, 3)] int x, [Domain(0, 3)] int z)
            {
                int i = 0;
                while (i < z && TryDouble(x + i, out int y))
                {
                    i += y / 2;
                }

                return i;
            }

            [CotTarget]
            public static int OutBeforeLoopOnData([Domain(0, 3)] int x, [Domain(0, 9)] int z)
            {
                int result = 0;
                while (z > 0)
                {
                    if (z % 2 == 1 && TryDouble(x, out int y))
                    {
                        while (y > 0)
                        {
                            y--;
                            result++;
                        }
                    }

                    z /= 2;
                }

                return result;
            }

            [CotTarget]
            public static int OutOfLoopOnData([Domain(0, 5)] int x, [Domain(0, 5)] int z)
            {
                static bool TryCount(int from, out int rounds)
                {
                    rounds = 0;
                    while (from > 1)
                    {
                        from = from % 2 == 0 ? from / 2 : from * 3 + 1;
                        rounds++;
                    }

                    return rounds > 2;
                }

                return z > 1 && TryCount(x, out int rounds) ? rounds + z : -1;
            }
        }
        """;
}
