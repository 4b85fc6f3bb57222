using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CotGen.Benchmarks.Projects;

/// <summary>What every generator costs that asks for an attribute: it finds the same methods and does nothing with them.</summary>
internal sealed class NullGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
        context.SyntaxProvider.ForAttributeWithMetadataName(
            "CotGen.CotTargetAttribute",
            static (node, _) => node is MethodDeclarationSyntax,
            static (_, _) => 0),
        static (_, _) => { });
}
