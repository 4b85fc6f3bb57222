using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace CotGen.Generator.Frontend.Memo;

/// <summary>
/// A compilation as the generator met it: without the files that the generator itself added. Analyzers see those files too, and must
/// nevertheless say what the generator says.
/// </summary>
internal static class UserCode
{
    private static readonly string Folder = $"/{typeof(CotGenerator).FullName}/";

    private static readonly ConditionalWeakTable<Compilation, Compilation> Cache = new();

    /// <summary>Whether the generator added the tree: its path has the generator's name as a folder.</summary>
    public static bool IsGenerated(SyntaxTree tree) => tree.FilePath.Replace('\\', '/').Contains(Folder);

    /// <summary>The compilation without generated trees; itself if there are none.</summary>
    public static Compilation Of(Compilation compilation) => compilation.SyntaxTrees.Any(IsGenerated)
        ? Cache.GetValue(compilation, static compilation => compilation.RemoveSyntaxTrees(compilation.SyntaxTrees.Where(IsGenerated)))
        : compilation;
}
