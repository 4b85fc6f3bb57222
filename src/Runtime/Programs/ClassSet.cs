namespace CotGen.Programs;

/// <summary>The tokens that may stand at a position: its classes, numbered from 0.</summary>
/// <remarks>
/// Inside the compiler and the predictors a token is its class number at its position; the vocabulary turns it into a
/// token number only at the border. Scalar classes ascend by value, joint ones lexicographically.
/// </remarks>
/// <param name="Type">The type of all classes.</param>
/// <param name="Arity">Components of a class: 1, or more for joint tokens.</param>
/// <param name="Values">Class by class, <paramref name="Arity"/> values each.</param>
public sealed record ClassSet(TokenType Type, int Arity, EquatableArray<long> Values)
{
    /// <summary>Classes of one value each, which must ascend.</summary>
    public static ClassSet Scalars(TokenType type, EquatableArray<long> values) => new(type, 1, values);

    /// <summary>The one class of the mark between two parameters.</summary>
    public static ClassSet Bar { get; } = Scalars(TokenType.Separator, [0]);

    /// <summary>The one class of the mark at the end of a prompt.</summary>
    public static ClassSet Arrow { get; } = Scalars(TokenType.Separator, [1]);

    /// <summary>The one class of the end of a chain.</summary>
    public static ClassSet End { get; } = Scalars(TokenType.End, [0]);

    /// <summary>The one class of a place that is not needed.</summary>
    public static ClassSet Pad { get; } = Scalars(TokenType.Pad, [0]);

    /// <summary>The classes of all <paramref name="parts"/>, one part after another; no token may be in two of them.</summary>
    public static ClassSet Union(EquatableArray<ClassSet> parts) =>
        parts.Count == 1 ? parts[0] : new(TokenType.Union, 1, []) { Parts = parts };

    /// <summary>What a union is made of; empty for all other classes.</summary>
    public EquatableArray<ClassSet> Parts { get; init; } = [];

    /// <summary>The parts of a union; the classes themselves where they are none.</summary>
    public IEnumerable<ClassSet> Flat => Type.Kind == TokenKind.Union ? Parts.SelectMany(static part => part.Flat) : [this];

    /// <summary>Number of classes.</summary>
    public int Count => Type.Kind == TokenKind.Union ? Parts.Sum(static part => part.Count) : Values.Count / Arity;

    /// <summary>The value of scalar class <paramref name="index"/>; a union has none.</summary>
    public long this[int index] => Values[index];

    /// <summary>The token of class <paramref name="index"/>.</summary>
    public Token Token(int index)
    {
        if (Type.Kind == TokenKind.Union)
        {
            int part = 0;
            for (; index >= Parts[part].Count; part++)
            {
                index -= Parts[part].Count;
            }

            return Parts[part].Token(index);
        }

        return new(Type, Values.AsSpan().Slice(index * Arity, Arity).ToArray().ToEquatableArray());
    }

    /// <summary>True if these are joint classes and <paramref name="view"/> is one of their components.</summary>
    internal bool HasPart(View view) => Type.Kind == TokenKind.Joint && Enumerable.Range(0, Arity).Any(part => Enumerable.Range(0, Count).All(i => view[i] == Values[(i * Arity) + part]));

    /// <summary>The number of the first class of part <paramref name="part"/>.</summary>
    public int FirstOf(int part) => Parts.Take(part).Sum(static earlier => earlier.Count);

    /// <summary>The scalar class whose value is <paramref name="value"/>, or -1.</summary>
    public int IndexOf(long value)
    {
        int found = Values.AsSpan().BinarySearch(value);
        return found >= 0 ? found : -1;
    }

    /// <summary>The joint class with the given components, or -1.</summary>
    public int IndexOf(ReadOnlySpan<long> values)
    {
        int low = 0, high = Count - 1;
        while (low <= high)
        {
            int middle = (low + high) >> 1;
            int order = Values.AsSpan().Slice(middle * Arity, Arity).SequenceCompareTo(values);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }
}
