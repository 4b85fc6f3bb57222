using System.Text;
using CotGen.Generator.Emission;
using CotGen.Generator.Frontend;
using CotGen.Generator.Frontend.Memo;
using CotGen.Generator.Frontend.Model;
using CotGen.Generator.MachineFiles;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CotGen.Generator;

/// <summary>Compiles every method annotated with <c>[CotTarget]</c> to a chain of thought and its exact linear predictor.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class CotGenerator : IIncrementalGenerator
{
    // Without a byte-order mark: generated files are text like any other.
    private static readonly Encoding s_utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // The only node that sees syntax and symbols.
        IncrementalValuesProvider<FrontendOutcome> outcomes = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                "CotGen.CotTargetAttribute",
                static (node, _) => IsMethod(node),
                static (target, token) => FrontendMemo.GetOrBind(target, token))
            .SelectMany(static (method, _) => method.Outcomes)
            .WithTrackingName(TrackingNames.Frontend);

        IncrementalValueProvider<TargetOptions> limits = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => ProjectLimits.Read(options.GlobalOptions).Stated)
            .WithTrackingName(TrackingNames.Limits);

        IncrementalValuesProvider<CompiledTarget> compiled = outcomes
            .Select(static (outcome, _) => outcome.Result)
            .WithTrackingName(TrackingNames.Model)
            .Combine(limits)
            .Select(static (pair, token) => TargetCompiler.Compile(pair.Left, pair.Right, token))
            .WithTrackingName(TrackingNames.Compiled);

        IncrementalValuesProvider<CompiledTarget> machines = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(static pair => MachineFileSource.IsMachine(pair.Left, pair.Right))
            .Select(static (pair, token) => MachineFileSource.Of(pair.Left, pair.Right, token))
            .Collect()
            .SelectMany(static (files, _) => MachineFileSource.FirstOfEachName(files, static file => file.Name, static file => file.Path))
            .WithTrackingName(TrackingNames.MachineFiles)
            .Select(static (file, _) => MachineFileCompiler.Compile(file))
            .WithTrackingName(TrackingNames.CompiledFiles);

        // A method may have a struct of the same full name, which only the C# compiler may refuse.
        context.RegisterSourceOutput(machines, static (output, machine) => Add(output, HintNames.Unambiguous.HintOf(machine.Name), ".Machine", machine.Main));

        // Hint names ignore case, C# does not; almost always this set is empty and never changes.
        IncrementalValueProvider<HintNames> hints = compiled
            .Select(static (target, _) => target.Name)
            .Collect()
            .Select(static (names, _) => HintNames.Among(names))
            .WithTrackingName(TrackingNames.Ambiguous);

        IncrementalValuesProvider<(CompiledTarget Left, HintNames Right)> named = compiled.Combine(hints);
        context.RegisterSourceOutput(named, static (output, pair) =>
            Add(output, pair.Right.HintOf(pair.Left.Name), "", pair.Left.Main));
        context.RegisterImplementationSourceOutput(named, static (output, pair) =>
            Add(output, pair.Right.HintOf(pair.Left.Name), ".Weights", pair.Left.Weights));
        context.RegisterImplementationSourceOutput(named, static (output, pair) =>
            Add(output, pair.Right.HintOf(pair.Left.Name), ".Lanes", pair.Left.Lanes));

        context.RegisterSourceOutput(named, static (output, pair) =>
            Add(output, pair.Right.HintOf(pair.Left.Name), ".Learnable", pair.Left.Learnable));

        IncrementalValueProvider<string?> directory = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => options.GlobalOptions.TryGetValue("build_property.ProjectDir", out string? path) ? path : null);
        IncrementalValuesProvider<TargetPlaces> places = outcomes
            .Combine(directory)
            .Select(static (pair, _) => TargetPlaces.Of(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.Places);

        context.RegisterSourceOutput(places.Combine(hints), static (output, pair) =>
            Add(output, pair.Right.HintOf(pair.Left.Name), ".Source", pair.Left.Text()));
    }

    private static bool IsMethod(SyntaxNode node)
    {
        WarmUp.Start();
        return node is MethodDeclarationSyntax;
    }

    private static void Add(SourceProductionContext output, string name, string suffix, string text)
    {
        if (text.Length > 0)
        {
            output.AddSource($"{name}{suffix}.g.cs", SourceText.From(text, s_utf8));
        }
    }
}
