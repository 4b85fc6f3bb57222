namespace CotGen.Lowering.Dataflow;

/// <summary>What a definition reads.</summary>
internal static class NodeSources
{
    /// <summary>The sums in the order in which the definition names them.</summary>
    public static IEnumerable<Sum> Of(NodeDefinition definition) => definition switch
    {
        AffineDefinition affine => [affine.Form],
        ThresholdDefinition threshold => [threshold.Form],
        MovingThresholdDefinition moving => [moving.Form, Sum.Of(moving.Mover)],
        ExtremumDefinition extremum => extremum.Parts,
        RemainderDefinition remainder => [remainder.Form, remainder.Quotient],
        SelectDefinition select => select.Choices.Prepend(select.Selector),
        OperationDefinition operation => [operation.Left, operation.Right],
        _ => [],
    };
}
