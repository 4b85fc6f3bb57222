using System.Text;
using CotGen.Tool.Terminal;

namespace CotGen.Tool.Files;

/// <summary>Where lines of results go: standard output, or a file that gets its name when all of them are in it.</summary>
internal sealed class ResultFile : IDisposable
{
    private readonly string? _path;
    private readonly TextWriter _writer;

    private ResultFile(string? path, TextWriter writer)
    {
        _path = path;
        _writer = writer;
    }

    /// <summary>Opens the file, or standard output for <c>-</c>.</summary>
    /// <exception cref="ToolException">The file cannot be written.</exception>
    public static ResultFile Open(string path, ToolConsole console)
    {
        try
        {
            return path == "-" ? new ResultFile(null, console.Output) : new ResultFile(path, new StreamWriter(path + ".partial", append: false, new UTF8Encoding(false)) { NewLine = "\n" });
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"cannot write {path}: {exception.Message}");
        }
    }

    public void WriteJson<T>(T value) => _writer.WriteLine(ToolConsole.ToJson(value));

    /// <summary>Gives the file its name.</summary>
    public void Finish()
    {
        _writer.Flush();
        if (_path is not null)
        {
            _writer.Dispose();
            File.Move(_path + ".partial", _path, overwrite: true);
        }
    }

    public void Dispose()
    {
        if (_path is not null)
        {
            _writer.Dispose();
        }
    }
}
