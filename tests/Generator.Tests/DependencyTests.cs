using System.Reflection;

namespace CotGen.Generator.Tests;

public class DependencyTests
{
    /// <summary>What every compiler that loads an analyzer brings by itself.</summary>
    private static readonly string[] Host =
    [
        "netstandard",
        "Microsoft.CodeAnalysis",
        "Microsoft.CodeAnalysis.CSharp",
        "System.Buffers",
        "System.Collections.Immutable",
        "System.Memory",
        "System.Numerics.Vectors",
        "System.Reflection.Metadata",
        "System.Runtime.CompilerServices.Unsafe",
        "System.Text.Encoding.CodePages",
        "System.Threading.Tasks.Extensions",
    ];

    /// <summary>A dependency that is not shipped beside the generator fails in the user's build only (CS8785).</summary>
    [Fact]
    public void The_generator_needs_nothing_but_its_host()
    {
        var needed = Assembly.Load("CotGen.Generator").GetReferencedAssemblies().Select(name => name.Name);

        Assert.Empty(needed.Except(Host));
    }
}
