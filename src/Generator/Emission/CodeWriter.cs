using System.Text;

namespace CotGen.Generator.Emission;

/// <summary>Text with indentation and <c>\n</c> line ends; blocks in the code that writes mirror the braces that are written.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Writes lines at the current depth; an empty line stays empty.</summary>
    public void Lines(string text)
    {
        foreach (string line in text.Split('\n'))
        {
            Line(line);
        }
    }

    /// <summary>Writes one line.</summary>
    public void Line(string text = "")
    {
        if (text.Length > 0)
        {
            _text.Append(' ', _depth * 4).Append(text);
        }

        _text.Append('\n');
    }

    /// <summary>Writes a header and an opening brace; the closing one follows when the block is disposed.</summary>
    public Block Braces(string header)
    {
        Lines(header);
        Line("{");
        _depth++;
        return new Block(this);
    }

    /// <summary>Everything written so far.</summary>
    public override string ToString() => _text.ToString();

    /// <summary>An open brace.</summary>
    public readonly struct Block(CodeWriter writer) : IDisposable
    {
        /// <inheritdoc/>
        public void Dispose()
        {
            writer._depth--;
            writer.Line("}");
        }
    }
}
