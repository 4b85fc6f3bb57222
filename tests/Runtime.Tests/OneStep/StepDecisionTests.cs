using CotGen.Lowering.OneStep;
using CotGen.Programs;

namespace CotGen.Runtime.Tests.OneStep;

public sealed class StepDecisionTests
{
    public static TheoryData<string> Names => [.. SmallOperations.All.Select(static operation => operation.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_small_operation_is_decided(string name)
    {
        (_, bool? expected, StepTable table) = SmallOperations.All.Single(operation => operation.Name == name);
        StepVerdict verdict = StepDecision.Decide(table);

        Confirm(table, verdict);
        Assert.Equal(GlopOracle.IsOneStep(table), verdict.IsOneStep);
        Assert.Equal(expected ?? verdict.IsOneStep, verdict.IsOneStep);
    }

    [Fact]
    public void Random_tables_are_decided_as_another_solver_decides_them()
    {
        int possible = 0;
        for (int seed = 0; seed < 400; seed++)
        {
            StepTable table = SmallOperations.Random(seed);
            StepVerdict verdict = StepProgramme.Decide(table, StepDecision.DefaultBudget);
            Confirm(table, verdict);
            Assert.True(GlopOracle.IsOneStep(table) == verdict.IsOneStep, $"seed {seed}");
            Assert.Equal(verdict.IsOneStep, StepDecision.Decide(table, budget: 1_000_000).IsOneStep);
            possible += verdict.IsOneStep ? 1 : 0;
        }

        Assert.InRange(possible, 40, 360);
    }

    [Fact]
    public void A_budget_that_is_too_small_decides_nothing()
    {
        StepTable table = SmallOperations.All.Single(static operation => operation.Name == "sum modulo 7").Table;
        Assert.Equal(StepVerdict.NotFound, StepDecision.Decide(table, budget: 1_000));
    }

    [Fact]
    public void A_witness_with_one_count_changed_refutes_nothing()
    {
        StepTable table = SmallOperations.All.Single(static operation => operation.Name == "sum modulo 3").Table;
        FarkasWitness witness = StepDecision.Decide(table).Witness!;
        for (int i = 0; i < witness.Cases.Count; i++)
        {
            FarkasCase[] cases = witness.Cases.ToArray();
            cases[i] = cases[i] with { Count = cases[i].Count + 1 };
            Assert.False(new FarkasWitness(cases.ToEquatableArray()).Refutes(table));
        }
    }

    [Fact]
    public void A_decision_is_deterministic() => Assert.All(SmallOperations.All, static operation =>
        Assert.Equal(StepDecision.Decide(operation.Table), StepDecision.Decide(operation.Table)));

    // Weights by scoring every tuple, a witness by adding up its features: not with the code under test.
    private static void Confirm(StepTable table, StepVerdict verdict)
    {
        Assert.True(verdict.IsOneStep ^ verdict.IsImpossible, "not found");
        if (verdict.Weights is { } weights)
        {
            for (int t = 0; t < table.TupleCount; t++)
            {
                int[] tuple = table.TupleAt(t), scores = new int[table.ClassCount];
                for (int v = 0; v < scores.Length; v++)
                {
                    scores[v] = tuple.Select((x, i) => weights[i][(x * scores.Length) + v]).Sum();
                }

                int right = table.Right[t];
                Assert.True(right < 0 || scores.Count(score => score >= scores[right]) == 1);
            }

            return;
        }

        FarkasWitness witness = verdict.Witness!;
        Assert.True(witness.Refutes(table));
        Assert.All(witness.Cases, part => Assert.True(part.Count > 0 && part.Right == table.Right[part.Tuple] && part.Wrong != part.Right));
        for (int i = 0; i < table.Sizes.Count; i++)
        {
            for (int x = 0; x < table.Sizes[i]; x++)
            {
                for (int v = 0; v < table.ClassCount; v++)
                {
                    Assert.Equal(0, witness.Cases.Where(part => table.TupleAt(part.Tuple)[i] == x).Sum(part => part.Right == v ? part.Count : part.Wrong == v ? -part.Count : 0));
                }
            }
        }
    }
}
