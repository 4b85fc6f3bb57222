using CotGen.Lowering.Dataflow;
using CotGen.Programs;

namespace CotGen.Lowering.Objectives;

/// <summary>The program that an objective asks for: the best of a few covers, the first of equals.</summary>
internal static class ObjectiveCover
{
    // What the rules of all covers that are tried may read, in classes of sources: so much takes about as long as one large program.
    private const long Budget = 1 << 22;

    /// <summary>Lowers by the covers that the objective chooses from.</summary>
    /// <param name="options">The objective, and what else is asked.</param>
    /// <param name="limits">The bounds.</param>
    /// <param name="write">One cover: the program under a plan.</param>
    /// <exception cref="LimitExceededException">No cover keeps within the limits.</exception>
    public static LoweredProgram Lower(LoweringOptions options, DataflowLimits limits, Func<LoweringOptions, FoundWeights, CotProgram> write)
    {
        var found = new FoundWeights { Cancellation = options.Cancellation };
        CotProgram Write(CoverPlan plan) => write(options with { Plan = plan }, found);
        CotProgram program = options.Objective switch
        {
            Objective.Smallest => Best(CoverPlan.All, Write, WeightLimit.CountOf),
            Objective.Window => Best(CoverPlan.Whole, plan => Windowing.Run(Write(plan), options.Window, limits.MaxSlots), static program => program.TokenCount),
            _ => Write(options.Plan),
        };
        return new LoweredProgram(program, WeightBuilder.Build(WeightLimit.Check(program, limits.MaxWeights), found));
    }

    private static CotProgram Best(IReadOnlyList<CoverPlan> plans, Func<CoverPlan, CotProgram> write, Func<CotProgram, long> size)
    {
        CotProgram? best = null;
        LimitExceededException? nearest = null;
        long left = Budget;
        foreach (CoverPlan plan in plans.TakeWhile(_ => left > 0))
        {
            try
            {
                CotProgram program = write(plan);
                left -= program.Chain.Sum(slot => slot.Meaning.Sources.Sum(source => (long)program.ClassesAt(source).Count));
                best = best is null || size(program) < size(best) ? program : best;
            }
            catch (LimitExceededException limit)
            {
                // Of those that are too large, the least is told.
                nearest = nearest is null || limit.Size < nearest.Size ? limit : nearest;
            }
        }

        return best ?? throw nearest!;
    }
}
