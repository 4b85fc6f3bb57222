extern alias generator;

using CotGen.Generator.Tests.Harness;
using generator::CotGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CotGen.Generator.Tests.Pipeline;

/// <summary>A project whose files are edited, and the reasons why the generator's steps ran after each edit.</summary>
internal sealed class TrackedRun(params IEnumerable<string> files)
{
    private GeneratedProject _project = GeneratedProject.Of(files);

    /// <summary>Two functions, and code that is none of theirs.</summary>
    public static TrackedRun Functions() => new(PipelineSources.Targets, PipelineSources.Other);

    /// <summary>Targets of every kind, sound and refused.</summary>
    public static TrackedRun Mixed() => new(PipelineSources.Mixed, PipelineSources.Other);

    private int Targets => Reasons(TrackingNames.Frontend).Count();

    public GeneratedProject Project => _project;

    /// <summary>Replaces text in a file and runs the generator again.</summary>
    public void Edit(int file, string old, string text)
    {
        CSharpCompilation source = _project.Source;
        SyntaxTree tree = source.SyntaxTrees[file];
        SourceText before = tree.GetText(TestContext.Current.CancellationToken);
        int start = before.ToString().IndexOf(old, StringComparison.Ordinal);
        Assert.True(start >= 0, $"'{old}' is not in file {file}.");
        Run(source.ReplaceSyntaxTree(tree, tree.WithChangedText(before.Replace(start, old.Length, text))));
    }

    /// <summary>Changes the options of the compilation and runs the generator again.</summary>
    public void Change(Func<CSharpCompilationOptions, CSharpCompilationOptions> change) => Run(_project.Source.WithOptions(change(_project.Source.Options)));

    /// <summary>Changes what the build hands to the generator and runs it again.</summary>
    public void Configure(AnalyzerConfigOptionsProvider options) =>
        _project = GeneratedProject.Of(_project.Driver.WithUpdatedAnalyzerConfigOptions(options), _project.Source);

    /// <summary>Runs the generator on a compilation that comes after the last one.</summary>
    public void Run(CSharpCompilation source) => _project = GeneratedProject.Of(_project.Driver, source);

    /// <summary>Reasons of a node's outputs in order of the targets.</summary>
    public IEnumerable<string> Reasons(string node) => _project.Result.TrackedSteps[node].SelectMany(static step => step.Outputs).Select(static output => ReasonOf(output.Reason));

    /// <summary>Reasons of the files of one kind, one per target; where a target has several such files, of those that changed.</summary>
    public IEnumerable<string> OutputReasons(OutputKind kind)
    {
        string[] reasons =
        [
            .. _project.Result.TrackedOutputSteps
                .SelectMany(static steps => steps.Value.Select(step => (steps.Key, Step: step)))
                .Where(pair => KindOf(pair.Key, pair.Step) == kind)
                .SelectMany(static pair => pair.Step.Outputs)
                .Select(static output => ReasonOf(output.Reason)),
        ];
        return Enumerable.Range(0, Targets).Select(target => Changed(reasons.Where((_, i) => i % Targets == target)));
    }

    private static string Changed(IEnumerable<string> reasons) => string.Join(" and ", reasons.Distinct().Where(static reason => reason != "same").DefaultIfEmpty("same"));

    private static OutputKind KindOf(string name, IncrementalGeneratorRunStep step) =>
        name.StartsWith("Implementation", StringComparison.Ordinal) ? OutputKind.Weights
        : ComesFrom(step, TrackingNames.Places) ? OutputKind.Source
        : OutputKind.Main;

    private static bool ComesFrom(IncrementalGeneratorRunStep step, string node) =>
        step.Name == node || step.Inputs.Any(input => ComesFrom(input.Source, node));

    // Cached: not run; Unchanged: run with an equal result. Neither makes later nodes run.
    private static string ReasonOf(IncrementalStepRunReason reason) =>
        reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged ? "same" : reason.ToString();
}

/// <summary>The files of a target: what follows from its program, its weights, its place.</summary>
internal enum OutputKind
{
    Main,
    Weights,
    Source,
}
