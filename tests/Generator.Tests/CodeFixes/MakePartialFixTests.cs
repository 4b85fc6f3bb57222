using CotGen.CodeFixes;

namespace CotGen.Generator.Tests.CodeFixes;

/// <summary>COT0002: every type around the target becomes partial, and nothing else changes.</summary>
public sealed class MakePartialFixTests
{
    [Theory]
    [InlineData("public static class Holder", "public static partial class Holder")]
    [InlineData("class /* kept */ Holder", "partial class /* kept */ Holder")]
    [InlineData("readonly record struct Holder", "readonly partial record struct Holder")]
    [InlineData("ref struct Holder", "ref partial struct Holder")]
    [InlineData("interface IHolder", "partial interface IHolder")]
    public Task Modifier_stands_before_the_keyword(string type, string expected) => FixedProject.Becomes(new MakePartialFix(), In(type), In(expected));

    [Fact]
    public async Task All_types_around_all_targets_are_mended_at_once()
    {
        const string Source = """
            using CotGen;

            // Kept.
            static class Outer
            {
                public static partial class Ready
                {
                    [CotTarget] public static int First(byte x) => x;
                    [CotTarget] public static int Second(byte x) => x;
                }

                [System.Obsolete]
                public static class Other
                {
                    [CotTarget] public static int Third(byte x) => x;
                }
            }
            """;

        await FixedProject.Becomes(new MakePartialFix(), Source, Source
            .Replace("static class Outer", "static partial class Outer", StringComparison.Ordinal)
            .Replace("static class Other", "static partial class Other", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Title_names_the_outermost_type()
    {
        FixedProject project = await FixedProject.Of(new MakePartialFix(), "using CotGen; class Outer { static class Inner { [CotTarget] static int Target(byte x) => x; } }");

        Assert.Equal("Make 'Outer' partial", Assert.Single((await project.Titles()).Distinct()));
    }

    private static string In(string type) => $"using CotGen;\n\n/// <summary>Kept.</summary>\n{type}\n{{\n    [CotTarget] public static int Target(byte x) => x;\n}}\n";
}
