namespace CotGen.Generator.Tests.Law;

/// <summary>Answers that a joint token shows as one of its parts: a value at an index that only the input knows, or one of two values.</summary>
internal static class ViewedPrograms
{
    public const string Source = """
        using System;
        using CotGen;

        namespace Lawful;

        public static partial class Viewed
        {
            public enum Shade
            {
                Dark = -3,
                Grey = 0,
                Light = 200,
            }

            public readonly record struct Found(int At, int Value, bool IsLast);

            [CotTarget]
            public static int Get([FixedLength(4), Domain(0, 9)] ReadOnlySpan<int> a, [Domain(0, 3)] int i) => a[i];

            [CotTarget]
            public static bool GetFlag([FixedLength(5)] ReadOnlySpan<bool> flags, [Domain(0, 4)] int i) => flags[i];

            [CotTarget]
            public static Shade GetShade([FixedLength(3)] ReadOnlySpan<Shade> shades, [Domain(0, 2)] int i) => shades[i];

            [CotTarget]
            public static char GetLetter([FixedLength(4), Alphabet("abz' ")] ReadOnlySpan<char> text, [Domain(0, 3)] int i) => text[i];

            [CotTarget]
            public static long GetLarge([FixedLength(3), Domain(9_000_000_000, 9_000_000_006)] ReadOnlySpan<long> values, [Domain(0, 2)] int i) => values[i];

            [CotTarget]
            public static ulong GetUnsigned([FixedLength(2), Domain(3, 9)] ReadOnlySpan<ulong> values, bool isSecond) => values[isSecond ? 1 : 0];

            [CotTarget]
            public static int OneOfTwo([Domain(-5, 5)] int a, [Domain(3, 9)] int b, bool isFirst)
            {
                if (isFirst)
                {
                    return a;
                }

                return b;
            }

            [CotTarget]
            public static (int, int) GetTwice([FixedLength(3), Domain(0, 4)] ReadOnlySpan<int> a, [Domain(0, 2)] int i) => (a[i], a[i]);

            [CotTarget]
            public static (Shade, int, char, bool) GetInTypes([FixedLength(3), Domain(0, 1)] ReadOnlySpan<int> a, [Domain(0, 2)] int i)
            {
                int value = a[i];
                return (value == 1 ? Shade.Light : Shade.Grey, value, (char)value, value != 0);
            }

            [CotTarget]
            public static Found GetRecord([FixedLength(4), Domain(0, 5)] ReadOnlySpan<int> a, [Domain(0, 3)] int i) => new(i, a[i], i == a.Length - 1);

            [CotTarget]
            public static void GetAndNext([FixedLength(3), Domain(0, 6)] ReadOnlySpan<int> a, [Domain(0, 2)] int i, out int found, out int next)
            {
                found = a[i];
                next = found + 1;
            }

            [CotTarget]
            public static int GetAndChange([FixedLength(3), Domain(0, 6)] ReadOnlySpan<int> a, [Domain(0, 2)] int i, [Domain(0, 6)] ref int old)
            {
                int before = old;
                old = a[i];
                return before;
            }

            [CotTarget]
            public static void Rotate([FixedLength(3), Domain(0, 4)] ReadOnlySpan<int> a, [Domain(0, 2)] int by, [FixedLength(3)] Span<int> result)
            {
                for (int k = 0; k < a.Length; k++)
                {
                    result[k] = a[(k + by) % a.Length];
                }
            }

            // More elements than are written one by one.
            [CotTarget]
            public static void Repeat([FixedLength(3)] ReadOnlySpan<bool> a, [Domain(0, 2)] int by, [FixedLength(20)] Span<bool> result)
            {
                for (int k = 0; k < result.Length; k++)
                {
                    result[k] = k % 4 == 3 ? a[k % 3] : a[(k + by) % a.Length];
                }
            }

            [CotTarget(Answer = CotAnswer.Appended)]
            public static (int, int, Shade) GetAppended([FixedLength(3), Domain(0, 4)] ReadOnlySpan<int> a, Shade first, Shade second, [Domain(0, 2)] int i) =>
                (a[i], i, i == 0 ? first : second);

            [CotTarget(Requires = nameof(IsInside))]
            public static int GetInside([FixedLength(4), Domain(0, 4)] ReadOnlySpan<int> a, [Domain(0, 4)] int length, [Domain(0, 5)] int i) => a[i];

            private static bool IsInside(ReadOnlySpan<int> a, int length, int i) => length <= a.Length && i < length;

            [CotTarget]
            public static int GetMarked([FixedLength(3), Domain(0, 4)] ReadOnlySpan<int> a, [Domain(0, 2)] int i) => Cot.Mark(a[i], "found");

            [CotTarget]
            [CotText("the value at {i} is {this}")]
            public static int GetTold([FixedLength(3), Domain(0, 4)] ReadOnlySpan<int> a, [Domain(0, 2)] int i) => a[i];

            [CotTarget]
            public static int GetTwoSteps([FixedLength(3), Domain(0, 2)] ReadOnlySpan<int> a, [Domain(0, 2)] int i) => a[a[i]];

            [CotTarget]
            public static int GetAndAdd([FixedLength(3), Domain(0, 4)] ReadOnlySpan<int> a, [Domain(0, 2)] int i) => 3 * a[i] - 5;

            [CotTarget]
            public static bool IsLarge([FixedLength(3), Domain(0, 4)] ReadOnlySpan<int> a, [Domain(0, 2)] int i) => !(a[i] < 3);

            [CotTarget]
            public static (bool, bool) AreLarge([FixedLength(3), Domain(0, 4)] ReadOnlySpan<int> a, [Domain(0, 2)] int i) => (a[i] > 2, a[i] > 2);

            [CotTarget]
            public static char Shift([FixedLength(2), Alphabet("abc")] ReadOnlySpan<char> text, [FixedLength(2)] ReadOnlySpan<bool> flags, bool isSecond, out bool flag)
            {
                flag = !flags[isSecond ? 1 : 0];
                return (char)(text[isSecond ? 1 : 0] + 1);
            }

            [CotTarget]
            [CotText("one more than the value at {i} is {this}")]
            public static int GetAndTell([FixedLength(3), Domain(0, 4)] ReadOnlySpan<int> a, [Domain(0, 2)] int i) => a[i] + 1;

            [CotTarget]
            public static int AddMarked([FixedLength(3), Domain(0, 4)] ReadOnlySpan<int> a, [Domain(0, 2)] int i) => Cot.Mark(a[i] + 1, "next");

            [CotTarget(Answer = CotAnswer.Appended)]
            public static int AddAppended([FixedLength(3), Domain(0, 4)] ReadOnlySpan<int> a, [Domain(0, 2)] int i) => a[i] + 1;

            [CotTarget(Objective = CotObjective.Window, Window = 2)]
            [CotTarget(Name = "GetFewest", Objective = CotObjective.Smallest)]
            [CotTarget(Name = "GetLearned", Objective = CotObjective.Learnable)]
            public static (int, int) GetWithin([FixedLength(3), Domain(0, 3)] ReadOnlySpan<int> a, [Domain(0, 2)] int i)
            {
                int first = a[i];
                int second = a[(i + 1) % 3];
                return (second, first);
            }

            public static bool IsInvoked()
            {
                bool isRight = true;
                int[] a = [7, 0, 9, 4], few = [1, 2, 4], values = [3, 5, 6], rotated = new int[3];
                Shade[] shades = [Shade.Light, Shade.Dark, Shade.Grey];
                bool[] flags = [true, false, true], expected = new bool[20], repeated = new bool[20];
                for (int i = 0; i < 3; i++)
                {
                    isRight &= GetCot.Invoke(a, i) == a[i];
                    isRight &= GetShadeCot.Invoke(shades, i) == shades[i];
                    isRight &= GetLetterCot.Invoke("z' a", i) == "z' a"[i];
                    isRight &= GetTwiceCot.Invoke(few, i) == GetTwice(few, i);
                    isRight &= GetRecordCot.Invoke([1, 2, 4, 5], i) == GetRecord([1, 2, 4, 5], i);
                    isRight &= GetAppendedCot.Invoke(few, Shade.Dark, Shade.Light, i) == GetAppended(few, Shade.Dark, Shade.Light, i);
                    GetAndNextCot.Invoke(values, i, out int found, out int next);
                    isRight &= found == values[i] && next == values[i] + 1;
                    int old = 2;
                    isRight &= GetAndChangeCot.Invoke(values, i, ref old) == 2 && old == values[i];
                    RotateCot.Invoke(few, i, rotated);
                    isRight &= rotated[0] == few[i] && rotated[1] == few[(i + 1) % 3];
                    Repeat(flags, i, expected);
                    RepeatCot.Invoke(flags, i, repeated);
                    isRight &= repeated.AsSpan().SequenceEqual(expected);
                }

                return isRight;
            }
        }
        """;
}
