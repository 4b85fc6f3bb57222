using CotGen.Programs;

namespace CotGen.Tokens;

/// <summary>Turns the class numbers of one class set into token numbers and back.</summary>
/// <remarks>
/// Classes and vocabulary have one order, so the tokens of a class set ascend: a table from the first to the last is
/// enough, and there is none at all where they are consecutive.
/// </remarks>
internal sealed class ClassMap
{
    private readonly ushort[] _tokens;
    private readonly ushort[]? _classes;
    private readonly int _span;

    public ClassMap(Vocabulary vocabulary, ClassSet classes)
    {
        Classes = classes;
        _tokens = vocabulary.NumbersOf(classes);
        _span = _tokens.Length == 0 ? 0 : _tokens[^1] - _tokens[0] + 1;
        if (_span == _tokens.Length)
        {
            return;
        }

        _classes = new ushort[_span];
        Array.Fill(_classes, (ushort)Count);
        for (int i = 0; i < _tokens.Length; i++)
        {
            _classes[_tokens[i] - _tokens[0]] = (ushort)i;
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
        int offset = _span == 0 ? -1 : token - _tokens[0];
        return (uint)offset >= (uint)_span ? Count
            : _classes is null ? offset
            : _classes[offset];
    }
}
