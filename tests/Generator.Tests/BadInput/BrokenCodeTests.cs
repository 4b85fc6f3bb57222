namespace CotGen.Generator.Tests.BadInput;

/// <summary>Code as it stands in an editor while it is typed: the C# compiler speaks, and nobody else.</summary>
public sealed class BrokenCodeTests
{
    private const string Whole = """
        using System;
        using CotGen;

        namespace Spoiled;

        public enum Side { Left, Right }

        public static partial class Holder
        {
            [CotTarget]
            public static int Target([Domain(0, 9)] int x, Side side, [FixedLength(2)] ReadOnlySpan<bool> bits)
            {
                int sum = 0;
                foreach (bool bit in bits)
                {
                    sum += bit ? x : 1;
                }

                return side switch { Side.Left => sum, _ => -sum };
            }
        }
        """;

    [Theory]
    [InlineData("public static int Target(byte x) { return x +")]
    [InlineData("public static int Target(byte x) => ")]
    [InlineData("public static int Target(byte")]
    [InlineData("public static")]
    [InlineData("public static int Target(byte x) { int y = ; return y; }")]
    [InlineData("public static int Target(byte x) { return Missing(x); }")]
    [InlineData("public static int Target(Missing x) => 1;")]
    [InlineData("public static int Target([Domain(0)] int x) => x;")]
    [InlineData("public static int Target([Domain(0, \"9\")] int x) => x;")]
    [InlineData("public static int Target(byte x) { if (x > 3) { return 1; }")]
    [InlineData("public static Twice Target(bool x) => default; public enum Twice { A, A }")]
    [InlineData("public static int Target(bool x) { Twice y = x ? (Twice)1 : 0; return (int)y; } public enum Twice { A, B, A = 1 }")]
    [InlineData("public static int Target(Wrong x) => (int)x; public enum Wrong { A, B = A + \"x\" }")]
    [InlineData("public static int Target(byte x) => x switch { 0 => 1, ")]
    [InlineData("public static int Target(Lamp x) => 1; public enum Lamp { On, : Off }")]
    [InlineData("public static int Target(Lamp x) => 1; public enum Lamp { On, Off = Missing }")]
    [InlineData("public static int Target(Pair x) => 1; public struct Pair { public byte A; public byte A; }")]
    public async Task Broken_member_is_left_to_the_compiler(string member)
    {
        var project = new BadProject(RefusalTests.InClass("[CotTarget] " + member));

        await project.FindsNothing();
        project.StillGeneratesTheOtherTarget();
    }

    // C# refuses such a struct at its declaration, which is not the target's.
    [Theory]
    [InlineData("public static int Target(byte x) { Loop y = default; return x; } public struct Loop { public Loop Inner; }")]
    [InlineData("public static int Target(Loop x) => 1; public struct Loop { public Back Inner; } public struct Back { public Loop Inner; }")]
    [InlineData("public static bool Target(Loop x) => x == x; public record struct Loop(Loop Inner);")]
    [InlineData("public static bool Target(Loop x) => x.Equals(x); public record struct Loop(Loop Inner);")]
    [InlineData("public static bool Target(Loop x) => (x, 1) == (x, 2); public record struct Loop(Loop Inner);")]
    [InlineData("public static bool Target(Loop<int> x) => x == x; public record struct Loop<T>(Loop<(T, T)> Inner);")]
    [InlineData("public static bool Target(byte x) { Loop<int> y = default; return y == y; } public record struct Loop<T>(Loop<Loop<T>> Inner, T Other);")]
    public void A_struct_that_holds_itself_is_survived(string members) =>
        new BadProject(RefusalTests.InClass("[CotTarget] " + members)).StillGeneratesTheOtherTarget();

    [Fact]
    public void Every_prefix_of_a_file_is_survived()
    {
        for (int length = 0; length < Whole.Length; length += 17)
        {
            var project = new BadProject(Whole[..length]);
            Assert.Contains(project.Project.Result.GeneratedSources, static file => file.HintName == "Spoiled.Sound.GoodCot.g.cs");
        }
    }

    [Fact]
    public void Every_deletion_in_a_file_is_survived()
    {
        for (int start = 0; start + 9 < Whole.Length; start += 13)
        {
            var project = new BadProject(Whole.Remove(start, 9));
            Assert.Contains(project.Project.Result.GeneratedSources, static file => file.HintName == "Spoiled.Sound.GoodCot.g.cs");
        }
    }
}
