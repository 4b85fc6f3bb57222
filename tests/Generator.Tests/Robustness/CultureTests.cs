using System.Globalization;
using CotGen.Generator.Tests.Harness;
using CotGen.Generator.Tests.Law;
using CotGen.Generator.Tests.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CotGen.Generator.Tests.Robustness;

/// <summary>The same bytes whatever the language of the machine and the order of the files.</summary>
public sealed class CultureTests
{
    private static readonly string[] Files = [PipelineSources.Mixed, PipelineSources.Targets, CollectionPrograms.Source, NameSources.KeywordMachine, NameSources.Scripts];

    [Theory]
    [InlineData("sv-SE")]
    [InlineData("tr-TR")]
    [InlineData("fa-IR")]
    [InlineData("th-TH")]
    public async Task Culture_changes_nothing(string name)
    {
        (IEnumerable<string> Texts, IEnumerable<string> Findings) expected = await Under(CultureInfo.InvariantCulture);

        (IEnumerable<string> Texts, IEnumerable<string> Findings) found = await Under(CultureInfo.GetCultureInfo(name));

        Assert.Equal(expected.Texts, found.Texts);
        Assert.Equal(expected.Findings, found.Findings);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Order_of_files_changes_nothing(int seed)
    {
        CSharpCompilation source = GeneratedProject.Compile(Files);
        SyntaxTree[] trees = [.. source.SyntaxTrees];
        new Random(seed).Shuffle(trees);

        var shuffled = GeneratedProject.Of(GeneratedProject.NewDriver(), source.RemoveAllSyntaxTrees().AddSyntaxTrees(trees));
        Assert.Equal(Texts(GeneratedProject.Of(Files)), Texts(shuffled));
    }

    // The name of the assembly is part of what the memo goes by: so each culture binds for itself.
    private static async Task<(IEnumerable<string> Texts, IEnumerable<string> Findings)> Under(CultureInfo culture)
    {
        (CultureInfo before, CultureInfo beforeUI) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
        try
        {
            var project = GeneratedProject.Of(GeneratedProject.NewDriver(), GeneratedProject.Compile(Files).WithAssemblyName("In" + culture.Name + Guid.NewGuid().ToString("N")));
            return (Texts(project), [.. (await project.Findings()).Select(found => found.Id + found.Location.SourceSpan + found.GetMessage(culture)).Order(StringComparer.Ordinal)]);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUI);
        }
    }

    private static IEnumerable<string> Texts(GeneratedProject project) =>
        project.Result.GeneratedSources.Select(static file => $"{file.HintName}\n{file.SourceText}").Order(StringComparer.Ordinal);
}
