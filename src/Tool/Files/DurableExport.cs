using System.Diagnostics;
using CotGen.Export;
using CotGen.Tool.Terminal;

namespace CotGen.Tool.Files;

/// <summary>
/// Writes an export to a file that is there as a whole or not at all. The rows go to <c>PATH.partial</c>; now and then they are seen on the disk and
/// <c>PATH.partial.json</c> says how far they are. An interrupted run goes on from there, and its bytes are those of a run that was not interrupted.
/// At the end the file gets its name, and <c>PATH.manifest.json</c> says what it holds.
/// </summary>
internal sealed class DurableExport(string path, ExportRequest request, TraceExporter exporter, Func<long, long, string, Manifest> describe)
{
    private const long BytesBetweenCheckpoints = 256L << 20;

    private static readonly TimeSpan s_timeBetweenCheckpoints = TimeSpan.FromSeconds(1);

    private readonly string _path = Path.GetFullPath(path);

    private string Partial => _path + ".partial";

    private string Progress => _path + ".partial.json";

    private string Description => _path + ".manifest.json";

    /// <summary>Writes the file, or the rest of it.</summary>
    /// <param name="degree">Workers.</param>
    /// <param name="isForced">Whether files of another request may be lost.</param>
    /// <param name="console">Receives remarks.</param>
    /// <param name="cancellationToken">Interrupts the run.</param>
    /// <exception cref="ToolException">The files cannot be written, or belong to another request.</exception>
    public Manifest Write(int degree, bool isForced, ToolConsole console, CancellationToken cancellationToken)
    {
        try
        {
            if (Find(isForced, console) is { } finished)
            {
                return finished;
            }

            Checkpoint start = Resume(isForced, console);
            return console.WithProgress(Path.GetFileName(_path), share => Write(start, degree, share, cancellationToken));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            string kept = File.Exists(Progress) ? "; what was written is kept, and the same command goes on from there" : "";
            throw new ToolException($"cannot write {path}: {exception.Message}{kept}");
        }
    }

    // A file that is there already: this one, another one, or this one but for its manifest.
    private Manifest? Find(bool isForced, ToolConsole console)
    {
        if (Directory.Exists(_path))
        {
            throw new ToolException($"{path} is a folder");
        }

        if (!File.Exists(_path))
        {
            return null;
        }

        if (Read<Manifest>(Description) is { } manifest && manifest.Request == request && manifest.Bytes == new FileInfo(_path).Length)
        {
            console.Note($"{path} is there already, with these rows");
            return manifest;
        }

        if (Read<Checkpoint>(Progress) is { } done && done.Request == request && done.Next == request.End && done.Bytes == new FileInfo(_path).Length)
        {
            return Describe(done);
        }

        return isForced ? null : throw new ToolException($"{path} is there already and holds something else; --force writes over it");
    }

    private Checkpoint Resume(bool isForced, ToolConsole console)
    {
        Checkpoint start = new(request, request.First, 0, 0);
        if (!File.Exists(Partial))
        {
            // A folder that is not there or not writable is told before any work is done.
            using (File.Create(Partial))
            {
            }

            return start;
        }

        if (Read<Checkpoint>(Progress) is not { } kept)
        {
            return start;
        }

        if (kept.Request != request)
        {
            return isForced ? start : throw new ToolException($"{path}.partial was begun with other options; repeat those, or give --force to begin anew");
        }

        if (kept.Bytes > new FileInfo(Partial).Length)
        {
            return start;
        }

        console.Note($"going on with {path} behind index {kept.Next - 1}");
        return kept;
    }

    private Manifest Write(Checkpoint start, int degree, Action<double> share, CancellationToken cancellationToken)
    {
        Checkpoint done = start, saved = start;
        using (FileStream file = new(Partial, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0))
        {
            file.SetLength(start.Bytes);
            file.Position = start.Bytes;
            long last = Stopwatch.GetTimestamp();
            try
            {
                exporter.Write(file, start.Next, request.End - start.Next, degree, Note, cancellationToken);
            }
            catch (OperationCanceledException)
            {
                Save();
                throw;
            }

            Save();

            void Note(ExportProgress progress)
            {
                done = start with { Next = progress.Next, Rows = start.Rows + progress.Rows, Bytes = start.Bytes + progress.Bytes };
                if (done.Bytes - saved.Bytes >= BytesBetweenCheckpoints || Stopwatch.GetElapsedTime(last) >= s_timeBetweenCheckpoints)
                {
                    Save();
                    share((double)(done.Next - request.First) / Math.Max(1, request.End - request.First));
                    last = Stopwatch.GetTimestamp();
                }
            }

            void Save()
            {
                file.Flush(flushToDisk: true);
                SafeFile.Write(Progress, ToolConsole.ToJson(done));
                saved = done;
            }
        }

        File.Move(Partial, _path, overwrite: true);
        return Describe(done);
    }

    private Manifest Describe(Checkpoint done)
    {
        string hash;
        using (FileStream file = File.OpenRead(_path))
        {
            hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file));
        }

        Manifest manifest = describe(done.Rows, done.Bytes, hash);
        SafeFile.Write(Description, ToolConsole.ToJson(manifest));
        File.Delete(Progress);
        return manifest;
    }

    private static T? Read<T>(string path)
        where T : class
    {
        try
        {
            return File.Exists(path) ? ToolConsole.FromJson<T>(File.ReadAllText(path)) : null;
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }
}
