using CotGen.CodeFixes;

namespace CotGen.Generator.Tests.CodeFixes;

/// <summary>COT0025: the parameter gets an alphabet.</summary>
public sealed class AddAlphabetFixTests
{
    [Theory]
    [InlineData("char x", "[Alphabet(\"0123456789\")] char x")]
    [InlineData("[FixedLength(1)] ReadOnlySpan<char> y, byte x", "[FixedLength(1), Alphabet(\"0123456789\")] ReadOnlySpan<char> y, byte x")]
    public Task Every_character_gets_one(string parameters, string expected) => FixedProject.Becomes(new AddAlphabetFix(), In(parameters), In(expected));

    private static string In(string parameters) =>
        $"using System;\nusing CotGen;\n\nstatic partial class Holder\n{{\n    [CotTarget]\n    public static int Target({parameters}) => 1;\n}}\n";
}
