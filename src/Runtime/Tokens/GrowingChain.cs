using CotGen.Programs;

namespace CotGen.Tokens;

/// <summary>Writes chains whose length is not known beforehand: again with more room where it did not do.</summary>
internal static class GrowingChain
{
    /// <summary>Tokens that there is room for at first.</summary>
    public const int FirstRoom = 1_024;

    /// <summary>How many times as much room there is each time it did not do.</summary>
    public const int Growth = 4;

    /// <summary>Writes a chain; true if it is whole.</summary>
    public delegate bool Writer(Span<ushort> tokens, out int written);

    /// <summary>Calls <paramref name="write"/> with as much room as it takes, up to <paramref name="limit"/> tokens.</summary>
    /// <returns>False if it fails, or fills all of the room that it may have.</returns>
    public static bool TryWrite(CotProgram program, int limit, Writer write, out ushort[] chain)
    {
        for (long room = program.Layout.IsBounded ? program.Chain.Count : FirstRoom; ; room *= Growth)
        {
            var tokens = new ushort[Math.Min(room, limit)];
            bool isWritten = write(tokens, out int written);
            if (isWritten || written < tokens.Length || tokens.Length == limit)
            {
                chain = written == tokens.Length ? tokens : tokens[..written];
                return isWritten;
            }
        }
    }
}
