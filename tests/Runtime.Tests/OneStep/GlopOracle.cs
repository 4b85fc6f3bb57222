using CotGen.Lowering.OneStep;
using Google.OrTools.LinearSolver;

namespace CotGen.Runtime.Tests.OneStep;

/// <summary>The same question, put to a solver by other people: a variable for each weight, a constraint for each lead.</summary>
internal static class GlopOracle
{
    public static bool IsOneStep(StepTable table)
    {
        using Solver solver = Solver.CreateSolver("GLOP");
        Variable[][] weights = [.. table.Sizes.Select((size, i) => solver.MakeNumVarArray(size * table.ClassCount, -1e7, 1e7, $"w{i}_"))];
        for (int t = 0; t < table.TupleCount; t++)
        {
            int[] tuple = table.TupleAt(t);
            for (int v = 0; v < table.ClassCount && table.Right[t] >= 0; v++)
            {
                if (v == table.Right[t])
                {
                    continue;
                }

                Constraint lead = solver.MakeConstraint(1, double.PositiveInfinity, $"lead{t}_{v}");
                for (int i = 0; i < tuple.Length; i++)
                {
                    lead.SetCoefficient(weights[i][(tuple[i] * table.ClassCount) + table.Right[t]], 1);
                    lead.SetCoefficient(weights[i][(tuple[i] * table.ClassCount) + v], -1);
                }
            }
        }

        return solver.Solve() switch
        {
            Solver.ResultStatus.OPTIMAL or Solver.ResultStatus.FEASIBLE => true,
            Solver.ResultStatus.INFEASIBLE => false,
            var other => throw new InvalidOperationException($"GLOP says {other}."),
        };
    }
}
