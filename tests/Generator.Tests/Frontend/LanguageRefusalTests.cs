extern alias generator;

using System.Globalization;
using generator::CotGen.Generator.Frontend.Model;

namespace CotGen.Generator.Tests.Frontend;

/// <summary>What is not of the language is refused where it stands, by its own rule.</summary>
public sealed class LanguageRefusalTests
{
    public static TheoryData<string, string> Bodies => new()
    {
        { "COT0101", "return (int)([|x * 0.5|]);" },
        { "COT0101", "double d = [|x|]; return 1;" },
        { "COT0101", "return (int)[|Math.Sqrt(4.0)|];" },
        { "COT0102", "return [|x.ToString().Length|];" },
        { "COT0102", "string [|s|]; return x;" },
        { "COT0102", "return [|$\"{x}\".Length|];" },
        { "COT0103", "object o = [|x|]; return 1;" },
        { "COT0103", "object o = [|new object()|]; return 1;" },
        { "COT0103", "object? o = [|null|]; return 1;" },
        { "COT0104", "Func<int, int> f = [|y => y|]; return 1;" },
        { "COT0130", "return [|x is int|] ? 1 : 0;" },
        { "COT0100", "return [|Line()|];" },
        { "COT0105", "[|Wait()|]; return x;" },
        { "COT0106", "foreach (int y in [|Many()|]) { } return x;" },
        { "COT0107", "[|goto end;|] end: return x;" },
        { "COT0108", "[|try { return x; } finally { }|]" },
        { "COT0108", "[|using (null as IDisposable) { }|] return x;" },
        { "COT0108", "[|lock (typeof(int)) { }|] return x;" },
        { "COT0109", "return [|Counter|];" },
        { "COT0109", "[|Counter|] = 1; return x;" },
        { "COT0109", "[|Primes[0]|] = 1; return x;" },
        { "COT0111", "return [|HashCode.Combine(1, x)|];" },
        { "COT0111", "[|Console.WriteLine(x)|]; return 1;" },
        { "COT0112", "return [|Outside(x)|];" },
        { "COT0112", "[|Maybe()|]; return x;" },
        { "COT0113", "unsafe { int* p = [|&x|]; } return x;" },
        { "COT0114", "dynamic y = [|x|]; return 1;" },
        { "COT0115", "int? y = [|x|]; return 1;" },
        { "COT0116", "return [|System.Linq.Enumerable.Sum(Primes)|];" },
        { "COT0117", "int[] a = new int[2]; void Local() => [|a = new int[3]|]; Local(); return a[0];" },
        { "COT0117", "int[][] a = [|new int[4][]|]; return x;" },
        { "COT0117", "int[] a = [1], b = [x]; int[] c = [|x > 3 ? a : b|]; return c[0];" },
        { "COT0117", "int[,] a = [|{ { 1, 2 } }|]; return x;" },
        { "COT0117", "return [|\"ab\"u8|].Length;" },
        { "COT0117", "var h = new Holds { [|Inner = { A = x }|] }; return h.Inner.A;" },
        { "COT0117", "System.Collections.Generic.List<int> a = [|[x]|]; return x;" },
        { "COT0117", "int[][] a = [|[[1], [x]]|]; return x;" },
        { "COT0117", "byte sum = 0; foreach ([|byte|] y in Primes) sum += y; return sum;" },
        { "COT0111", "return [|Primes.AsSpan().Contains(x, null)|] ? 1 : 0;" },
        { "COT0111", "[|Array.Sort(new int[] { x, 1 })|]; return x;" },
        { "COT0120", "return [|Late|].A + x;" },
        { "COT0117", "return [|Generic<int>.Inner.Of(x)|];" },
        { "COT0117", "Generic<int>.Part b = [|default|]; return x;" },
        { "COT0102", "Box<string> b = [|default|]; return x;" },
        { "COT0117", "Window w = [|default|]; return x;" },
        { "COT0117", "Overlap o = [|default|]; return x;" },
        { "COT0117", "Rows r = [|default|]; return x;" },
        { "COT0117", "Plain p = [|new Plain(x)|]; return p.A;" },
        { "COT0117", "Begun b = [|new Begun(x)|]; return b.A;" },
        { "COT0117", "return [|new Weird(x) == new Weird(1)|] ? 1 : 0;" },
        { "COT0117", "return new Chatty() is { [|Twice|]: 2 } ? 1 : 0;" },
        { "COT0117", "return new Chatty() is [|(1, 2)|] ? 1 : 0;" },
        { "COT0102", "Texts t = [|default|]; return x;" },
        { "COT0117", "ref int [|y = ref x|]; return x;" },
        { "COT0117", "return [|(new Weird(x), 1) == (new Weird(1), x)|] ? 1 : 0;" },
        { "COT0119", "nint n = [|x|]; return x;" },
        { "COT0120", "return [|NotConstant|][0] + x;" },
        { "COT0120", "return [|Computed|] + x;" },
        { "COT0120", "return [|Writable|][0] + x;" },
        { "COT0120", "return [|Own|] + x;" },
        { "COT0119", "return (int)[|nuint.Max(1, 2)|];" },
        { "COT0121", "Int128 big = [|x|]; return x;" },
        { "COT0121", "return (int)[|(UInt128)x|];" },
        { "COT0111", "return [|char.ToUpper((char)x)|];" },
        { "COT0121", "DateTime [|d|]; return x;" },
        { "COT0122", "const string name = \" \"; return Cot.Mark(x, [|name|]);" },
        { "COT0122", "return Cot.Mark(x, [|Computed > 1 ? \"a\" : \"b\"|]);" },
        { "COT0117", "return [|Cot.Mark((x, 1), \"pair\")|].x;" },
    };

    /// <summary>Beside the rows above, which follow the binder's own cases: what C# has and a target must not use, by name.</summary>
    public static TheoryData<string, string, string> Constructs => [.. RefusedConstructs.Bodies.Select(static row => (row.Id, row.Name, row.Body))];

    private const string Helpers = """
        static int Counter;
        static int Line([System.Runtime.CompilerServices.CallerLineNumber] int line = 0) => line;
        static async void Wait() => await System.Threading.Tasks.Task.Yield();
        static System.Collections.Generic.IEnumerable<int> Many() { yield return 1; }
        static Span<int> Writable => new int[] { 1, 2 };
        [ThreadStatic] static readonly int Own = 3;
        static readonly int[] Primes = [2, 3, 5];
        static readonly int[] NotConstant = [1, Environment.ProcessId];
        static readonly Chatty Late = new() { A = Environment.ProcessId };
        static readonly int Computed = Environment.ProcessId;
        static class Generic<T> { public struct Part { public T A; } public static class Inner { public static int Of(int value) => value; } }
        struct Box<T> { public T A; }
        ref struct Window { public int A; }
        [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)]
        struct Overlap { [System.Runtime.InteropServices.FieldOffset(0)] public int A; }
        [System.Runtime.CompilerServices.InlineArray(2)]
        struct Rows { public (int, int) A; }
        struct Plain(int a) { public int A = a; }
        struct Begun { public int A = 1; public Begun(int a) { A += a; } }
        record struct Weird(int A) { public readonly bool Equals(Weird other) => A > other.A; public override readonly int GetHashCode() => 0; }
        struct Chatty { public int A; public int Twice => A * 2; public void Deconstruct(out int a, out int b) => (a, b) = (A, A++); }
        struct Texts { public string A; }
        struct Holds { public Begun Inner; }
        [System.Runtime.InteropServices.DllImport("x")] static extern int Outside(int x);
        [System.Diagnostics.Conditional("NEVER")] static void Maybe() { }
        """;

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Body_is_refused_where_it_leaves_the_language(string id, string body)
    {
        RefusedTarget refused = TestCompilation.Refuses(
            TestCompilation.InClass($"{Helpers}\n[CotTarget] static int Target([Domain(0, 9)] int x) {{ {body} }}"), id);
        Assert.NotNull(refused.Signature);
    }

    [Theory]
    [MemberData(nameof(Constructs))]
    public void Construct_is_refused_by_its_own_rule_where_it_stands(string id, string name, string body)
    {
        Assert.NotEmpty(name);
        TestCompilation.Refuses(
            TestCompilation.InClass($"{RefusedConstructs.Helpers}\n[CotTarget] static int Target([Domain(0, 9)] int x) {{ {body} }}")
                .Replace("using CotGen;", "using System.Linq;\nusing CotGen;", StringComparison.Ordinal), id);
    }

    [Fact]
    public void Refusal_in_a_helper_lies_in_the_helper() => TestCompilation.Refuses(
        TestCompilation.InClass("""
            static int Helper(int x) { [|goto end;|] end: return x; }
            [CotTarget] static int Target([Domain(0, 9)] int x) => Helper(x);
            """), "COT0107");

    [Fact]
    public void A_generic_method_that_calls_itself_with_larger_types_is_refused() => TestCompilation.Refuses(
        TestCompilation.InClass("""
            [|static int Deeper<T>(int x) => x == 0 ? 1 : Deeper<(T, T)>(x - 1);|]
            [CotTarget] static int Target([Domain(0, 9)] int x) => Deeper<int>(x);
            """), "COT0118");

    [Fact]
    public void Instance_members_are_refused()
    {
        RefusedTarget refused = Assert.IsType<RefusedTarget>(TestCompilation.Bind(
            "using CotGen; partial class Holder { int F; int G() => 1; [CotTarget] int Target(byte x) => F + this.F + G(); }"));
        Assert.Equal(["COT0001", "COT0110", "COT0110", "COT0110"], refused.Reports.Select(static report => report.RuleId));
    }

    [Fact]
    public void Instance_method_of_another_type_is_refused() => TestCompilation.Refuses(
        TestCompilation.InClass("[CotTarget] static int Target(Color x) => [|x.GetHashCode()|];"), "COT0111");

    [Fact]
    public void Most_span_methods_come_later() => TestCompilation.Refuses(
        TestCompilation.InClass("[CotTarget] static void Target([FixedLength(2)] Span<int> x) { x.Clear(); _ = [|x.TryCopyTo(x)|]; }"), "COT0117");

    [Fact]
    public void Array_parameters_of_targets_are_refused() => TestCompilation.Refuses(
        TestCompilation.InClass("[CotTarget] static int Target(int[] [|x|]) => x[0];"), "COT0012");

    [Fact]
    public void Long_list_patterns_are_refused_and_do_not_overflow_the_stack() => TestCompilation.Refuses(
        TestCompilation.InClass($"[CotTarget] static bool Target([FixedLength(2)] ReadOnlySpan<byte> x) => x is [|[{string.Join(", ", Enumerable.Repeat("_", 5_000))}]|];"), "COT0118");

    [Theory]
    [InlineData(5_000)]
    [InlineData(450)]
    public void Long_sums_are_refused_and_do_not_overflow_the_stack(int terms)
    {
        string sum = string.Join(" + ", Enumerable.Repeat("x", terms));
        TestCompilation.Refuses(TestCompilation.InClass($"[CotTarget] static int Target(byte x) => [|{sum}|];"), "COT0118");
    }

    [Fact]
    public void Deep_nesting_is_refused_and_does_not_overflow_the_stack()
    {
        string text = string.Concat(Enumerable.Repeat("if (x > 1) { ", 300)) + "y = 1;" + new string('}', 300);
        RefusedTarget refused = Assert.IsType<RefusedTarget>(TestCompilation.Bind(
            TestCompilation.InClass($"[CotTarget] static int Target(byte x) {{ int y = 0; {text} return y; }}")));
        Assert.Equal("COT0118", refused.Reports[0].RuleId);
    }

    [Theory]
    [InlineData("[CotTarget] static byte Target({0} x) => 0;")]
    [InlineData("[CotTarget] static byte Target(byte x) => Other(default, x); static byte Other({0} y, byte x) => x;")]
    [InlineData("[CotTarget] static byte Target(byte x) => default(Far).X; struct Far {{ public byte X; public {0} Y; }}")]
    [InlineData("[CotTarget] static {0} Target(byte x) => default;")]
    [InlineData("[CotTarget] static byte Target(Far x) => 0; enum Far : {0} {{ A }}")]
    [InlineData("[CotTarget] static byte Target(Around x) => x.Inner.X; record struct Around(Far Inner); struct Far {{ public byte X; public {0} Y; }}")]
    public void Deep_types_are_refused_and_do_not_overflow_the_stack(string text)
    {
        string type = string.Concat(Enumerable.Repeat("(int, ", 2_000)) + "int" + new string(')', 2_000);
        RefusedTarget refused = Assert.IsType<RefusedTarget>(TestCompilation.Bind(TestCompilation.InClass(string.Format(CultureInfo.InvariantCulture, text, type))));
        Assert.Equal("COT0118", Assert.Single(refused.Reports).RuleId);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(5_000)]
    public void Inline_arrays_of_impossible_lengths_are_no_defect_of_the_compiler(int length)
    {
        FrontendResult result = TestCompilation.Bind(TestCompilation.InClass(
            $"[CotTarget] static int Target(Digits x) => x[0]; [System.Runtime.CompilerServices.InlineArray({length})] struct Digits {{ [Domain(0, 4)] private int _element; }}"));
        Assert.True(result is BrokenTarget || (result is RefusedTarget refused && refused.Reports.All(static report => report.RuleId != "COT0901")), $"{result}");
    }

    [Fact]
    public void A_deep_type_beside_a_target_does_not_concern_it()
    {
        string type = string.Concat(Enumerable.Repeat("(int, ", 2_000)) + "int" + new string(')', 2_000);
        Assert.IsType<BoundTarget>(TestCompilation.Bind(TestCompilation.InClass($"[CotTarget] static byte Target(byte x) => x; static void Other({type} y) {{ }}")));
    }

    [Fact]
    public void Only_the_first_refusals_of_bodies_are_reported()
    {
        string text = string.Join(" + ", Enumerable.Range(1, 30).Select(static i => $"HashCode.Combine(x + {i})"));
        RefusedTarget refused = Assert.IsType<RefusedTarget>(TestCompilation.Bind(TestCompilation.InClass($"[CotTarget] static int Target(byte x) => {text};")));
        Assert.Equal(10, refused.Reports.Count);
    }

    [Theory]
    [InlineData("return y;")]
    [InlineData("return \"\";")]
    [InlineData("return Target(;")]
    [InlineData("int y; return y;")]
    [InlineData("")]
    public void Errors_of_the_language_are_left_to_the_compiler(string body)
    {
        BrokenTarget broken = Assert.IsType<BrokenTarget>(TestCompilation.Bind(TestCompilation.InClass($"[CotTarget] static int Target(byte x) {{ {body} }}")));
        Assert.NotNull(broken.Signature);
    }
}
