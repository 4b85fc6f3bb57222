using System.ComponentModel;

namespace CotGen.Targets;

/// <summary>Numbers of 16 bits, one per prompt: the few operations that specialised predictors are made of, for every vector width alike. Generated code is written in them.</summary>
/// <typeparam name="TSelf">The implementing struct.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IPromptLanes<TSelf>
    where TSelf : struct, IPromptLanes<TSelf>
{
    /// <summary>Number of prompts.</summary>
    static abstract int Count { get; }

    /// <summary>The same number in every lane.</summary>
    /// <param name="value">The number.</param>
    static abstract TSelf Create(ushort value);

    /// <summary>Reads the numbers of prompts <paramref name="offset"/> and up.</summary>
    /// <param name="column">The number of prompt 0.</param>
    /// <param name="offset">The first prompt.</param>
    static abstract TSelf Load(ref ushort column, nint offset);

    /// <summary>Writes the numbers of prompts <paramref name="offset"/> and up.</summary>
    /// <param name="column">The number of prompt 0.</param>
    /// <param name="offset">The first prompt.</param>
    void Store(ref ushort column, nint offset);

    /// <summary>The sum, which has 16 bits.</summary>
    /// <param name="other">The other numbers.</param>
    TSelf Plus(TSelf other);

    /// <summary>The difference, 0 where it would be negative.</summary>
    /// <param name="other">The other numbers.</param>
    TSelf MinusToZero(TSelf other);

    /// <summary>The product, which has 16 bits.</summary>
    /// <param name="other">The other numbers.</param>
    TSelf Times(TSelf other);

    /// <summary>The upper 16 bits of the product, shifted right.</summary>
    /// <param name="multiplier">The factor.</param>
    /// <param name="shift">The number of bits.</param>
    TSelf TimesHigh(ushort multiplier, int shift);

    /// <summary>The smaller.</summary>
    /// <param name="other">The other numbers.</param>
    TSelf Min(TSelf other);

    /// <summary>The greater.</summary>
    /// <param name="other">The other numbers.</param>
    TSelf Max(TSelf other);

    /// <summary>One more where <paramref name="value"/> is at least <paramref name="bound"/>.</summary>
    /// <param name="value">What is compared.</param>
    /// <param name="bound">The bound.</param>
    TSelf PlusOneWhere(TSelf value, ushort bound);

    /// <summary>Entries of a table, one for each lane's number.</summary>
    /// <param name="table">The first entry; the table is filled up to a multiple of 64.</param>
    /// <param name="count">Number of entries that are used; no lane of a prompt has a number as great.</param>
    TSelf Lookup(ref readonly ushort table, int count);
}
