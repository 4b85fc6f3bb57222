using System.Collections.Immutable;
using System.Globalization;
using CotGen.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace CotGen.Generator.Tests.BadInput;

/// <summary>A project with a good target in one file and what a test puts into another.</summary>
internal sealed class BadProject
{
    private const string Good = """
        using CotGen;

        namespace Spoiled;

        public static partial class Sound
        {
            [CotTarget]
            public static int Good([Domain(0, 9)] int a, [Domain(0, 9)] int b) => a + b;
        }
        """;

    private readonly GeneratedProject _project;
    private readonly string _source;
    private readonly int _start;
    private readonly int _end;

    /// <param name="marked">A file; <c>[|...|]</c> is where a finding is expected.</param>
    public BadProject(string marked)
    {
        _start = marked.IndexOf("[|", StringComparison.Ordinal);
        _end = marked.IndexOf("|]", StringComparison.Ordinal) - 2;
        _source = marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
        _project = GeneratedProject.Of(_source, Good);
        Assert.Empty(_project.DriverDiagnostics);
        Assert.Null(_project.Result.Exception);
    }

    public GeneratedProject Project => _project;

    /// <summary>Asserts that there is one finding, with this rule, at the marked place; gives its message.</summary>
    public async Task<string> Finds(string id)
    {
        ImmutableArray<Diagnostic> problems = await _project.Problems();
        string found = string.Join("\n", problems.Select(problem => $"{problem} at '{TextAt(problem)}'"));
        Assert.True(
            problems is [{ } only] && only.Id == id && only.Location.SourceSpan.Start == _start && only.Location.SourceSpan.End == _end,
            $"expected {id} at '{_source[_start.._end]}', found\n{found}");
        return problems[0].GetMessage(CultureInfo.InvariantCulture);
    }

    /// <summary>Asserts that nothing is found.</summary>
    public async Task FindsNothing() => Assert.Empty(await _project.Problems());

    /// <summary>Asserts that the good target was compiled and that the law holds for it.</summary>
    public void LeavesTheOtherTarget()
    {
        using LoadedProject loaded = _project.Load();
        Assert.Null(Harness.Law.Broken(loaded.Targets["Good"]));
    }

    /// <summary>Asserts the same where the project has errors and cannot be loaded: the good target's program is there.</summary>
    public void StillGeneratesTheOtherTarget()
    {
        Assert.NotEmpty(_project.CompilerErrors);
        Assert.Contains("cotprogram 1", _project.FileNamed("Spoiled.Sound.GoodCot.g.cs"), StringComparison.Ordinal);
    }

    private static string TextAt(Diagnostic diagnostic) => diagnostic.Location.SourceTree?.GetText().ToString(diagnostic.Location.SourceSpan) ?? "nowhere";
}
