using System.ComponentModel;
using System.Runtime.InteropServices;

namespace CotGen.Runtime.Tests.Predictors;

/// <summary>Whole pages between two that may be neither read nor written, asked of the system.</summary>
internal static partial class GuardedPages
{
    private const int NoAccess = 0, ReadAndWrite = 3, PrivateAnonymous = 0x22;
    private const uint ReserveAndCommit = 0x3000, Release = 0x8000, PageNoAccess = 1, PageReadAndWrite = 4;

    /// <summary>Whether it is known how to ask this system.</summary>
    public static bool AreSupported => OperatingSystem.IsLinux() || OperatingSystem.IsWindows();

    /// <summary>Pages of at least <paramref name="bytes"/> bytes, zeroed.</summary>
    /// <returns>Where they start, and their length in bytes.</returns>
    public static (nint Start, int Length) Allocate(int bytes)
    {
        int page = Environment.SystemPageSize, length = (Math.Max(bytes, 1) + page - 1) / page * page;
        nint all = OperatingSystem.IsWindows()
            ? VirtualAlloc(0, length + (2 * page), ReserveAndCommit, PageNoAccess)
            : MemoryMap(0, length + (2 * page), NoAccess, PrivateAnonymous, -1, 0);
        Require(all is not (0 or -1));
        Require(OperatingSystem.IsWindows()
            ? VirtualProtect(all + page, length, PageReadAndWrite, out _) != 0
            : MemoryProtect(all + page, length, ReadAndWrite) == 0);
        return (all + page, length);
    }

    /// <summary>Gives back what <see cref="Allocate"/> returned.</summary>
    public static void Free(nint start, int length)
    {
        int page = Environment.SystemPageSize;
        Require(OperatingSystem.IsWindows() ? VirtualFree(start - page, 0, Release) != 0 : MemoryUnmap(start - page, length + (2 * page)) == 0);
    }

    private static void Require(bool isDone)
    {
        if (!isDone)
        {
            throw new Win32Exception(Marshal.GetLastPInvokeError());
        }
    }

    [LibraryImport("libc", EntryPoint = "mmap", SetLastError = true)]
    private static partial nint MemoryMap(nint address, nint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "mprotect", SetLastError = true)]
    private static partial int MemoryProtect(nint address, nint length, int protection);

    [LibraryImport("libc", EntryPoint = "munmap", SetLastError = true)]
    private static partial int MemoryUnmap(nint address, nint length);

    [LibraryImport("kernel32", SetLastError = true)]
    private static partial nint VirtualAlloc(nint address, nint length, uint type, uint protection);

    [LibraryImport("kernel32", SetLastError = true)]
    private static partial int VirtualProtect(nint address, nint length, uint protection, out uint before);

    [LibraryImport("kernel32", SetLastError = true)]
    private static partial int VirtualFree(nint address, nint length, uint type);
}
