using System.Buffers.Binary;
using System.Text;

namespace CotGen.Peers.Torch;

/// <summary>
/// TorchSharp's library asks for a newer libstdc++ than GCC 12 has, for the sake of one symbol that it never uses. On such a system it loads once that
/// wish is marked as weak: one bit of its copy in the output folder.
/// </summary>
internal static class LibStdCpp
{
    private const string Version = "GLIBCXX_3.4.32";
    private const int SectionHeaderTable = 0x28, SectionHeaderSize = 0x3A, SectionHeaderCount = 0x3C;
    private const uint NeededVersions = 0x6ffffffe;
    private const byte Weak = 2;

    /// <summary>Marks the wish, if there is such a library and it has not been marked before. Elsewhere it makes no difference.</summary>
    public static void MendOldSystems()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        foreach (string path in Directory.EnumerateFiles(AppContext.BaseDirectory, "libLibTorchSharp.so", SearchOption.AllDirectories).ToArray())
        {
            byte[] library = File.ReadAllBytes(path);
            if (FindFlags(library) is { } flags && (library[flags] & Weak) == 0)
            {
                // By way of a file of its own, since another process may be loading the library.
                library[flags] |= Weak;
                string copy = $"{path}.{Environment.ProcessId}";
                File.WriteAllBytes(copy, library);
                File.Move(copy, path, overwrite: true);
            }
        }
    }

    // ELF, 64 bits. The section of needed versions is a list of libraries, each with a list of versions; both are chained by relative offsets, 0 at the end.
    private static int? FindFlags(ReadOnlySpan<byte> library)
    {
        int sections = Int64(library, SectionHeaderTable), size = Int16(library, SectionHeaderSize);
        for (int i = 0; i < Int16(library, SectionHeaderCount); i++)
        {
            int section = sections + (i * size);
            if ((uint)Int32(library, section + 4) == NeededVersions)
            {
                int strings = Int64(library, sections + (Int32(library, section + 40) * size) + 24);
                return FindFlags(library, Int64(library, section + 24), strings);
            }
        }

        return null;
    }

    private static int? FindFlags(ReadOnlySpan<byte> library, int needed, int strings)
    {
        for (int next = -1; next != 0; needed += next)
        {
            int version = needed + Int32(library, needed + 8);
            for (int step = -1; step != 0; version += step)
            {
                ReadOnlySpan<byte> name = library[(strings + Int32(library, version + 8))..];
                if (Encoding.ASCII.GetString(name[..name.IndexOf((byte)0)]) == Version)
                {
                    return version + 4;
                }

                step = Int32(library, version + 12);
            }

            next = Int32(library, needed + 12);
        }

        return null;
    }

    private static int Int16(ReadOnlySpan<byte> library, int offset) => BinaryPrimitives.ReadUInt16LittleEndian(library[offset..]);

    private static int Int32(ReadOnlySpan<byte> library, int offset) => BinaryPrimitives.ReadInt32LittleEndian(library[offset..]);

    // Offsets within a file that fits into an array.
    private static int Int64(ReadOnlySpan<byte> library, int offset) => checked((int)BinaryPrimitives.ReadInt64LittleEndian(library[offset..]));
}
