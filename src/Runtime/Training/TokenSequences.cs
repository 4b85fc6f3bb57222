namespace CotGen;

/// <summary>Training data: sequences of token numbers, each a prompt and its chain of thought. All that a learner sees.</summary>
public sealed class TokenSequences
{
    private readonly ReadOnlyMemory<ushort> _tokens;
    private readonly int _length;
    private readonly int[]? _starts;
    private readonly int[]? _rowLengths;

    private TokenSequences(ReadOnlyMemory<ushort> tokens, int count, int length, int[]? starts, int[]? rowLengths)
    {
        _tokens = tokens;
        Count = count;
        _length = length;
        _starts = starts;
        _rowLengths = rowLengths;
    }

    /// <summary>Number of sequences.</summary>
    public int Count { get; }

    /// <summary>The tokens of sequence <paramref name="index"/>.</summary>
    public ReadOnlySpan<ushort> this[int index] => _starts is null
        ? _tokens.Span.Slice(index * _length, _length)
        : _tokens.Span[_starts[index].._starts[index + 1]];

    /// <summary>Sequences of one length, one after another.</summary>
    /// <param name="length">Tokens of a sequence, at least 1.</param>
    /// <param name="tokens">Row-major: sequences x <paramref name="length"/>. Not copied; it must not change while it is used.</param>
    /// <exception cref="ArgumentException">The tokens do not fill whole sequences.</exception>
    public static TokenSequences OfLength(int length, ReadOnlyMemory<ushort> tokens)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        return tokens.Length % length == 0
            ? new TokenSequences(tokens, tokens.Length / length, length, starts: null, rowLengths: null)
            : throw new ArgumentException($"{tokens.Length} tokens do not fill sequences of {length}.", nameof(tokens));
    }

    /// <summary>Sequences of one length; the tokens are copied.</summary>
    /// <param name="length">Tokens of a sequence, at least 1.</param>
    /// <param name="sequences">The sequences.</param>
    /// <exception cref="ArgumentException">A sequence has another length.</exception>
    public static TokenSequences OfLength(int length, IReadOnlyList<ushort[]> sequences)
    {
        ArgumentNullException.ThrowIfNull(sequences);
        var tokens = new ushort[checked(length * sequences.Count)];
        for (int i = 0; i < sequences.Count; i++)
        {
            if (sequences[i].Length != length)
            {
                throw new ArgumentException($"Sequence {i} has {sequences[i].Length} tokens, not {length}.", nameof(sequences));
            }

            sequences[i].CopyTo(tokens, i * length);
        }

        return OfLength(length, tokens);
    }

    /// <summary>Sequences of any lengths; the tokens are copied.</summary>
    /// <param name="sequences">The sequences.</param>
    /// <param name="rowLengths">The row length of each, where rules are shared over rows; <see langword="null"/> where there are no rows.</param>
    /// <exception cref="ArgumentException">The counts differ, or a row length is not positive.</exception>
    public static TokenSequences Of(IReadOnlyList<ushort[]> sequences, IReadOnlyList<int>? rowLengths = null)
    {
        ArgumentNullException.ThrowIfNull(sequences);
        if (rowLengths is not null && (rowLengths.Count != sequences.Count || rowLengths.Any(static length => length < 1)))
        {
            throw new ArgumentException($"{sequences.Count} sequences need as many row lengths, each at least 1.", nameof(rowLengths));
        }

        var starts = new int[sequences.Count + 1];
        for (int i = 0; i < sequences.Count; i++)
        {
            starts[i + 1] = checked(starts[i] + sequences[i].Length);
        }

        return new TokenSequences(sequences.SelectMany(static tokens => tokens).ToArray(), sequences.Count, length: 0, starts, rowLengths?.ToArray());
    }

    /// <summary>The lengths and row lengths that occur.</summary>
    internal IEnumerable<(int Length, int RowLength)> Shapes => _starts is null
        ? Count == 0 ? [] : [(_length, 0)]
        : Enumerable.Range(0, Count).Select(i => (this[i].Length, RowLength(i))).Distinct();

    /// <summary>Tokens of a row of sequence <paramref name="index"/>; 0 where it has no rows.</summary>
    public int RowLength(int index) => _rowLengths is null ? 0 : _rowLengths[index];
}
