using System.Text;
using CotGen.Tool.Terminal;

namespace CotGen.Tool.Files;

/// <summary>
/// Where lines of results go: standard output, or a file that gets its name when all of them are in it. What was written until then stands in
/// <c>PATH.partial</c>, which is kept if the work ends early.
/// </summary>
internal sealed class ResultFile : IDisposable
{
    private readonly string? _path;
    private readonly TextWriter _writer;
    private readonly ToolConsole _console;
    private bool _isFinished;

    private ResultFile(string? path, TextWriter writer, ToolConsole console)
    {
        _path = path;
        _writer = writer;
        _console = console;
    }

    private string Partial => _path + ".partial";

    /// <summary>Opens the file, or standard output for <c>-</c>.</summary>
    /// <exception cref="ToolException">The file cannot be written.</exception>
    public static ResultFile Open(string path, ToolConsole console)
    {
        if (path == "-")
        {
            return new ResultFile(null, console.Output, console);
        }

        try
        {
            return new ResultFile(path, new StreamWriter(path + ".partial", append: false, new UTF8Encoding(false)) { NewLine = "\n" }, console);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(path, exception);
        }
    }

    /// <exception cref="ToolException">The file cannot be written.</exception>
    public void WriteJson<T>(T value) => Guard(() => _writer.WriteLine(ToolConsole.ToJson(value)));

    /// <summary>Does work under a progress bar, if that is not mixed with the results themselves.</summary>
    public void WithProgress(string title, Action<Action<double>> work)
    {
        if (_path is null)
        {
            work(static _ => { });
            return;
        }

        _console.WithProgress(title, share =>
        {
            work(share);
            return true;
        });
    }

    /// <summary>Gives the file its name.</summary>
    /// <exception cref="ToolException">The file cannot be written.</exception>
    public void Finish() => Guard(() =>
    {
        _writer.Flush();
        if (_path is not null)
        {
            ((FileStream)((StreamWriter)_writer).BaseStream).Flush(flushToDisk: true);
            _writer.Dispose();
            File.Move(Partial, _path, overwrite: true);
        }

        _isFinished = true;
    });

    public void Dispose()
    {
        if (_path is null || _isFinished)
        {
            return;
        }

        try
        {
            _writer.Dispose();
        }
        catch (IOException)
        {
            // The reason was told when it first came up.
        }

        _console.Note($"what was written until then is in {Partial}");
    }

    private void Guard(Action write)
    {
        try
        {
            write();
        }
        catch (Exception exception) when (_path is not null && (exception is IOException or UnauthorizedAccessException))
        {
            throw Unwritable(_path, exception);
        }
    }

    private static ToolException Unwritable(string path, Exception exception) => new($"cannot write {path}: {exception.Message}");
}
