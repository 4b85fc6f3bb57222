namespace CotGen.Generator.Tests.Law;

/// <summary>Truth values, enums, patterns and choices.</summary>
internal static class LogicPrograms
{
    public const string Source = """
        using System;
        using CotGen;

        namespace Lawful;

        public enum Suit : byte { Clubs, Diamonds, Hearts, Spades }

        public enum Level : short { Low = -5, Middle = 0, High = 7, Top = High }

        [Flags]
        public enum Rights { None = 0, Read = 1, Write = 2, Run = 4 }

        public static partial class Logic
        {
            [CotTarget]
            public static bool Chain(bool a, bool b, bool c, bool d) => (a && !b) || (c ^ d) && (a | d) != (b & c);

            [CotTarget]
            public static bool Assigns(bool a, bool b, bool c)
            {
                bool result = a;
                result &= b;
                result |= c;
                result ^= a == c;
                return !result;
            }

            [CotTarget]
            public static bool Majority(bool a, bool b, bool c, bool d, bool e) =>
                (a ? 1 : 0) + (b ? 1 : 0) + (c ? 1 : 0) + (d ? 1 : 0) + (e ? 1 : 0) >= 3;

            [CotTarget]
            public static bool IsRed(Suit suit) => suit is Suit.Diamonds or Suit.Hearts;

            [CotTarget]
            public static Suit Next(Suit suit, bool isReversed) => suit switch
            {
                Suit.Clubs => isReversed ? Suit.Spades : Suit.Diamonds,
                Suit.Spades when isReversed => Suit.Hearts,
                Suit.Spades => Suit.Clubs,
                _ when isReversed => suit == Suit.Hearts ? suit - 1 : Suit.Clubs,
                Suit.Diamonds => Suit.Hearts,
                _ => Suit.Spades,
            };

            [CotTarget]
            public static (Level, int) Lift(Level level, [Domain(0, 2)] byte by)
            {
                switch (level)
                {
                    case Level.Low when by == 2:
                    case Level.Middle when by > 0:
                        return (Level.Top, by);
                    case Level.Low:
                        return by == 1 ? (Level.Middle, 0) : (level, -1);
                    default:
                        return (level, (int)level);
                }
            }

            [CotTarget]
            public static (Rights, bool) Combine(Rights given, Rights asked)
            {
                Rights both = given & asked;
                return (given | asked ^ Rights.Run, both == asked && (asked & Rights.Write) != 0);
            }

            [CotTarget]
            public static int Classify([Domain(-30, 130)] int x) => x switch
            {
                < -10 => -2,
                >= -10 and < 0 => -1,
                0 => 0,
                > 0 and not (10 or 20 or 30) and <= 99 => 1,
                10 or 20 or 30 => 10,
                100 => 100,
                _ => 101,
            };

            [CotTarget]
            public static int Tuples([Domain(0, 3)] int a, bool b, [Domain(0, 3)] int c) => (a, b, c) switch
            {
                (0, true, _) => 1,
                (var x, false, > 1) when x != c => x + 10,
                ( <= 2, _, var y) => y * 2,
                var (x, _, y) => x + y,
            };

            [CotTarget]
            public static int SwitchStatement([Domain(0, 12)] int x, [Domain(0, 3)] int y)
            {
                int result = 0;
                switch (x)
                {
                    case 0:
                    case 1:
                        result = 5;
                        break;
                    case > 9:
                        result = x;
                        if (y == 2)
                        {
                            break;
                        }

                        result++;
                        break;
                    case var z when z % 2 == y:
                        return z;
                    case not 4 and < 6:
                        result = -1;
                        break;
                }

                return result * 2 + y;
            }

            [CotTarget]
            public static int ElseChain([Domain(0, 20)] int a, [Domain(0, 20)] int b)
            {
                if (a < b)
                {
                    return a;
                }
                else if (a == b)
                {
                    b += 7;
                }
                else if (a - b > 10)
                {
                    if (b == 0)
                    {
                        return -1;
                    }

                    a = b;
                }

                return a + b;
            }

            [CotTarget]
            public static int Guarded([Domain(-5, 5)] int a, [Domain(-5, 5)] int b) =>
                b != 0 && a / b > 1 ? a % b : b == 0 || a % b == 0 ? 50 : a - b;

            [CotTarget]
            public static bool IsLeapYear([Domain(1880, 2120)] int year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

            [CotTarget]
            public static bool IsDate([Domain(0, 32)] int day, [Domain(0, 13)] int month, bool isLeap) => month switch
            {
                2 => day >= 1 && day <= (isLeap ? 29 : 28),
                4 or 6 or 9 or 11 => day is >= 1 and <= 30,
                >= 1 and <= 12 => day is >= 1 and <= 31,
                _ => false,
            };

            [CotTarget]
            public static int Compare([FixedLength(3), Domain(0, 3)] ReadOnlySpan<int> a, [FixedLength(3), Domain(0, 3)] ReadOnlySpan<int> b)
            {
                for (int i = a.Length - 1; i >= 0; i--)
                {
                    if (a[i] != b[i])
                    {
                        return a[i] < b[i] ? -1 : 1;
                    }
                }

                return 0;
            }

            [CotTarget]
            public static (bool, bool, bool, bool, bool) Relations(sbyte a, [Domain(-2, 2)] int b) => (a < b, a <= b, a == b, a != b, a >= b);
        }
        """;
}
