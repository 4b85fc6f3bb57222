namespace CotGen;

/// <summary>
/// Many token sequences of one length, position by position: token i of sequence p stands at <c>i * Count + p</c>. The layout of batches: what
/// many sequences have at one position lies side by side, ready to be handled by vectors.
/// </summary>
/// <remarks>A view of memory that is the caller's; making one allocates nothing. Any alignment and any count will do.</remarks>
public readonly struct TokenColumns
{
    private readonly Memory<ushort> _tokens;

    /// <summary>Views <paramref name="tokens"/> as <paramref name="length"/> columns of <paramref name="count"/> tokens.</summary>
    /// <param name="tokens">At least <paramref name="length"/> x <paramref name="count"/> tokens.</param>
    /// <param name="length">Tokens of a sequence.</param>
    /// <param name="count">Number of sequences.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    /// <exception cref="ArgumentException"><paramref name="tokens"/> is too short.</exception>
    public TokenColumns(Memory<ushort> tokens, int length, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (tokens.Length < (long)length * count)
        {
            throw new ArgumentException($"{count} sequences of {length} tokens are {(long)length * count}; there is room for {tokens.Length}.", nameof(tokens));
        }

        _tokens = tokens[..(length * count)];
        Length = length;
        Count = count;
    }

    /// <summary>New memory for <paramref name="count"/> sequences of <paramref name="length"/> tokens.</summary>
    /// <param name="length">Tokens of a sequence.</param>
    /// <param name="count">Number of sequences.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or there are more tokens than an array holds.</exception>
    public TokenColumns(int length, int count)
        : this(NewTokens(length, count), length, count)
    {
    }

    /// <summary>Tokens of a sequence.</summary>
    public int Length { get; }

    /// <summary>Number of sequences.</summary>
    public int Count { get; }

    /// <summary>Column <paramref name="position"/>: <see cref="Count"/> tokens, one of each sequence.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such position.</exception>
    public Span<ushort> this[int position] => (uint)position < (uint)Length
        ? _tokens.Span.Slice(position * Count, Count)
        : throw new ArgumentOutOfRangeException(nameof(position), position, $"There are {Length} positions.");

    /// <summary>All tokens, column after column.</summary>
    public Memory<ushort> Tokens => _tokens;

    /// <summary>Sequences that stand one after another, as columns in new memory.</summary>
    /// <param name="rows">Whole sequences of <paramref name="length"/> tokens each.</param>
    /// <param name="length">Tokens of a sequence, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is less than 1.</exception>
    /// <exception cref="ArgumentException"><paramref name="rows"/> are not whole sequences.</exception>
    public static TokenColumns FromRows(ReadOnlySpan<ushort> rows, int length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        if (rows.Length % length != 0)
        {
            throw new ArgumentException($"{rows.Length} tokens are no whole sequences of {length}.", nameof(rows));
        }

        var columns = new TokenColumns(length, rows.Length / length);
        Predictors.Transposition.ToColumns(rows, length, columns.Tokens.Span, columns.Count, columns.Count);
        return columns;
    }

    /// <summary>Writes the sequences one after another.</summary>
    /// <param name="rows">Receives <see cref="Count"/> x <see cref="Length"/> tokens.</param>
    /// <exception cref="ArgumentException"><paramref name="rows"/> is too short.</exception>
    public void CopyToRows(Span<ushort> rows)
    {
        if (rows.Length < _tokens.Length)
        {
            throw new ArgumentException($"{Count} sequences of {Length} tokens are {_tokens.Length}; there is room for {rows.Length}.", nameof(rows));
        }

        Predictors.Transposition.ToRows(_tokens.Span, Count, rows, Length, Count);
    }

    /// <summary>Writes one sequence.</summary>
    /// <param name="index">Its number.</param>
    /// <param name="sequence">Receives <see cref="Length"/> tokens.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such sequence.</exception>
    /// <exception cref="ArgumentException"><paramref name="sequence"/> is too short.</exception>
    public void CopySequence(int index, Span<ushort> sequence)
    {
        if ((uint)index >= (uint)Count)
        {
            throw new ArgumentOutOfRangeException(nameof(index), index, $"There are {Count} sequences.");
        }

        if (sequence.Length < Length)
        {
            throw new ArgumentException($"A sequence has {Length} tokens; there is room for {sequence.Length}.", nameof(sequence));
        }

        ReadOnlySpan<ushort> tokens = _tokens.Span;
        for (int i = 0; i < Length; i++)
        {
            sequence[i] = tokens[(i * Count) + index];
        }
    }

    private static ushort[] NewTokens(int length, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return (long)length * count <= Array.MaxLength
            ? new ushort[length * count]
            : throw new ArgumentOutOfRangeException(nameof(count), count, $"{count} sequences of {length} tokens are more than an array holds.");
    }
}
