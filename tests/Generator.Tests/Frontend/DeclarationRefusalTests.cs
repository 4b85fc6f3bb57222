extern alias generator;

using generator::CotGen.Generator.Frontend.Model;

namespace CotGen.Generator.Tests.Frontend;

/// <summary>Every error of a declaration has a rule of its own, at the place that is to be mended.</summary>
public sealed class DeclarationRefusalTests
{
    /// <summary>Members of a partial class; the last target is looked at. The flag says whether its struct can still be emitted.</summary>
    public static TheoryData<string, bool, string> Members => new()
    {
        { "COT0003", false, "[CotTarget] static int [|Target|]<T>(byte x) => x;" },
        { "COT0004", true, "[CotTarget] static int Target(int [|x|]) => x;" },
        { "COT0004", true, "[CotTarget] static void Target([Domain(0, 1)] int y, ref long [|x|]) => x = y;" },
        { "COT0004", true, "[CotTarget] static int Target([FixedLength(2)] ReadOnlySpan<int> [|x|]) => x[0];" },
        { "COT0005", true, "[CotTarget] static int Target(ReadOnlySpan<byte> [|x|]) => x[0];" },
        { "COT0005", true, "[CotTarget] static void Target(Span<int> [|x|]) { }" },
        { "COT0006", true, "[CotTarget] static int Target([[|FixedLength(0)|]] ReadOnlySpan<byte> x) => 1;" },
        { "COT0007", true, "[CotTarget] static int Target([[|Domain(9, 0)|]] int x) => x;" },
        { "COT0008", true, "[CotTarget] static int Target([[|Domain(0, 256)|]] byte x) => x;" },
        { "COT0008", true, "[CotTarget] static int Target([[|Domain(-1, 0)|]] ulong x) => 1;" },
        { "COT0008", true, "[CotTarget] [return: [|Domain(0, 3_000_000_000)|]] static int Target(byte x) => x;" },
        { "COT0009", true, "[CotTarget] static int Target([[|Domain(0, 65_536)|]] int x) => x;" },
        { "COT0009", true, "[CotTarget(MaxDomain = 9)] static int Target([[|Domain(0, 9)|]] int x) => x;" },
        { "COT0009", true, "[CotTarget] static int Target([[|Domain(long.MinValue, long.MaxValue)|]] long x) => 1;" },
        { "COT0010", false, "[CotTarget] static int Target(byte x) => x; [CotTarget] static int [|Target|](sbyte x) => x;" },
        { "COT0010", false, "[CotTarget(Name = \"Other\")] static int Target(byte x) => x; [CotTarget] static int [|Other|](sbyte x) => x;" },
        { "COT0011", true, "[CotTarget] static [|async|] System.Threading.Tasks.Task<int> Target(byte x) { await System.Threading.Tasks.Task.Yield(); return x; }" },
        { "COT0012", true, "[CotTarget] static int Target(double [|x|]) => 1;" },
        { "COT0012", true, "[CotTarget] static int Target(string [|x|]) => 1;" },
        { "COT0012", true, "[CotTarget] static int Target(int[] [|x|]) => 1;" },
        { "COT0012", false, "[CotTarget] static unsafe int Target(int* [|x|]) => 1;" },
        { "COT0013", true, "[CotTarget] static [|double|] Target(byte x) { throw new Exception(); }" },
        { "COT0106", true, "[CotTarget] static [|System.Collections.Generic.IEnumerable<int>|] Target(byte x) { yield return x; }" },
        { "COT0014", true, "[CotTarget] static int Target((byte, byte) [|x|]) => x.Item1;" },
        { "COT0015", true, "[CotTarget([|Shape = CotShape.Fold|])] static int Target([Domain(0, 9)] int s, byte x, byte y) => s;" },
        { "COT0015", true, "[CotTarget([|Shape = CotShape.Fold|])] static bool Target([Domain(0, 9)] int s, byte x) => s > x;" },
        { "COT0015", true, "[CotTarget([|Shape = CotShape.Fold|])] static int Target([Domain(1, 9)] int s, byte x) => s;" },
        { "COT0015", true, "[CotTarget([|Shape = CotShape.Fold|], Start = \"First\")] static int Target([Domain(0, 9)] int s, byte x) => s;" },
        { "COT0015", true, "[CotTarget([|Shape = CotShape.Fold|], Output = \"Last\")] static int Target([Domain(0, 9)] int s, byte x) => s;" },
        { "COT0015", true, "[CotTarget([|Shape = CotShape.StepFunction|])] static byte Target(byte x) => x;" },
        { "COT0015", true, "[[|CotTarget(Halt = \"Done\")|]] static byte Target(byte x) => x;" },
        { "COT0015", true, "[[|CotTarget(MaxSteps = 3)|]] static byte Target(byte x, byte y) => x;" },
        { "COT0014", true, "[CotTarget([|Start = \"First\"|])] static byte Target(byte x) => x;" },
        { "COT0015", true, "static byte Next(int x) => 1; [[|CotTarget(MaxSteps = 3, Start = \"Next\")|]] static byte Target(byte x) => x;" },
        { "COT0015", true, "static byte First { get; set; } [[|CotTarget(MaxSteps = 3, Start = \"First\")|]] static byte Target(byte x) => x;" },
        { "COT0014", true, "const byte First = 1; static bool Holds(byte x) => true; [CotTarget(MaxSteps = 3, Start = \"First\", [|Requires = \"Holds\"|])] static byte Target(byte x) => x;" },
        { "COT0120", true, "static readonly byte First = (byte)Environment.ProcessId; [CotTarget(MaxSteps = 3, [|Start = \"First\"|])] static byte Target(byte x) => x;" },
        { "COT0015", true, "[[|CotTarget|]] static Transition<Color, Color> Target(Color s) => (s, s, Move.Left);" },
        { "COT0015", true, "[[|CotTarget|]] static Transition<Color, Color> Target(Color s, bool x) => (s, s, Move.Left);" },
        { "COT0014", true, "[CotTarget([|MaxSteps = 3|])] static Transition<Color, Color> Target(Color s, Color x) => (s, x, Move.Left);" },
        { "COT0028", true, "[CotTarget([|Requires = nameof(Ok)|])] static byte Target(byte x) => x; static bool Ok(int x) => true;" },
        { "COT0028", true, "[CotTarget([|Requires = \"None\"|])] static byte Target(byte x) => x;" },
        { "COT0028", true, "[CotTarget([|Requires = nameof(Ok)|])] static byte Target(byte x, byte y) => x; static bool Ok(byte x) => true;" },
        { "COT0028", true, "[CotTarget([|Requires = nameof(Ok)|])] static byte Target(byte x) => x; static int Ok(byte x) => x;" },
        { "COT0028", true, "[CotTarget([|Requires = nameof(Ok)|])] static byte Target(byte x) => x; static bool Ok<T>(byte x) => true;" },
        { "COT0014", true, "[CotTarget([|Requires = nameof(Ok)|])] static Transition<Color, Color> Target(Color s, Color x) => (s, x, Move.Left); static bool Ok(Color s, Color x) => true;" },
        { "COT0014", true, "[CotTarget([|Objective = (CotObjective)7|])] static byte Target(byte x) => x;" },
        { "COT0014", true, "[CotTarget([|Objective = CotObjective.Smallest|])] static Transition<Color, Color> Target(Color s, Color x) => (s, x, Move.Left);" },
        { "COT0022", true, "[CotTarget(Objective = CotObjective.Window, [|Window = -1|])] static byte Target(byte x) => x;" },
        { "COT0022", true, "[[|CotTarget(Objective = CotObjective.Window)|]] static byte Target(byte x) => x;" },
        { "COT0014", true, "[CotTarget([|Answer = (CotAnswer)2|])] static byte Target(byte x) => x;" },
        { "COT0014", true, "[CotTarget([|Answer = CotAnswer.Appended|])] static Transition<Color, Color> Target(Color s, Color x) => (s, x, Move.Left);" },
        { "COT0029", true, "[CotTarget] [[|CotText(\"{s}\")|]] static Transition<Color, Color> Target(Color s, Color x) => (s, x, Move.Left);" },
        { "COT0029", true, "[CotTarget] [[|CotText(\"{y}\")|]] static byte Target(byte x) => x;" },
        { "COT0029", true, "[CotTarget] [[|CotText(\"{x is\")|]] static byte Target(byte x) => x;" },
        { "COT0029", true, "[CotTarget] [[|CotText(\"}\")|]] static byte Target(byte x) => x;" },
        { "COT0029", true, "[CotTarget] [[|CotText(\"\")|]] static byte Target(byte x) => x;" },
        { "COT0029", true, "[CotTarget] [[|CotText(\"{x}\\n\")|]] static byte Target(byte x) => x;" },
        { "COT0029", true, "[CotTarget] [[|CotText(\"{x}\")|]] static (byte, byte) Target(byte x) => (x, x);" },
        { "COT0029", true, "[[|CotText(\"{z}\")|]] static byte Helper(byte y) => y; [CotTarget] static byte Target(byte x) => Helper(x);" },
        { "COT0015", true, "[CotTarget([|Shape = CotShape.TuringMachine|])] static byte Target(byte x) => x;" },
        { "COT0015", true, "[CotTarget([|Shape = CotShape.BoundedFunction|])] static Transition<Color, Color> Target(Color s, Color x) => (s, x, Move.Left);" },
        { "COT0016", false, "[CotTarget] static byte [|Target|](byte x) => x; class TargetCot { }" },
        { "COT0017", true, "[CotTarget] [System.Runtime.InteropServices.DllImport(\"x\")] static extern byte [|Target|](byte x);" },
        { "COT0018", true, "[CotTarget([|Name = \"3\"|])] static byte Target(byte x) => x;" },
        { "COT0019", true, "[CotTarget] static byte Target([[|Domain(0, 1)|]] bool x) => 1;" },
        { "COT0019", true, "[CotTarget] static byte Target([[|FixedLength(2)|]] byte x) => x;" },
        { "COT0019", true, "[CotTarget] static int Target([[|Alphabet(\"ab\")|]] byte x) => x;" },
        { "COT0019", true, "[CotTarget] static int Target([[|Alphabet(\"ab\")|], Domain(97, 98)] char x) => x;" },
        { "COT0020", true, "[CotTarget] static void [|Target|](byte x) { }" },
        { "COT0022", true, "[CotTarget([|MaxClasses = 65_537|])] static byte Target(byte x) => x;" },
        { "COT0022", true, "[CotTarget([|Fuel = -1|])] static byte Target(byte x) => x;" },
        { "COT0025", true, "[CotTarget] static int Target(char [|x|]) => x;" },
        { "COT0025", true, "[CotTarget] static int Target([FixedLength(2)] ReadOnlySpan<char> [|x|]) => x[0];" },
        { "COT0026", true, "[CotTarget] static int Target([[|Alphabet(\"aba\")|]] char x) => x;" },
        { "COT0027", true, "[CotTarget] static int Target([[|Alphabet(\"\")|]] char x) => x;" },
        { "COT0027", true, "[CotTarget] [return: [|Alphabet(null!)|]] static char Target(byte x) => 'a';" },
        { "COT0009", true, "[CotTarget(MaxDomain = 2)] static int Target([[|Alphabet(\"abc\")|]] char x) => x;" },
        { "COT0008", true, "[CotTarget] static int Target([[|Domain(0, 65_536)|]] char x) => x;" },
        { "COT0030", true, "record struct Point([Domain(0, 9)] int X, int Y); [CotTarget] static int Target(Point [|p|]) => p.X;" },
        { "COT0030", true, "struct Letter { public char Key; } [CotTarget] static int Target(Letter [|letter|]) => letter.Key;" },
        { "COT0030", true, "struct Outer { public Inner Part; } struct Inner { public long Value { get; set; } } [CotTarget] static int Target(Outer [|x|]) => 1;" },
        { "COT0031", true, "struct Counter { private byte _count; public int Doubled => _count * 2; } [CotTarget] static int Target(Counter [|counter|]) => counter.Doubled;" },
        { "COT0031", true, "readonly struct Closed { public byte Value { get; } } [CotTarget] static int Target(Closed [|x|]) => x.Value;" },
        { "COT0023", true, "enum Empty { } [CotTarget] static byte Target(Empty [|x|]) => 1;" },
    };

    [Theory]
    [MemberData(nameof(Members))]
    public void Declaration_is_refused_at_what_is_wrong(string id, bool canEmit, string members)
    {
        RefusedTarget refused = TestCompilation.Refuses(TestCompilation.InClass(members), id);
        Assert.Equal(canEmit, refused.Signature is not null);
    }

    [Theory]
    [InlineData("COT0001", "partial class Holder { [CotTarget] int [|Target|](byte x) => x; }")]
    [InlineData("COT0002", "class Holder { [CotTarget] static int [|Target|](byte x) => x; }")]
    [InlineData("COT0002", "class Outer { partial class Holder { [CotTarget] static int [|Target|](byte x) => x; } }")]
    [InlineData("COT0003", "partial class Holder<T> { [CotTarget] static int [|Target|](byte x) => x; }")]
    [InlineData("COT0017", "partial class Holder { [CotTarget] public static partial int [|Target|](byte x); public static partial int Target(byte x) => x; }")]
    [InlineData("COT0021", "file partial class Holder { [CotTarget] static int [|Target|](byte x) => x; }")]
    [InlineData("COT0016", "partial class TargetCot { [CotTarget] static int [|Target|](byte x) => x; }")]
    public void Containing_type_must_take_a_further_part(string id, string type) => TestCompilation.Refuses("using CotGen; " + type, id);

    [Fact]
    public void Async_is_refused_at_its_modifier()
    {
        RefusedTarget refused = Assert.IsType<RefusedTarget>(TestCompilation.Bind(TestCompilation.InClass(
            "[CotTarget] static async System.Threading.Tasks.Task<int> Target(byte x) { await System.Threading.Tasks.Task.Yield(); return x; }")));
        Report report = Assert.Single(refused.Reports);
        Assert.Equal("COT0011", report.RuleId);
        Assert.Equal("async".Length, report.Span.Length);
    }

    [Fact]
    public void All_errors_of_a_declaration_are_reported_together()
    {
        RefusedTarget refused = Assert.IsType<RefusedTarget>(TestCompilation.Bind(TestCompilation.InClass(
            "[CotTarget(MaxSteps = 2)] static void Target(int x, [Domain(2, 1)] int y, ReadOnlySpan<byte> z, [FixedLength(3)] byte w) { goto a; a: ; }")));
        Assert.Equal(
            ["COT0015", "COT0004", "COT0007", "COT0005", "COT0019", "COT0020", "COT0107"],
            refused.Reports.Select(static report => report.RuleId));
    }

    [Fact]
    public void Generated_struct_is_no_clash() => TestCompilation.Model(TestCompilation.InClass(
        "[CotTarget] static byte Target(byte x) => x; [System.CodeDom.Compiler.GeneratedCode(\"CotGen\", \"1\")] struct TargetCot { }"));
}
