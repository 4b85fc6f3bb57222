using CotGen.Programs;

namespace CotGen.Lowering.Lanes;

/// <summary>A chain of lanes as the numbers that kernels read.</summary>
internal static class LaneSteps
{
    /// <summary>Slot by slot, number of the rule, or 65,535 for a slot that its weights predict; number of sources; their positions.</summary>
    public static ushort[] Of(LaneChain chain, BlockFrame frame)
    {
        var numbers = new List<ushort>();
        foreach (LaneStep step in chain.Steps)
        {
            numbers.Add(unchecked((ushort)step.Rule));
            numbers.Add((ushort)step.Sources.Count);
            numbers.AddRange(step.Sources.Select(source => (ushort)frame.PositionOf(source)));
        }

        return numbers.ToArray();
    }
}
