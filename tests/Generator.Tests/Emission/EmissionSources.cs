namespace CotGen.Generator.Tests.Emission;

/// <summary>Targets whose generated files are kept as snapshots.</summary>
internal static class EmissionSources
{
    public const string Parity = """
        using System;
        using CotGen;

        namespace Kept;

        public static partial class Bits
        {
            /// <summary>1 if the number of ones is odd.</summary>
            [CotTarget]
            public static int Parity([FixedLength(6), Domain(0, 1)] ReadOnlySpan<int> bits)
            {
                int parity = 0;
                foreach (int bit in bits)
                {
                    parity ^= bit;
                }

                return parity;
            }
        }
        """;

    public const string Get = """
        using System;
        using CotGen;

        namespace Kept;

        public static partial class Lists
        {
            [CotTarget]
            public static int Get([FixedLength(4), Domain(0, 9)] ReadOnlySpan<int> a, [Domain(0, 3)] int i) => a[i];
        }
        """;

    public const string Turn = """
        using CotGen;

        namespace Kept;

        public enum Heading { North, East, South, West }

        internal static partial class Robots
        {
            internal partial struct Turtle
            {
                [CotTarget]
                public static (Heading Next, bool IsHome) Turn(Heading heading, bool isLeft, [Domain(-2, 2)] sbyte @long)
                {
                    Heading next = heading switch
                    {
                        Heading.North => isLeft ? Heading.West : Heading.East,
                        Heading.South => isLeft ? Heading.East : Heading.West,
                        Heading.East => isLeft ? Heading.North : Heading.South,
                        _ => isLeft ? Heading.South : Heading.North,
                    };
                    return (next, next == Heading.North && @long == 0);
                }
            }
        }
        """;

    public const string Refused = """
        using CotGen;

        namespace Kept;

        public static partial class Holder
        {
            [CotTarget]
            public static bool TryDivide([Domain(0, 9)] int a, [Domain(0, 9)] int b, out int quotient)
            {
                quotient = a / b;
                return b > 0;
            }
        }
        """;
}
