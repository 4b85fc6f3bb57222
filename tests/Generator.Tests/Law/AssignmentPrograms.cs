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

            public readonly record struct Step(int From, int To)
            {
                public bool Leads(int to) => From + to == To;
            }

            public enum Way { Up, Down, Left }

            [CotTarget]
            public static int ReceiverSeesArguments([Domain(0, 5)] int x, Way way, bool isOpen)
            {
                int sum = x.Equals(x += 1) ? 1 : 0;
                sum += x.CompareTo(x = 2) * 10 + isOpen.CompareTo(isOpen = !isOpen) * 100;
                sum += way.Equals(way = Way.Left) ? 1_000 : 0;
                sum += way.HasFlag(way = Way.Up) ? 2_000 : 0;
                sum += x.Equals(Raise()) ? 4_000 : 0;
                (int, int) pair = (x, 3);
                sum += pair.Equals(pair = (1, 2)) ? 8_000 : 0;
                var step = new Step(x, 5);
                sum += step.Leads((step = new Step(1, 3)).From + 1) ? 16_000 : 0;
                step = new Step(sum % 2, 1);
                return sum + (step.Equals(step with { To = (step = new Step(0, 0)).To }) ? 32_000 : 0);

                int Raise() => ++x;
            }
        }
        """;
}
