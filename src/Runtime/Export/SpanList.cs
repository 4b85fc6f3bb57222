namespace CotGen.Export;

/// <summary>Ranges of a text or of tokens, in ascending order; ranges that touch become one.</summary>
internal sealed class SpanList
{
    private readonly List<(int Start, int End)> _spans = [];

    public void Clear() => _spans.Clear();

    public void Add(int start, int end)
    {
        if (_spans.Count > 0 && _spans[^1].End == start)
        {
            _spans[^1] = (_spans[^1].Start, end);
        }
        else
        {
            _spans.Add((start, end));
        }
    }

    /// <summary>Writes <c>[[3,5],[9,10]]</c>.</summary>
    public void WriteTo(RowBuffer row)
    {
        row.Append("["u8);
        for (int i = 0; i < _spans.Count; i++)
        {
            if (i > 0)
            {
                row.Append(","u8);
            }

            row.AppendRange(_spans[i].Start, _spans[i].End);
        }

        row.Append("]"u8);
    }
}
