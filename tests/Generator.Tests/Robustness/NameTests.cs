using CotGen.Generator.Tests.Harness;

namespace CotGen.Generator.Tests.Robustness;

/// <summary>Whatever users call things, and wherever they put a target, generated code finds what it means.</summary>
public sealed class NameTests
{
    [Fact]
    public void Keywords_are_names() => new StrictProject().Holds(targets: 3, NameSources.Keywords, NameSources.KeywordMachine);

    [Fact]
    public void Types_nest_in_every_kind_of_type() => new StrictProject().Holds(targets: 10, NameSources.Nested);

    [Fact]
    public void Every_accessibility_is_kept() => new StrictProject().Holds(targets: 12, NameSources.Accessibilities);

    [Fact]
    public void Names_that_differ_by_case_or_namespace_only_are_different() => new StrictProject().Holds(targets: 8, NameSources.Alike);

    [Fact]
    public void Names_of_the_framework_and_of_generated_code_are_free() =>
        new StrictProject().Holds(targets: 9, NameSources.Taken, NameSources.NamespaceOfUser, NameSources.Global);

    [Fact]
    public void Names_of_helpers_are_free() => new StrictProject().Holds(targets: 3, NameSources.HelperNames);

    [Fact]
    public void Names_in_any_script_will_do() => new StrictProject().Holds(targets: 3, NameSources.Scripts);

    [Fact]
    public void Long_names_yield_files_that_a_disk_takes()
    {
        GeneratedProject project = new StrictProject().Generate(NameSources.Long);

        Assert.Equal(2, project.Result.GeneratedSources.Count(static file => file.HintName.EndsWith(".Source.g.cs", StringComparison.Ordinal)));
        Assert.All(project.Result.GeneratedSources, static file => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(file.HintName), 1, 240));
    }

    [Fact]
    public void Overloads_with_names_are_targets() => new StrictProject().Holds(targets: 2, """
        using CotGen;
        public static partial class Holder
        {
            [CotTarget(Name = "Small")] internal static int Next(byte x) => x + 1;
            [CotTarget(Name = "Signed")] internal static int Next(sbyte x) => x - 1;
        }
        """);
}
