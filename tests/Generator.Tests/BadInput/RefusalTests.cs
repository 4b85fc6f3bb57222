namespace CotGen.Generator.Tests.BadInput;

/// <summary>One clear finding at the right place, and the project's other target works.</summary>
public sealed class RefusalTests
{
    /// <summary>Whole types: their struct cannot be emitted.</summary>
    [Theory]
    [InlineData("COT0001", "public partial class Holder { [CotTarget] public int [|Target|](byte x) => x; }")]
    [InlineData("COT0002", "public static class Holder { [CotTarget] public static int [|Target|](byte x) => x; }")]
    [InlineData("COT0003", "public static partial class Holder { [CotTarget] public static int [|Target|]<T>(byte x) => x; }")]
    public async Task Type_is_refused(string id, string type) => await IsRefused(id, "using CotGen; namespace Spoiled; " + type);

    [Theory]
    [InlineData("COT0004", "public static int Target(int [|x|]) => x;")]
    [InlineData("COT0005", "public static int Target(ReadOnlySpan<byte> [|x|]) => x[0];")]
    [InlineData("COT0101", "public static int Target(byte x) { double d = [|x|]; return 1; }")]
    [InlineData("COT0111", "public static int Target(byte x) => [|HashCode.Combine(x, 3)|];")]
    [InlineData("COT0111", "public static int Target(byte x) { [|Console.WriteLine(x)|]; return x; }")]
    [InlineData("COT0209", "public static int Target(byte x) { [|while (true) { x++; }|] }")]
    [InlineData("COT0205", "public static int Target(byte x) => x == 0 ? 0 : 1 + [|Target((byte)(x - 1))|];")]
    [InlineData("COT0306", "public static int Target([Domain(0, 999)] int a, [Domain(0, 999)] int b, [Domain(0, 999)] int c, [Domain(0, 999)] int d) => [|a * b|] * c * d;")]
    [InlineData("COT0305", "public static long Target([Domain(-5, 5)] long a, [Domain(0, 9)] int b) => [|a * 1_000_000_000_000L + b|];")]
    [InlineData("COT0201", "public static int Target([Domain(0, 9)] int x) => [|12 / x|];")]
    [InlineData("COT0201", "public static int Target([Domain(0, 9)] int x) { if (x == 7) { [|throw new Exception();|] } return x; }")]
    [InlineData("COT0201", "public static byte Target([Domain(0, 9)] byte x) => checked((byte)([|x * 30|]));")]
    [InlineData("COT0201", "public static int Target([Domain(-128, 127)] sbyte x) => [|Math.Abs(x)|];")]
    [InlineData("COT0201", "public static int Target([Domain(0, 9)] int x) => [|Math.Clamp(5, x, 8)|];")]
    [InlineData("COT0201", "public static int Target([Domain(-1, 9)] int x) => [|int.Log2(x)|];")]
    [InlineData("COT0201", "public static int Target([Domain(-128, 9)] sbyte x) => [|sbyte.CopySign(x, 1)|];")]
    [InlineData("COT0201", "public static int Target([Domain(0, 3)] int x) => [|\"abc\"[x]|];")]
    [InlineData("COT0201", "public static ulong Target([Domain(0, 9)] ulong x) => checked([|x - 5|]);")]
    [InlineData("COT0201", "public static long Target([Domain(0, 3)] long x, [Domain(0, 3)] long y) => checked([|x * 2_000_000_000_000_000_000 + y * 2_000_000_000_000_000_000|]);")]
    [InlineData("COT0201", "public static int Target([Domain(0, 9)] int x, [FixedLength(9)] ReadOnlySpan<bool> y) => [|y[x]|] ? 1 : 0;")]
    [InlineData("COT0201", "public static int Target([Domain(0, 2)] int x) { int[,] y = new int[2, 3]; return [|y[x, 0]|]; }")]
    [InlineData("COT0201", "public static int Target([Domain(0, 2)] int x) { Span<int> y = [x, 1]; return [|y[2..4]|][0]; }")]
    [InlineData("COT0201", "public static int Target([Domain(0, 2)] int x) { Span<int> y = [x, 1]; [|y.CopyTo(y[1..])|]; return y[0]; }")]
    [InlineData("COT0213", "public static int Target([Domain(0, 2)] int x) => new int[[|x|]].Length;")]
    [InlineData("COT0213", "public static int Target([Domain(0, 2)] int x, bool first) { int[] y = [x], z = [1]; if (first) { y = z; } return [|y|][0]; }")]
    [InlineData("COT0214", "public static int Target(byte x) { int[] y = Primes; [|y[0]|] = 1; return x; } static readonly int[] Primes = [2, 3];")]
    [InlineData("COT0203", "public static void Target([Domain(0, 9)] int x, [Domain(0, 9)] out int y) { [|y = x + 1|]; }")]
    [InlineData("COT0213", "public static int Target([Domain(0, 9)] int x) { int[] y = [1], z = [2]; while (x > 0) { x -= 2; (y, z) = (z, y); } return [|y|][0]; }")]
    [InlineData("COT0204", "public static void Target([Domain(0, 30)] int n, [FixedLength(2)] Span<int> y) { y[0] = 1; while (n > 0) { n /= 3; if (n == 5) { [|y[1] = n|]; } } }")]
    [InlineData("COT0211", "public static void Target([Domain(0, 20)] int n, [FixedLength(2)] Span<int> y) { while (n > 2) { y[n & 1] = n; n -= 3; } y[0] = [|y[1]|]; y[1] = n; }")]
    [InlineData("COT0204", "public static void [|Target|]([Domain(0, 9)] int x, [FixedLength(2)] Span<int> y) { y[0] = x; }")]
    public async Task Member_is_refused(string id, string member) => await IsRefused(id, InClass("[CotTarget] " + member));

    [Theory]
    [InlineData("COT0215", "[CotTarget(Shape = CotShape.Fold)] public static int Target([Domain(0, 9)] int s, [Domain(0, 9)] int x) [|{ while (x > 3) { x -= 3; } return (s + x) % 10; }|]")]
    [InlineData("COT0212", "[CotTarget(Requires = nameof(None))] public static int [|Target|](byte x) => x; static bool None(byte x) => x > 300;")]
    [InlineData("COT0201", "[CotTarget(Requires = nameof(Odd))] public static int Target([Domain(0, 9)] int x) => x; static bool Odd(int x) => [|10 / x|] > 2;")]
    [InlineData("COT0201", "[CotTarget(Requires = nameof(Odd))] public static int Target([Domain(0, 9)] int x) => [|10 / (x - 5)|]; static bool Odd(int x) => x % 2 == 1;")]
    [InlineData("COT0216", "[CotTarget(Shape = CotShape.Fold, [|Start = nameof(First)|])] public static int Target([Domain(0, 6)] int s, byte x) => (s + x) % 7; static int First() => 12;")]
    [InlineData("COT0216", "[CotTarget(MaxSteps = 3, [|Start = nameof(First)|])] public static int Target([Domain(0, 6)] int s) => (s + 1) % 7; const int First = 7;")]
    [InlineData("COT0216", "[CotTarget(MaxSteps = 3, [|Start = nameof(First)|])] public static int Target([Domain(0, 6)] int s) => (s + 1) % 7; static int First => throw new Exception();")]
    public async Task Option_is_refused(string id, string members) => await IsRefused(id, InClass(members));

    [Fact]
    public async Task Endless_loop_runs_out_of_fuel()
    {
        var project = new BadProject(InClass("[CotTarget(Fuel = 10_000)] public static int Target(byte x) { [|while (true) { if (x > 300) { break; } }|] return x; }"));

        await project.Finds("COT0205");
        project.LeavesTheOtherTarget();
    }

    [Fact]
    public async Task Second_target_of_one_name_is_refused()
    {
        var project = new BadProject(InClass("[CotTarget] public static int Target(byte x) => x; [CotTarget] public static int [|Target|](sbyte x) => x;"));

        await project.Finds("COT0010");
        project.LeavesTheOtherTarget();
    }

    [Theory]
    [InlineData("public static int Target([Domain(0, 9)] int x, bool y) => y ? 1 : [|6 / (x - 4)|];", "x = 4, y = false")]
    [InlineData("public static int Target([FixedLength(2), Domain(0, 3)] ReadOnlySpan<int> x) { if (x[0] + x[1] == 6) { [|throw new Exception();|] } return 0; }", "x = [3, 3]")]
    public async Task Throwing_input_is_named(string member, string input)
    {
        var project = new BadProject(InClass("[CotTarget] " + member));

        Assert.Contains(input, await project.Finds("COT0201"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("enum Light { Red, Green } [CotTarget] public static bool Target([Domain(0, 2)] int x) => (Light)[|x|] == Light.Red;", "for input x = 2")]
    [InlineData("enum Light { Red, Green } [CotTarget] static Light Target(Light x) => [|x + 1|];", "for input x = Light.Green")]
    public async Task Input_that_leaves_its_enum_is_named(string members, string input)
    {
        var project = new BadProject(InClass(members));

        Assert.Contains(input, await project.Finds("COT0207"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Input_that_leaves_the_domain_is_named()
    {
        var project = new BadProject(InClass("[CotTarget] [return: Domain(0, 9)] public static int Target([Domain(0, 5)] int x) => [|x * 2|];"));

        Assert.Contains("x = 5", await project.Finds("COT0203"), StringComparison.Ordinal);
    }

    [Fact]
    public void Refused_target_throws_when_it_is_called()
    {
        var project = new BadProject(InClass("[CotTarget] public static int Target(int x) => x; public static int Use() => TargetCot.Invoke(3);"));
        using Harness.LoadedProject loaded = project.Project.Load();

        var thrown = Assert.Throws<System.Reflection.TargetInvocationException>(() => loaded.Call("Target", "Use"));
        Assert.Contains("COT0004", Assert.IsType<InvalidOperationException>(thrown.InnerException).Message, StringComparison.Ordinal);
    }

    internal static string InClass(string members) => $"using System; using CotGen; namespace Spoiled; public static partial class Holder {{ {members} }}";

    private static async Task IsRefused(string id, string source)
    {
        var project = new BadProject(source);

        await project.Finds(id);
        project.LeavesTheOtherTarget();
    }
}
