using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CotGen.Benchmarks.Projects;

/// <summary>How large a user's project is.</summary>
/// <param name="OrdinaryFiles">Files without targets.</param>
/// <param name="TargetFiles">Files with targets.</param>
/// <param name="SmallTargets">Small targets, spread over the target files.</param>
/// <param name="WithFlagship">Whether the first target file has the 4x4 multiplication too.</param>
internal sealed record ProjectSize(int OrdinaryFiles, int TargetFiles, int SmallTargets, bool WithFlagship)
{
    /// <summary>Targets in all.</summary>
    public int Targets => SmallTargets + (WithFlagship ? 1 : 0);

    /// <summary>A project where one target is the multiplication and the rest are small.</summary>
    public static ProjectSize Of(int ordinaryFiles, int targetFiles, int targets) => new(ordinaryFiles, targetFiles, targets - 1, WithFlagship: true);
}

/// <summary>Makes a user's project in memory: ordinary files first, then those with targets.</summary>
internal static class UserProject
{
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. Net100.References.All,
        MetadataReference.CreateFromFile(typeof(CotTargetAttribute).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(LinearPredictor).Assembly.Location),
    ];

    private static readonly CSharpCompilationOptions Options = new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);

    private static int _made;

    public static readonly CSharpParseOptions ParseOptions = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp14);

    /// <summary>The text of each file.</summary>
    public static IEnumerable<string> Texts(ProjectSize size) =>
        Enumerable.Range(0, size.OrdinaryFiles).Select(OrdinaryFile.Write).Concat(TargetFiles.Write(size.TargetFiles, size.SmallTargets, size.WithFlagship));

    /// <summary>
    /// A project with trees and a name of its own: nothing that a generator or the compiler remembers of an earlier one fits it.
    /// </summary>
    public static CSharpCompilation Make(ProjectSize size) => CSharpCompilation.Create(
        $"Shop{Interlocked.Increment(ref _made)}",
        Texts(size).Select(static (text, i) => CSharpSyntaxTree.ParseText(text, ParseOptions, $"/project/File{i}.cs")),
        References,
        Options);
}
