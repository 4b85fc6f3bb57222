using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CotGen.Generator.Tests;

/// <summary>The attributes, seen as the compiler of a user's project sees them.</summary>
public class AttributeSurfaceTests
{
    private const string Report =
        """
        [assembly: CotGen.CotReport("M:Samples.Add", "COT1001", "M:Samples.Add", 0, 3, "hash", "29", "37")]
        """;

    [Fact]
    public void Every_mark_compiles_where_the_language_allows_it()
    {
        var compilation = Compile(
            """
            using System;
            using CotGen;

            static partial class Samples
            {
                public enum State { [Start] Scan, [Halt] Done }
                public enum Bit { [Blank] Empty, Zero, One }
                public record struct Counter([Domain(0, 9)] int Value, [Alphabet("ab")] char Letter);

                [CotTarget(Name = "AddSpans", Objective = CotObjective.Learnable, MaxRows = 100, Answer = CotAnswer.Appended)]
                public static void Add([FixedLength(4), Domain(0, 9)] ReadOnlySpan<int> a, [FixedLength(4)] Span<int> sum) =>
                    sum[0] = Cot.Mark(Double(a[0]), "twice");

                [CotText("twice {x} is {this}")]
                [return: Domain(0, 18)]
                private static int Double(int x) => 2 * x;

                [CotTarget]
                public static Transition<State, Bit> Scan(State state, Bit symbol) => (State.Done, symbol, Move.Right);

                [CotTarget(Halt = nameof(IsDone), MaxSteps = 20)]
                public static Counter Count(Counter counter) => counter with { Value = counter.Value + 1 };

                public static bool IsDone(Counter counter) => counter.Value == 9;
            }
            """);

        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_report_is_visible_to_analyzers()
    {
        var report = Assert.Single(Compile(Report).Assembly.GetAttributes());

        Assert.Equal("CotReportAttribute", report.AttributeClass?.Name);
        Assert.Equal(["29", "37"], report.ConstructorArguments[^1].Values.Select(argument => argument.Value));
    }

    [Fact]
    public void A_report_is_not_in_the_assembly()
    {
        using var image = new MemoryStream();
        var result = Compile(Report).Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success);

        var emitted = MetadataReference.CreateFromImage(image.ToArray());
        var reader = Compile(string.Empty).AddReferences(emitted);
        var assembly = Assert.IsType<IAssemblySymbol>(reader.GetAssemblyOrModuleSymbol(emitted), exactMatch: false);

        Assert.DoesNotContain(assembly.GetAttributes(), attribute => attribute.AttributeClass?.Name == "CotReportAttribute");
    }

    private static CSharpCompilation Compile(string source) => CSharpCompilation.Create(
        "Consumer",
        [CSharpSyntaxTree.ParseText(source)],
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(CotTargetAttribute).Assembly.Location)],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
}
