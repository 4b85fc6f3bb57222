extern alias generator;

using generator::CotGen.Generator.Frontend.Model;

namespace CotGen.Generator.Tests.Frontend;

/// <summary>What is of the language is bound with the meaning that the C# compiler gives it.</summary>
public sealed class BindingTests
{
    /// <summary>Parameters, body, and the model's structure.</summary>
    public static TheoryData<string, string, string> Bodies => new()
    {
        { "byte x", "return x + 1;", "{ return (Add Int32(x) 1); }" },
        { "byte x", "return checked(x * x);", "{ return (Multiply! Int32(x) Int32(x)); }" },
        { "byte x", "checked { return (sbyte)x; }", "{ { return Int32(SByte!(x)); } }" },
        { "byte x", "x += 3; x <<= 2; x++; --x; return x;", "{ x Add:Int32= 3; x LeftShift:Int32= 2; x++; x--; return Int32(x); }" },
        { "byte x", "checked { x -= 3; x++; } return x;", "{ { x Subtract!:Int32= 3; x++!; } return Int32(x); }" },
        { "byte x", "ulong y = x; y ^= 5; return (int)(y >>> 1);", "{ let y UInt64(x); y ExclusiveOr:UInt64= 5; return Int32((UnsignedRightShift y 1)); }" },
        { "bool x", "bool y = !x; y |= x; return y && x || x ? 1 : 0;", "{ let y (LogicalNot x); y Or:Bool= x; return (? (|| (&& y x) x) 1 0); }" },
        { "Color x", "x++; x |= Color.Blue; return (int)(x + 1) + (x - Color.Red) + (int)~x;", "{ x++; x Or:Int32= 2; return (Add (Add Int32(Color((Add Int32(x) 1))) (Subtract Int32(x) 0)) Int32(Color((BitwiseNot Int32(x))))); }" },
        { "Color x", "return x == Color.Red ? (int)Color.Blue : -1;", "{ return (? (Equal Int32(x) 0) 2 -1); }" },
        { "Color x", "return x switch { Color.Red => 1, not Color.Blue and < Color.Blue => 2, _ => throw new Exception() };", "{ return (switch x [0 => 1] [(not 2 and Less 2) => 2] [_ => throw]); }" },
        { "byte x", "switch (x) { case 1: case 2: return 1; case > 5 when x < 9: break; default: throw new Exception(); } return 0;", "{ switch x [1 2 => { return 1; }] [Greater 5 when (Less Int32(x) 9) => { break; }] [ default => { throw; }] return 0; }" },
        { "byte x", "return (x, x > 1) switch { (1 or 2, true) => 1, (var a, _) t when a > 3 => a, var (b, c) => b, };", "{ return (switch <x, (Greater Int32(x) 1)> [<(1 or 2), 1> => 1] [(<var a, _> and var t) when (Greater Int32(a) 3) => Int32(a)] [<var b, var c> => Int32(b)]); }" },
        { "byte x", "return x is > 1 and var y && y < 5 ? y : 0;", "{ return (? (&& (x is (Greater 1 and var y)) (Less Int32(y) 5)) Int32(y) 0); }" },
        { "byte x", "int i = 0; while (true) { if (i > x) break; i++; continue; } do i--; while (i > 0); return i;", "{ let i 0; while 1 { if (Greater i Int32(x)) break; i++; continue; } step [] do i--; while (Greater i 0) return i; }" },
        { "byte x", "(int a, int b) = (x, 2); (a, b) = (b, a); (_, var c) = (a, b); return c;", "{ <a, b> = <Int32(x), 2>; <a, b> = <b, a>; <_, c> = <a, b>; return c; }" },
        { "byte x", "(int Low, long High) t = (x, x); t.High++; t.Item1 = 3; var (p, q) = t; return p + (int)q;", "{ let t <Int32(x), Int64(x)>; t.1++; t.0 = 3; <p, q> = t; return (Add p Int32(q)); }" },
        { "[FixedLength(3)] ReadOnlySpan<byte> x", "int s = 0; foreach (byte y in x) s += y; return s + x[^1] + x[0] + x.Length;", "{ let s 0; foreach y x s Add:Int32= Int32(y); return (Add (Add (Add s Int32(x[(Subtract len(x) 1)])) Int32(x[0])) len(x)); }" },
        { "byte x", "int s = Primes[x % 3] + Squares[^1] + Offset + Weights.Length; foreach (var p in Primes) s += p; return s + Sum(Primes);", "{ let s (Add (Add (Add #3[(Remainder Int32(x) 3)] #4[(Subtract len(#4) 1)]) 7) len(#2)); foreach p #3 s Add:Int32= p; return (Add s f1(#3)); }" },
        { "byte x", "return Math.Max(x, Math.Min(3, (int)x)) + Math.Abs(-5) + Math.DivRem((int)x, 3).Remainder;", "{ return (Add (Add Max(Int32(x), Min(3, Int32(x))) Abs(-5)) DivRem(Int32(x), 3).1); }" },
        { "byte x", "int y = 1; Swap(ref y, out int z); Swap(ref z, out _); return Other.Twice(y) + Fact(3);", "{ let y 1; f1(&y, &z); f1(&z, &_); return (Add f2(y) f3(3)); }" },
        { "byte x", "const int c = 4; const long d = c * 2L; return x + c + (int)d;", "{ return (Add (Add Int32(x) 4) 8); }" },
        { "byte x", "int a = 1, b = 2; for (int i = 0, j = 1; i < j; i++, j--) a += i; return a + b;", "{ { let a 1; let b 2; } { { let i 0; let j 1; } while (Less i j) a Add:Int32= i; step [i++, j--] } return (Add a b); }" },
        { "byte x", "(int, int) d = default; return x > 3 ? throw new Exception(\"no\") : d.Item2;", "{ let d default; return (? (Greater Int32(x) 3) throw d.1); }" },
    };

    private const string Helpers = """
        static readonly int[] Primes = [2, 3, 5];
        static readonly sbyte[] Weights = { 1, -1 };
        static ReadOnlySpan<int> Squares => [0, 1, 4, 9];
        static readonly int Offset = 3 + 4;
        static int Sum(ReadOnlySpan<int> values) { int s = 0; foreach (int value in values) s += value; return s; }
        static void Swap(ref int a, out int b) { b = a; a = 1; }
        static int Fact(int n) => n < 2 ? 1 : n * Fact(n - 1);
        static class Other { public static int Twice(int x) => x + x; }
        """;

    private const string Multiply = """
        [CotTarget]
        public static void Multiply(
            [FixedLength(4), Domain(0, 9)] ReadOnlySpan<int> a,
            [FixedLength(4), Domain(0, 9)] ReadOnlySpan<int> b,
            [FixedLength(8), Domain(0, 9)] Span<int> product)
        {
            int carry = 0;
            for (int k = 0; k < product.Length; k++)
            {
                int sum = carry;
                for (int i = Math.Max(0, k - b.Length + 1); i <= Math.Min(k, a.Length - 1); i++) sum += a[i] * b[k - i];
                product[k] = sum % 10;
                carry = sum / 10;
            }
        }
        """;

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Body_binds(string parameters, string body, string expected)
    {
        MethodModel model = TestCompilation.Model(TestCompilation.InClass($"{Helpers}\n[CotTarget] static int Target({parameters}) {{ {body} }}"));
        Assert.Equal(expected, ModelPrinter.Print(model.Main));
    }

    [Fact]
    public void Recursion_is_one_function()
    {
        MethodModel model = TestCompilation.Model(TestCompilation.InClass(
            "static bool Even(int n) => n == 0 || Odd(n - 1); static bool Odd(int n) => n != 0 && Even(n - 1); [CotTarget] static bool Target(byte x) => Even(x);"));
        Assert.Equal(["Target", "Even", "Odd"], model.Functions.Select(static function => function.Name));
        Assert.Equal("{ return (&& (NotEqual n 0) f1((Subtract n 1))); }", ModelPrinter.Print(model.Functions[2]));
    }

    [Fact]
    public void Flagship_binds()
    {
        MethodModel model = TestCompilation.Model(TestCompilation.InClass(Multiply));
        Assert.Equal(
            "{ let carry 0; { let k 0; while (Less k len(product)) { let sum carry; "
            + "{ let i Max(0, (Add (Subtract k len(b)) 1)); while (LessOrEqual i Min(k, (Subtract len(a) 1))) sum Add:Int32= (Multiply a[i] b[(Subtract k i)]); step [i++] } "
            + "product[k] = (Remainder sum 10); carry = (Divide sum 10); } step [k++] } }",
            ModelPrinter.Print(model.Main));

        TargetSignature signature = model.Signature;
        Assert.Equal(("Tested", "Multiply", "Multiply", "public"), (signature.Namespace, signature.MethodName, signature.Name, signature.Accessibility));
        Assert.Equal(new ContainingTypeModel("class", "Holder"), Assert.Single(signature.ContainingTypes));
        Assert.Null(signature.Return);
        Assert.Equal(
            [
                ("a", "global::System.ReadOnlySpan<int>", 4, new DomainModel(0, 9), true, false),
                ("b", "global::System.ReadOnlySpan<int>", 4, new DomainModel(0, 9), true, false),
                ("product", "global::System.Span<int>", 8, new DomainModel(0, 9), false, true),
            ],
            signature.Parameters.Select(static parameter =>
                (parameter.Name, parameter.TypeText, parameter.Length, parameter.Domain!, parameter.IsInput, parameter.IsOutput)));
    }

    [Fact]
    public void Spans_are_relative_to_the_first_token()
    {
        const string Method = "[CotTarget]\n    static int Target(byte x)\n        => x + 1;";
        MethodModel model = TestCompilation.Model(TestCompilation.InClass("\n\n    // above\n    " + Method));
        BinaryExpression sum = (BinaryExpression)((ReturnStatement)((BlockStatement)model.Main.Body).Statements[0]).Value!;
        Assert.Equal(new ModelSpan(0, Method.IndexOf("x + 1", StringComparison.Ordinal), 5, 2), sum.Span);
    }

    [Theory]
    [InlineData("[CotTarget] internal static int Target(Color e) => 1;", "internal")]
    [InlineData("[CotTarget] static int Target(Color e) => 1;", "private")]
    [InlineData("internal enum E { A } [CotTarget] public static int Target(E e) => 1;", "internal")]
    public void Struct_is_as_accessible_as_its_signature(string members, string accessibility)
    {
        Assert.Equal(accessibility, Signature(TestCompilation.Bind(TestCompilation.InClass(members).Replace("public static partial", "internal static partial", StringComparison.Ordinal)))!.Accessibility);
    }

    [Fact]
    public void Enums_list_their_values()
    {
        MethodModel model = TestCompilation.Model(TestCompilation.InClass(
            "public enum E : ulong { Two = 2, Alias = 2, One = 1, Big = ulong.MaxValue } [Flags] public enum F { A = 1, B = 2 } [CotTarget] static int Target(E e, F f) => 1;"));
        Assert.Equal([("One", 1L), ("Two", 2L), ("Big", -1L)], ((EnumType)model.Signature.Parameters[0].Type).Members.Select(static member => (member.Name, member.Value)));
        Assert.Equal(
            [("0", 0L), ("A", 1L), ("B", 2L), ("A, B", 3L)],
            ((EnumType)model.Signature.Parameters[1].Type).Members.Select(static member => (member.Name, member.Value)));
    }

    [Fact]
    public void Finite_types_bring_their_domain()
    {
        MethodModel model = TestCompilation.Model(TestCompilation.InClass(
            "[CotTarget(Name = \"Named\", MaxClasses = 9)] static (int, bool) Target(byte a, sbyte b, bool c, Color d, out int e, ref byte f) { e = 1; return (a, c); }"));
        Assert.Equal(
            [new DomainModel(0, 255), new DomainModel(-128, 127), null, null, null, new DomainModel(0, 255)],
            model.Signature.Parameters.Select(static parameter => parameter.Domain));
        Assert.Equal("Named", model.Signature.Name);
        Assert.Equal(9, model.Options.MaxClasses);
        Assert.Equal("(int, bool)", model.Signature.Return!.TypeText);
    }

    private static TargetSignature? Signature(FrontendResult result) => result is BoundTarget bound ? bound.Model.Signature : null;
}
