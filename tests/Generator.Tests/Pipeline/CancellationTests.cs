extern alias generator;

using CotGen.Certification;
using CotGen.Lowering;
using CotGen.Programs;
using generator::CotGen.Lowering.Dataflow;

namespace CotGen.Generator.Tests.Pipeline;

/// <summary>Every long stage can be ended early: evaluation with the compiler's token, and what follows it.</summary>
public sealed class CancellationTests
{
    private static readonly CancellationToken Cancelled = new(canceled: true);

    [Fact]
    public void Lowering_ends_early()
    {
        var graph = new DataflowGraph(new DataflowLimits());
        Sum bit = graph.Input(0, "bit", generator::CotGen.Programs.TokenType.Int, [0, 1]);
        var output = new generator::CotGen.Lowering.RequestedOutput("bit", bit, generator::CotGen.Programs.TokenType.Int, generator::CotGen.Programs.SlotOrigin.None);

        Assert.Throws<OperationCanceledException>(() => generator::CotGen.Lowering.Cover.Lower(
            graph, "Target", [], [output], new generator::CotGen.Lowering.LoweringOptions { Cancellation = Cancelled }));
    }

    [Fact]
    public void Certification_ends_early()
    {
        CotProgram program = CotProgram.Parse("""
            cotprogram 1
            name "Same"
            prompt "x" int 0 1
            chain "y" int 0 1 = lookup p0
            output "y" c0
            """);

        Assert.Throws<OperationCanceledException>(() => Certifier.Certify(program, WeightBuilder.Build(program), cancellationToken: Cancelled));
    }
}
