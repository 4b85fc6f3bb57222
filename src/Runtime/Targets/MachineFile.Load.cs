using System.Text;

namespace CotGen.Machines;

/// <summary>Machines from files.</summary>
public sealed partial class MachineFile
{
    /// <summary>Reads a machine file in any format; UTF-8, or UTF-16 with a byte order mark.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">What the file leaves open; <see langword="null"/> for the defaults.</param>
    /// <exception cref="MachineFormatException">The file is no machine, or one that is refused.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static MachineFile Load(string path, MachineReadOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        options ??= new MachineReadOptions();
        return Read(TextOf(BytesOf(path)), options.Name is null ? options with { Name = Path.GetFileNameWithoutExtension(path) } : options);
    }

    // No more than a machine file may have, from whatever can be opened.
    private static byte[] BytesOf(string path)
    {
        using FileStream file = File.OpenRead(path);
        if (file.CanSeek && file.Length > SourceText.MaxLength)
        {
            throw SourceText.TooLong(file.Length, "bytes");
        }

        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        int count;
        while ((count = file.Read(buffer)) > 0)
        {
            bytes.Write(buffer, 0, count);
            if (bytes.Length > SourceText.MaxLength)
            {
                throw SourceText.TooLong(bytes.Length, "bytes or more");
            }
        }

        return bytes.ToArray();
    }

    private static string TextOf(byte[] bytes)
    {
        Encoding encoding = bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]
            ? new UnicodeEncoding(bigEndian: bytes[0] == 0xFE, byteOrderMark: true, throwOnInvalidBytes: true)
            : new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException problem)
        {
            string before = Encoding.UTF8.GetString(bytes, 0, Math.Clamp(problem.Index, 0, bytes.Length));
            int line = before.Count(static letter => letter == '\n') + 1;
            throw new MachineFormatException(line, before.Length - before.LastIndexOf('\n'), "these bytes are no text in UTF-8; a machine file is a text file");
        }
    }
}
