using System.Numerics;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using CotGen.Programs;

namespace CotGen.Tokens;

/// <summary>Turns the class numbers of one class set into token numbers and back.</summary>
/// <remarks>
/// A table from the least token to the greatest is enough, and there is none at all where they are consecutive: classes and
/// vocabulary have one order, but for those of a union.
/// </remarks>
internal sealed class ClassMap
{
    private const int TableLanes = 64;

    private readonly ushort[] _tokens;
    private readonly ushort[]? _classes;
    private readonly int _first;
    private readonly int _span;

    public ClassMap(Vocabulary vocabulary, ClassSet classes)
    {
        Classes = classes;
        _tokens = vocabulary.NumbersOf(classes);
        _first = _tokens.Length == 0 ? 0 : _tokens.Min();
        _span = _tokens.Length == 0 ? 0 : _tokens.Max() - _first + 1;
        if (_span == _tokens.Length && _tokens.Order().SequenceEqual(_tokens))
        {
            return;
        }

        _classes = new ushort[_span];
        Array.Fill(_classes, (ushort)Count);
        for (int i = 0; i < _tokens.Length; i++)
        {
            _classes[_tokens[i] - _first] = (ushort)i;
        }
    }

    public ClassSet Classes { get; }

    /// <summary>Number of classes, and the class number of every token that is none of them.</summary>
    public int Count => _tokens.Length;

    /// <summary>The token numbers, class by class.</summary>
    public ReadOnlySpan<ushort> Tokens => _tokens;

    /// <summary>The class of <paramref name="token"/>, or <see cref="Count"/>.</summary>
    public int ClassOf(ushort token)
    {
        int offset = token - _first;
        return (uint)offset >= (uint)_span ? Count
            : _classes is null ? offset
            : _classes[offset];
    }

    /// <summary>The classes of a column of tokens.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="classes">Receives as many class numbers; those of tokens that have none mean nothing.</param>
    /// <returns>Where the first token stands that is none of the classes, or -1.</returns>
    public int Encode(ReadOnlySpan<ushort> tokens, Span<ushort> classes)
    {
        classes = classes[..tokens.Length];
        int i = 0;
        if (_classes is null)
        {
            var first = new Vector<ushort>((ushort)_first);
            var last = new Vector<ushort>((ushort)(_span - 1));
            for (; i <= tokens.Length - Vector<ushort>.Count; i += Vector<ushort>.Count)
            {
                Vector<ushort> found = new Vector<ushort>(tokens[i..]) - first;
                if (Vector.GreaterThanAny(found, last))
                {
                    break;
                }

                found.CopyTo(classes[i..]);
            }
        }

        for (; i < tokens.Length; i++)
        {
            int found = ClassOf(tokens[i]);
            if (found == Count)
            {
                return i;
            }

            classes[i] = (ushort)found;
        }

        return -1;
    }

    /// <summary>The tokens of a column of class numbers below <see cref="Count"/>.</summary>
    /// <param name="classes">The class numbers.</param>
    /// <param name="tokens">Receives as many tokens.</param>
    public void Decode(ReadOnlySpan<ushort> classes, Span<ushort> tokens)
    {
        tokens = tokens[..classes.Length];
        if (_classes is null)
        {
            DecodeConsecutive(classes, tokens);
            return;
        }

        int done = Avx512BW.IsSupported && Count <= TableLanes ? DecodeByTable(classes, tokens) : 0;
        for (int i = done; i < classes.Length; i++)
        {
            tokens[i] = _tokens[classes[i]];
        }
    }

    // 64 tokens fit two registers, from which each lane selects its own.
    private int DecodeByTable(ReadOnlySpan<ushort> classes, Span<ushort> tokens)
    {
        Span<ushort> table = stackalloc ushort[TableLanes];
        table.Clear();
        Tokens.CopyTo(table);
        Vector512<ushort> low = Vector512.Create<ushort>(table), high = Vector512.Create<ushort>(table[(TableLanes / 2)..]);
        int i = 0;
        for (; i <= classes.Length - Vector512<ushort>.Count; i += Vector512<ushort>.Count)
        {
            Avx512BW.PermuteVar32x16x2(low, Vector512.Create(classes[i..]), high).CopyTo(tokens[i..]);
        }

        return i;
    }

    private void DecodeConsecutive(ReadOnlySpan<ushort> classes, Span<ushort> tokens)
    {
        int i = 0;
        var first = new Vector<ushort>((ushort)_first);
        for (; i <= classes.Length - Vector<ushort>.Count; i += Vector<ushort>.Count)
        {
            (new Vector<ushort>(classes[i..]) + first).CopyTo(tokens[i..]);
        }

        for (; i < classes.Length; i++)
        {
            tokens[i] = (ushort)(classes[i] + _first);
        }
    }
}
