namespace CotGen.Generator.Tests.Law;

/// <summary>Enums: arithmetic, casts, aliases, flags, underlying types.</summary>
internal static class EnumPrograms
{
    public const string Source = """
        using System;
        using CotGen;

        namespace Lawful;

        [Flags]
        public enum Access : byte { None = 0, Read = 1, Write = 2, Execute = 4, ReadWrite = Read | Write }

        public enum Weekday : sbyte { Monday = -3, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday, First = Monday }

        public enum Height : uint { Low = 1, Middle = 2, High = 3 }

        public static partial class Enums
        {
            [CotTarget] public static Access Union(Access a, Access b) => a | b;

            [CotTarget] public static Access Without(Access a, Access b) => a & ~b;

            [CotTarget] public static Access Toggle(Access a, bool write) { a ^= write ? Access.Write : Access.None; return a; }

            [CotTarget] public static bool CanBoth(Access a) => (a & Access.ReadWrite) == Access.ReadWrite;

            [CotTarget] public static int CountRights(Access a) { int count = 0; for (int bit = 1; bit < 8; bit <<= 1) { count += ((int)a & bit) != 0 ? 1 : 0; } return count; }

            [CotTarget] public static Weekday NextDay(Weekday day) => day == Weekday.Sunday ? Weekday.First : day + 1;

            [CotTarget] public static Weekday AddDays(Weekday day, [Domain(0, 20)] int days) => (Weekday)((day - Weekday.Monday + days) % 7 - 3);

            [CotTarget] public static int Distance(Weekday a, Weekday b) => a > b ? a - b : b - a;

            [CotTarget] public static Height Raise(Height level) { if (level < Height.High) { level++; } return level; }

            [CotTarget] public static (uint, bool) HeightNumbers(Height a, Height b) => ((uint)a * 10 + (uint)b, a >= b);

            [CotTarget] public static int Past(Weekday day) { day += 1; return day > Weekday.Sunday ? 1 : (int)day * 2; }

            [CotTarget]
            public static Weekday Rest(Weekday day) => day switch
            {
                >= Weekday.Monday and <= Weekday.Friday => Weekday.Saturday,
                Weekday.Saturday => (Weekday)((sbyte)day + 1),
                _ => day,
            };
        }
        """;
}
