using System.Text;

namespace CotGen.Tool.Files;

/// <summary>Small files that are there as a whole or not at all.</summary>
internal static class SafeFile
{
    /// <summary>Writes a file beside its place, sees it on the disk, and moves it there.</summary>
    public static void Write(string path, string text)
    {
        string temporary = path + ".tmp";
        using (FileStream file = new(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            file.Write(Encoding.UTF8.GetBytes(text));
            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: true);
    }
}
