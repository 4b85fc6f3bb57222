using System.ComponentModel;
using System.Globalization;
using System.Runtime.InteropServices;
using CotGen.Programs;

namespace CotGen.Targets;

/// <summary>Checks of arguments that generated code calls; not meant to be called by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TargetArguments
{
    /// <summary>Checks the length of a span.</summary>
    /// <param name="length">The length it has.</param>
    /// <param name="expected">The length it needs.</param>
    /// <param name="name">The parameter.</param>
    /// <param name="isExact">False where a longer span will do.</param>
    /// <exception cref="ArgumentException">The length does not fit.</exception>
    public static void CheckLength(int length, int expected, string name, bool isExact = true)
    {
        if (isExact ? length != expected : length < expected)
        {
            throw new ArgumentException(
                $"'{name}' must have {(isExact ? "" : "at least ")}{Integers.Text(expected)} elements, but has {Integers.Text(length)}.", name);
        }
    }

    /// <summary>Refuses inputs that do not satisfy the target's precondition.</summary>
    /// <exception cref="ArgumentException">They do not.</exception>
    public static void CheckPrecondition(bool holds, string name)
    {
        if (!holds)
        {
            throw new ArgumentException($"The inputs do not satisfy '{name}'.");
        }
    }

    /// <summary>Returns <paramref name="value"/> if it lies between the ends.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It does not.</exception>
    public static long InRange(long value, long min, long max, string name) => value >= min && value <= max
        ? value
        : throw new ArgumentOutOfRangeException(name, value, string.Create(CultureInfo.InvariantCulture, $"'{name}' must lie between {min} and {max}."));

    /// <summary>Returns <paramref name="value"/> if it is one of the ascending <paramref name="values"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public static long OneOf(long value, ReadOnlySpan<int> values, string name) =>
        value is >= int.MinValue and <= int.MaxValue && values.BinarySearch((int)value) >= 0 ? value : throw NotOneOf(value, name);

    /// <inheritdoc cref="OneOf(long, ReadOnlySpan{int}, string)"/>
    public static long OneOf(long value, ReadOnlySpan<long> values, string name) =>
        values.BinarySearch(value) >= 0 ? value : throw NotOneOf(value, name);

    /// <summary>An unsigned value as a long; what does not fit becomes a value that no domain holds.</summary>
    public static long AsLong(ulong value) => value <= long.MaxValue ? (long)value : long.MinValue;

    /// <summary>An inline array of these elements.</summary>
    public static TArray InlineArray<TArray, TElement>(ReadOnlySpan<TElement> elements)
        where TArray : struct
        where TElement : struct
    {
        var array = default(TArray);
        elements.CopyTo(MemoryMarshal.Cast<TArray, TElement>(new Span<TArray>(ref array)));
        return array;
    }

    private static ArgumentOutOfRangeException NotOneOf(long value, string name) =>
        new(name, value, $"'{name}' must be a named value of its enum, or a letter of its alphabet.");
}
