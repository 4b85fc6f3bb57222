using System.Buffers.Binary;
using System.IO.Compression;

namespace CotGen.Pictures;

/// <summary>Writes true-colour PNG images (ISO/IEC 15948), row by row.</summary>
internal static class PngImage
{
    private static readonly uint[] s_crcs = [.. Enumerable.Range(0, 256).Select(static n => CrcOf((uint)n))];

    /// <summary>Writes an image.</summary>
    /// <param name="stream">Receives the file.</param>
    /// <param name="width">Pixels of a row.</param>
    /// <param name="height">Rows.</param>
    /// <param name="row">Writes the pixels of a row: 3 bytes each.</param>
    public static void Write(Stream stream, int width, int height, Action<int, byte[]> row)
    {
        stream.Write([0x89, (byte)'P', (byte)'N', (byte)'G', (byte)'\r', (byte)'\n', 0x1a, (byte)'\n']);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8; // Bits of a sample.
        header[9] = 2; // True colour.
        WriteChunk(stream, "IHDR"u8, header);
        using var data = new MemoryStream();
        using (var packed = new ZLibStream(data, CompressionLevel.Optimal, leaveOpen: true))
        {
            var pixels = new byte[width * 3];
            for (int y = 0; y < height; y++)
            {
                row(y, pixels);
                packed.WriteByte(0); // No filter.
                packed.Write(pixels);
            }
        }

        WriteChunk(stream, "IDAT"u8, data.GetBuffer().AsSpan(0, (int)data.Length));
        WriteChunk(stream, "IEND"u8, []);
    }

    private static void WriteChunk(Stream stream, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        stream.Write(number);
        stream.Write(type);
        stream.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(Crc(uint.MaxValue, type), data));
        stream.Write(number);
    }

    private static uint Crc(uint crc, ReadOnlySpan<byte> data)
    {
        foreach (byte value in data)
        {
            crc = s_crcs[(byte)(crc ^ value)] ^ (crc >> 8);
        }

        return crc;
    }

    private static uint CrcOf(uint value)
    {
        for (int bit = 0; bit < 8; bit++)
        {
            value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ 0xEDB8_8320;
        }

        return value;
    }
}
