namespace CotGen.Generator.Tests.Robustness;

/// <summary>Targets with awkward names in awkward places.</summary>
internal static class NameSources
{
    public const string Keywords = """
        using System;
        using CotGen;

        namespace @namespace.@event
        {
            internal enum @enum { @true, @false = 5, @null = -3 }

            internal static partial class @static
            {
                internal partial record struct @record
                {
                    [CotTarget]
                    internal static @enum @if(@enum @this, [Domain(0, 2)] int @int, [FixedLength(2)] ReadOnlySpan<bool> @ref, out bool @out)
                    {
                        @out = @ref[0] && @int > 0;
                        return @ref[1] ? @this : @enum.@null;
                    }

                    [CotTarget(Name = "while")]
                    internal static int @for(byte @value, [Domain(0, 3)] int await, [Domain(0, 3)] int field) => @value + await * field;
                }
            }
        }
        """;

    public const string KeywordMachine = """
        using CotGen;

        namespace @checked
        {
            internal enum @class { [Start] @int, @else = 7, [Halt] @return = -2 }
            internal enum @struct : byte { @in, @out }

            internal static partial class @switch
            {
                [CotTarget]
                internal static Transition<@class, @struct> @do(@class @case, @struct @default) =>
                    @default == @struct.@in ? (@class.@else, @struct.@out, Move.Right) : (@class.@return, @struct.@in, Move.Left);
            }
        }
        """;

    public const string Nested = """
        using CotGen;

        namespace Nests
        {
            internal abstract partial class A
            {
                internal partial struct B { [CotTarget] internal static byte InStruct(byte x) => x; }
                internal readonly partial struct C { [CotTarget] internal static byte InReadonlyStruct(byte x) => x; }
                internal ref partial struct D { [CotTarget] internal static byte InRefStruct(byte x) => x; }
                internal sealed partial record E(int Value) { [CotTarget] internal static byte InRecord(byte x) => x; }
                internal partial record class F { [CotTarget] internal static byte InRecordClass(byte x) => x; }
                internal readonly partial record struct G(int Value) { [CotTarget] internal static byte InRecordStruct(byte x) => x; }
                internal partial interface H { [CotTarget] internal static byte InInterface(byte x) => x; }
                internal static partial class I { internal partial struct J { internal partial interface K { [CotTarget] internal static byte Deep(byte x) => x; } } }
                [CotTarget] internal static byte InAbstractClass(byte x) => x;
            }

            internal sealed partial class L() { [CotTarget] internal static byte InClassWithConstructor(byte x) => x; }
        }
        """;

    public const string Accessibilities = """
        using CotGen;

        /// <summary>Public.</summary>
        public partial class Open
        {
            private enum Own { A, B }
            /// <summary>Protected.</summary>
            protected enum Family { A, B }
            internal enum Friend { A, B }

            /// <summary>Public.</summary>
            [CotTarget] public static byte Public(byte x) => x;
            [CotTarget] internal static byte Internal(byte x) => x;
            /// <summary>Protected.</summary>
            [CotTarget] protected static byte Protected(byte x) => x;
            /// <summary>Protected internal.</summary>
            [CotTarget] protected internal static byte ProtectedInternal(byte x) => x;
            [CotTarget] private protected static byte PrivateProtected(byte x) => x;
            [CotTarget] private static byte Private(byte x) => x;
            [CotTarget] private static Own OfOwn(Own x) => x;
            /// <summary>Of family.</summary>
            [CotTarget] protected static Family OfFamily(Family x) => x;
            [CotTarget] internal static Friend OfFriend(Friend x) => x;
            [CotTarget] private protected static (Friend, Family) OfBoth(Friend x, Family y) => (x, y);

            private partial class Closed
            {
                /// <summary>Public in private.</summary>
                [CotTarget] public static Own Inner(Own x) => x;
                [CotTarget] static byte Implicit(byte x) => x;
            }
        }
        """;

    public const string Alike = """
        using CotGen;

        namespace One
        {
            internal static partial class Holder { [CotTarget] internal static byte Run(byte x) => x; [CotTarget] internal static byte run(byte x) => x; }
            internal static partial class holder { [CotTarget] internal static byte Run(byte x) => x; }
        }

        namespace one { internal static partial class Holder { [CotTarget] internal static byte Run(byte x) => x; } }

        namespace Two
        {
            internal static partial class Holder { [CotTarget] internal static byte Run(byte x) => x; }
            internal static partial class Holder_Run { [CotTarget] internal static byte Run(byte x) => x; }
            internal static partial class Holder { internal static partial class Run_ { [CotTarget] internal static byte Run(byte x) => x; } }
        }

        internal static partial class Holder { [CotTarget] internal static byte Run(byte x) => x; }
        """;

    public const string Taken = """
        using CotGen;

        namespace Taken
        {
            internal class Span;
            internal class ReadOnlySpan;
            internal class Program;
            internal class Token;
            internal class Table0;
            internal class ArgumentException;
            internal class ICotTarget;
            internal class GeneratedCode;

            internal static partial class System
            {
                internal class CotGen;
                internal class Span;
                internal class Math;
                internal static int IntValue, IntToken, Table1;

                internal enum Program { Table0, Token }

                [CotTarget] internal static Program Predictor(Program Program, [global::CotGen.FixedLength(2)] global::System.ReadOnlySpan<bool> Span) => Span[0] ? Program : Program.Token;
                [CotTarget] internal static int Invoke([Domain(0, 7)] int System, [Domain(3, 9)] int CotGen) => global::System.Math.Max(System * CotGen, System) % 5;
                [CotTarget] internal static int Check(byte global) => global & 3;
            }

            internal static partial class CotGen
            {
                [CotTarget] internal static byte CotTarget(byte CotTarget) => CotTarget;
                internal static partial class Runtime { internal class System; [CotTarget] internal static byte Global(byte x) => x; }
            }
        }
        """;

    public const string NamespaceOfUser = """
        namespace Mine.System { internal class Object; internal class Span<T>; internal static partial class Holder { [global::CotGen.CotTarget] internal static byte Run(byte x) => x; } }
        namespace Mine.CotGen { internal class ICotTarget<T>; internal static partial class Holder { [global::CotGen.CotTarget] internal static byte Run(byte x) => x; } }
        namespace Mine.CotGen.System { internal class Int32; internal static partial class Holder { [global::CotGen.CotTarget] internal static byte Run(byte x) => x; } }
        """;

    public const string Global = "using CotGen; internal static partial class InNoNamespace { [CotTarget] internal static byte Run(byte x) => x; }";

    public const string HelperNames = """
        using CotGen;

        internal enum side { Left, Right = 4 }
        internal enum Ж { А, Б = 7 }
        internal enum Int { Bool, Value = 3 }

        internal static partial class Helped
        {
            [CotTarget] internal static side First(side sideValue, side sideToken, side sideTokenOrNone) => sideValue == side.Left ? sideToken : sideTokenOrNone;
            [CotTarget] internal static Ж Second(Ж xValue, Ж xToken, bool x) => x ? xValue : xToken;
            [CotTarget] internal static (Int, int) Third(Int IntValue, [Domain(0, 3)] int IntToken, [Domain(0, 3)] int Int_2Value) => (IntValue, IntToken * Int_2Value);
        }
        """;

    public const string Scripts = """
        using CotGen;

        namespace Ünïcode.文字
        {
            internal enum Цвет { Красный, Жёлтый = 3 }

            internal static partial class İşlem
            {
                [CotTarget] internal static int Çarp([Domain(0, 3)] int ı, [Domain(0, 3)] int İ) => ı * İ;
                [CotTarget] internal static Цвет 混ぜる(Цвет 色, bool ش) => ش ? 色 : Цвет.Красный;
                [CotTarget] internal static int A\u0062c([Domain(0, 3)] int \u0061, [Domain(0, 3)] int @b) => a + b;
            }
        }
        """;

    public static string Long { get; } = $$"""
        using CotGen;

        namespace {{string.Join(".", Enumerable.Repeat(new string('N', 60), 4))}}
        {
            internal static partial class {{new string('T', 200)}}
            {
                [CotTarget] internal static int {{new string('m', 400)}}a([Domain(0, 3)] int {{new string('p', 300)}}, [Domain(0, 3)] int {{new string('p', 301)}}) => {{new string('p', 300)}} * {{new string('p', 301)}};
                [CotTarget] internal static byte {{new string('m', 400)}}b(byte x) => x;
            }
        }
        """;
}
