using CotGen.CodeFixes;

namespace CotGen.Generator.Tests.CodeFixes;

/// <summary>COT0004: the parameter gets a domain, and the file what the attribute's name needs.</summary>
public sealed class AddDomainFixTests
{
    [Theory]
    [InlineData("int x", "[Domain(0, 9)] int x")]
    [InlineData("[FixedLength(1)] ReadOnlySpan<int> y, byte x", "[FixedLength(1), Domain(0, 9)] ReadOnlySpan<int> y, byte x")]
    [InlineData("\n        int x, // the first\n        long y", "\n        [Domain(0, 9)] int x, // the first\n        [Domain(0, 9)] long y")]
    [InlineData("in int x", "[Domain(0, 9)] in int x")]
    public Task Every_parameter_gets_one(string parameters, string expected) => FixedProject.Becomes(new AddDomainFix(), In(parameters), In(expected));

    [Fact]
    public async Task One_fix_mends_one_parameter()
    {
        FixedProject project = await FixedProject.Of(new AddDomainFix(), In("int x, int y"));

        Assert.Equal(["Add [Domain(0, 9)] to 'x'", "Add [Domain(0, 9)] to 'y'"], await project.Titles());
        Assert.Equal(In("[Domain(0, 9)] int x, int y"), await project.AfterFirst());
    }

    [Theory]
    [InlineData("", "using CotGen;\n\n")]
    [InlineData("// Licence.\n\n", "// Licence.\n\nusing CotGen;\n\n")]
    [InlineData("#pragma warning disable CS1591\n", "#pragma warning disable CS1591\nusing CotGen;\n\n")]
    [InlineData("// Licence.\nusing System;\n", "// Licence.\nusing System;\nusing CotGen;\n")]
    [InlineData("// Licence.\nusing Microsoft.Win32;\n", "// Licence.\nusing CotGen;\nusing Microsoft.Win32;\n")]
    [InlineData("global using System;\nusing static System.Math;\n", "global using System;\nusing CotGen;\nusing static System.Math;\n")]
    [InlineData("using System;\r\n", "using System;\r\nusing CotGen;\r\n")]
    public Task Directive_is_added_where_the_name_is_unknown(string head, string expected)
    {
        const string Type = "/// <summary>Kept.</summary>\nstatic partial class Holder { [CotGen.CotTarget] public static int Target(";
        const string Body = "int x, int y) => x + y; }\n";
        const string Fixed = "[Domain(0, 9)] int x, [Domain(0, 9)] int y) => x + y; }\n";

        return FixedProject.Becomes(new AddDomainFix(), head + Type + Body, expected + Type + Fixed);
    }

    private static string In(string parameters) =>
        $"using System;\nusing CotGen;\n\nstatic partial class Holder\n{{\n    [CotTarget]\n    public static int Target({parameters}) => 1;\n}}\n";
}
