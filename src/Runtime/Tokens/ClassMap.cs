using CotGen.Programs;

namespace CotGen.Tokens;

/// <summary>Consecutive tokens, in the order of their classes.</summary>
internal readonly record struct TokenRange(int First, uint Count);

/// <summary>Turns the class numbers of one class set into token numbers and back.</summary>
/// <remarks>
/// A table from the least token to the greatest is enough, and there is none at all where they are consecutive: classes and
/// vocabulary have one order, but for those of a union.
/// </remarks>
internal sealed partial class ClassMap
{
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

        if (_tokens.Length <= TableLanes)
        {
            _tokens.CopyTo(_table, 0);
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

    /// <summary>The tokens, if they are consecutive; else none.</summary>
    public TokenRange Range => _classes is null ? new(_first, (uint)_span) : default;

    /// <summary>The class of <paramref name="token"/>, or <see cref="Count"/>.</summary>
    public int ClassOf(ushort token)
    {
        int offset = token - _first;
        return (uint)offset >= (uint)_span ? Count
            : _classes is null ? offset
            : _classes[offset];
    }
}
