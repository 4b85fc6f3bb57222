using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace CotGen.Export;

/// <summary>Rows of token numbers: see <see cref="ExportFormat.Tokens"/>.</summary>
internal sealed class TokenRowWriter : RowWriter
{
    public override void Write(RowBuffer row, long index, ReadOnlySpan<ushort> prompt, ReadOnlySpan<ushort> chain)
    {
        Append(row, prompt);
        Append(row, chain);
    }

    private static void Append(RowBuffer row, ReadOnlySpan<ushort> tokens)
    {
        if (BitConverter.IsLittleEndian)
        {
            row.Append(MemoryMarshal.AsBytes(tokens));
            return;
        }

        Span<byte> bytes = stackalloc byte[sizeof(ushort)];
        foreach (ushort token in tokens)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(bytes, token);
            row.Append(bytes);
        }
    }
}
