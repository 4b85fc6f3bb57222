namespace CotGen.Lowering.Dataflow;

/// <summary>How far a compilation may go; every bound is counted, none is a time.</summary>
/// <param name="MaxClasses">Classes of one slot.</param>
/// <param name="MaxSlots">Slots of a program.</param>
/// <param name="MaxNodes">Nodes of the graph.</param>
/// <param name="MaxValues">Values that one expression may take.</param>
/// <param name="MaxWeights">Weights of all rules together.</param>
internal sealed record DataflowLimits(int MaxClasses = 16_384, int MaxSlots = 65_536, int MaxNodes = 1_000_000, int MaxValues = 65_536, int MaxWeights = 20_000_000);
