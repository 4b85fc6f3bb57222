using CotGen.CodeFixes;

namespace CotGen.Generator.Tests.CodeFixes;

public sealed class DependencyTests
{
    /// <summary>What an editor that loads code fixes brings, and the generator, which lies beside them.</summary>
    private static readonly string[] Host =
    [
        "netstandard",
        "CotGen.Generator",
        "Microsoft.CodeAnalysis",
        "Microsoft.CodeAnalysis.CSharp",
        "Microsoft.CodeAnalysis.Workspaces",
        "System.Collections.Immutable",
        "System.Composition.AttributedModel",
    ];

    [Fact]
    public void Code_fixes_need_nothing_but_their_host()
    {
        var needed = typeof(MakePartialFix).Assembly.GetReferencedAssemblies().Select(name => name.Name);

        Assert.Empty(needed.Except(Host));
    }
}
