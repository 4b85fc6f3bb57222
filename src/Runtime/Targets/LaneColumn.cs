using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace CotGen.Targets;

/// <summary>A position's numbers in a block of prompts. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LaneColumn
{
    /// <summary>The number of prompt 0 at a position.</summary>
    /// <param name="classes">The number of prompt 0 at position 0.</param>
    /// <param name="position">The position, which the block has.</param>
    /// <param name="stride">Numbers from a position to the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref ushort At(ref ushort classes, int position, nint stride) => ref Unsafe.Add(ref classes, position * stride);
}
