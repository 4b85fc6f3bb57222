namespace CotGen.Generator.Tests.Law;

/// <summary>Generic methods and structs, and what is bound once for each of their type arguments.</summary>
internal static class GenericPrograms
{
    public const string Source = """
        using System;
        using CotGen;

        namespace Lawful;

        public static partial class Generics
        {
            public interface IScale
            {
                static abstract int Factor { get; }

                static abstract int Scale(int x);

                int Area();
            }

            public readonly struct Half : IScale
            {
                public static int Factor => 2;

                public static int Scale(int x) => x / 2;

                public int Area() => 4;
            }

            public readonly record struct Square([Domain(0, 3)] int Side) : IScale
            {
                public static int Factor => 3;

                public static int Scale(int x) => x * x;

                public int Area() => Side * Side;
            }

            public struct Box<T>
                where T : struct
            {
                public T Value;

                private int _reads;

                public Box(T value) => Value = value;

                public T Read()
                {
                    _reads++;
                    return Value;
                }

                public readonly int Reads => _reads;

                public static Box<T> Of(T value) => new(value);

                public readonly Pairing<T, TOther> With<TOther>(TOther other)
                    where TOther : struct => new(Value, other);
            }

            public record struct Pairing<TFirst, TSecond>(TFirst First, TSecond Second)
                where TFirst : struct
                where TSecond : struct
            {
                public readonly Pairing<TSecond, TFirst> Swapped => new(Second, First);
            }

            private static class Chooser<T>
            {
                public static T Choose(bool isFirst, T first, T second) => isFirst ? first : second;
            }

            private static int Width(byte value) => 1 + value % 2;

            private static int Width(int value) => 4 + value % 2;

            [CotTarget]
            public static int LocalOfTwoTypes([Domain(0, 5)] int x)
            {
                return Shifted<byte>((byte)x) * 100 + Shifted(x + 1);

                static int Shifted<T>(T value)
                    where T : struct
                {
                    T kept = value;
                    int calls = 0;
                    return Inner(value) + Again() * 10 + calls;

                    int Inner(T given)
                    {
                        calls++;
                        return given is byte b ? Width(b) : 7;
                    }

                    int Again()
                    {
                        calls += 2;
                        return Inner(kept);
                    }
                }
            }

            private static (T, int) Counted<T>(T first, T second, bool isSwapped)
            {
                int swaps = 0;
                T held = first;
                void Swap(ref T other)
                {
                    (held, other) = (other, held);
                    swaps++;
                }

                if (isSwapped)
                {
                    Swap(ref second);
                }

                return (held, swaps);
            }

            [CotTarget]
            public static (int, int, bool, int) LocalsThatCaptureTwoTypes([Domain(0, 3)] int x, bool y, bool isSwapped)
            {
                (int number, int swaps) = Counted(x, x + 5, isSwapped);
                (bool flag, int others) = Counted(y, false, !isSwapped);
                return (number, swaps, flag, others);
            }

            [CotTarget]
            public static int BoxOfNumber([Domain(0, 5)] int x)
            {
                Box<int> box = new(x);
                Box<byte> small = Box<byte>.Of((byte)(x + 250));
                return box.Read() + box.Read() * 10 + box.Reads * 100 + small.Read();
            }

            [CotTarget]
            public static (int, bool) PairOfTwo([Domain(0, 5)] int x, bool y)
            {
                Pairing<bool, int> pair = new Box<int>(x).With(y).Swapped;
                return pair with { Second = pair.Second + 1 } == new Pairing<bool, int>(y, x) ? (0, y) : (pair.Second, pair.First);
            }

            [CotTarget]
            public static int OfGenericClass([Domain(0, 5)] int x, bool isFirst) => Chooser<int>.Choose(isFirst, x, -x) + Chooser<(int, int)>.Choose(!isFirst, (x, 1), (2, x)).Item1;

            private static int ScaledBy<T>(int x)
                where T : IScale => T.Scale(x) + 1;

            private static int AreaOf<T>(T shape)
                where T : struct, IScale => shape.Area() * 2;

            private static T Greatest<T>(T first, T second)
                where T : System.Numerics.INumber<T> => T.Max(first, second);

            [CotTarget]
            public static int ByInterface([Domain(0, 5)] int x, Square square) =>
                ScaledBy<Half>(x) + ScaledBy<Square>(x) * 10 + AreaOf(square) + AreaOf(default(Half)) + Greatest(x, 3) + Greatest((byte)x, (byte)2);

            [CotTarget]
            public static Pairing<bool, Square> GenericAtTheBorder(Pairing<Square, bool> pair) => pair.Swapped;

            [CotTarget]
            public static int RecursionOfTypes([Domain(0, 3)] int x)
            {
                static int Sum<T>(T value, int n)
                    where T : struct => n == 0 ? Left(value) : Sum(value, n - 1) + 1;
                static int Left<T>(T value) => value is int a ? a : 40;
                return Sum((x, 2), x) + Sum(x, 2);
            }
        }
        """;
}
