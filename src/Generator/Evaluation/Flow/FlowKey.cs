using CotGen.Generator.Frontend.Model;

namespace CotGen.Generator.Evaluation.Flow;

/// <summary>What a point of the flow is for its statement.</summary>
internal enum FlowRole
{
    /// <summary>A round of a loop begins.</summary>
    Round,

    /// <summary>What follows a loop or a switch.</summary>
    After,

    /// <summary>The end of a loop's body, before the increments.</summary>
    Continue,

    /// <summary>What follows a call.</summary>
    Return,

    /// <summary>One side of a condition.</summary>
    Then,

    /// <summary>The other side.</summary>
    Else,

    /// <summary>Where both meet.</summary>
    Join,

    /// <summary>The statement itself.</summary>
    Statement,
}

/// <summary>The identity of a statement under evaluation: its place, and the calls and rounds around it. The same in every pass.</summary>
/// <param name="Context">Hash of the calls and rounds.</param>
/// <param name="Span">The statement or expression.</param>
/// <param name="Role">Which of its points is meant.</param>
internal readonly record struct FlowKey(ulong Context, ModelSpan Span, FlowRole Role)
{
    /// <summary>The context inside a call or round.</summary>
    public static ulong Enter(ulong context, ModelSpan span, int round) =>
        unchecked((((context ^ (ulong)(uint)span.Start) * 0x9E37_79B9_7F4A_7C15) ^ ((ulong)(uint)span.Function << 32) ^ (uint)round) * 0xBF58_476D_1CE4_E5B9) ^ (context >> 29);
}
