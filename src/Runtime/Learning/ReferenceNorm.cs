using CotGen.Lowering.Rules;
using CotGen.Programs;

namespace CotGen.Learning;

/// <summary>The squared norm of the rule that a slot's meaning yields without learning: what mistake bounds refer to.</summary>
internal static class ReferenceNorm
{
    /// <summary>The squared norm of the closed form, which has a margin of at least 1; <see langword="null"/> where there is none.</summary>
    public static double? Of(CotProgram program, int slot)
    {
        try
        {
            return ClosedFormRules.TryBuild(program.Chain[slot], program.ClassesAt) is { } rule
                ? rule.Bias.Concat(rule.Sources.SelectMany(static source => source.Rows)).Sum(static weight => (double)weight * weight)
                : null;
        }
        catch (LimitExceededException)
        {
            return null;
        }
    }
}
