using System.Globalization;
using Microsoft.CodeAnalysis;

namespace CotGen.Generator.Tests.BadInput;

/// <summary>Sources that once took minutes or gigabytes: each is answered at once, which the time that a suite may take shows.</summary>
public sealed class BoundedTimeTests
{
    /// <summary>Rounds that come back to a state that they have had.</summary>
    [Theory]
    [InlineData("public static int Target([Domain(0, 30)] int n) { int y = 0; [|do { n /= 1; y = n % 4; } while (n > 0);|] return y; }")]
    [InlineData("public static int Target([Domain(0, 20)] int n) { int y = 0; [|while (n > 2) y = n & 1;|] return y; }")]
    [InlineData("public static int Target([Domain(1, 12)] int a) { int x = 1, y = a; [|while (x != 0) { (x, y) = (y, x); }|] return y; }")]
    [InlineData("public static int Target([Domain(0, 9)] int a) { int x = 0; [|for (;;) { x = (x + 1) % 1_000; if (x == 2_000) { break; } }|] return a + x; }")]
    public async Task Loop_that_comes_back_is_refused(string member) => await new BadProject(RefusalTests.InClass("[CotTarget(Fuel = long.MaxValue)] " + member)).Finds("COT0205");

    /// <summary>The same where the loop is made of blocks: such a chain does not end for some inputs, and none of them is run for long.</summary>
    [Theory]
    [InlineData("[CotTarget(Halt = nameof(Is))] public static int Target([Domain(0, 999)] int x) => 1; static bool Is(int x) => x is 495 or 0;")]
    [InlineData("[CotTarget(Halt = nameof(Is))] public static int Target([Domain(0, 99)] int x) { int sum = 0; for (int place = 1; place <= 100; place *= 10) { int d = x / place % 10; sum += d * d; } return sum; } static bool Is(int x) => x is 1 or 4;")]
    public async Task Chain_that_does_not_end_is_compiled(string members) => await new BadProject(RefusalTests.InClass(members)).FindsNothing();

    /// <summary>Every call of a recursion without end brings loops on data of its own.</summary>
    [Fact]
    public async Task Recursion_with_loops_on_data_is_refused() => Assert.Equal("COT0205", (await Only("""
        [CotTarget] public static bool Target([Domain(0, 3)] int start)
        {
            for (int x = 0; x < 4; x++) { int y = start; do { y--; int[] unread = new int[3]; } while (y > 0); }
            Target(start); return true;
        }
        """)).Id);

    /// <summary>Few tokens, but each of them with thousands of classes.</summary>
    [Theory]
    [InlineData("public static int Target([Domain(0, 16_000)] int n, [Domain(0, 16_000)] int m) { int r = n * 7 % 16_001; [|return r > m ? r : m;|] }")]
    [InlineData("public static int Target([Domain(0, 8_000)] int n, [Domain(0, 8_000)] int m) => [|n + m|];")]
    [InlineData("public static int Target([Domain(0, 16_000)] int x) => [|x * x % 16_001|];")]
    public async Task Rules_that_fill_the_memory_are_refused(string member) => await new BadProject(RefusalTests.InClass("[CotTarget] " + member)).Finds("COT0310");

    /// <summary>An input of many values in a loop whose rounds it decides.</summary>
    [Fact]
    public async Task Loop_over_a_large_domain_is_compiled() =>
        await new BadProject(RefusalTests.InClass("[CotTarget] public static int Target([Domain(0, 16_000)] int n) { int c = 0; while (n > 0) { n = n / 2; c++; } return c; }")).FindsNothing();

    [Theory]
    [InlineData("", "COT0009")]
    [InlineData("[Flags] ", "COT0009")]
    public async Task Giant_enum_is_refused(string flags, string id) => Assert.Equal(id, (await Only(Enum(flags) + "[CotTarget] public static int Target(G x) => (int)x;")).Id);

    [Theory]
    [InlineData("")]
    [InlineData("[Flags] ")]
    public async Task Giant_enum_inside_is_compiled(string flags) =>
        await new BadProject(RefusalTests.InClass(Enum(flags) + "[CotTarget] public static int Target([Domain(0, 9)] int x) => (int)(G)x;")).FindsNothing();

    /// <summary>What stands in an attribute of a struct's member is asked for errors, too.</summary>
    [Fact]
    public void Broken_domain_of_a_member_is_left_to_the_compiler()
    {
        var project = new BadProject(RefusalTests.InClass("public struct Two { [Domain(0, 6)] public int Count; [Domain(x => x, 3)] public long Offset { get; set; } } [CotTarget] public static int Target(Two t) => t.Count;"));

        Assert.DoesNotContain("COT0901", project.Project.FileNamed("Spoiled.Holder.TargetCot.g.cs"), StringComparison.Ordinal);
        project.StillGeneratesTheOtherTarget();
    }

    private static string Enum(string flags) =>
        $"{flags}public enum G {{ {string.Join(", ", Enumerable.Range(0, 70_000).Select(i => flags.Length > 0 && i < 60 ? string.Create(CultureInfo.InvariantCulture, $"M{i} = 1 << {i}") : $"M{i}"))} }} ";

    private static async Task<Diagnostic> Only(string members) => Assert.Single(await new BadProject(RefusalTests.InClass(members)).Project.Problems());
}
