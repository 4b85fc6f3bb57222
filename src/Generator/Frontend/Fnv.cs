using System.Globalization;

namespace CotGen.Generator.Frontend;

/// <summary>The FNV-1a hash with 64 bits, over characters and numbers: the same on every machine and in every process.</summary>
internal struct Fnv
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    // Stored relative to the basis, so that a default value is an empty hash.
    private ulong _difference;

    /// <summary>The hash of what was added so far.</summary>
    public readonly ulong Value => _difference ^ Basis;

    /// <summary>The hash of a text as 16 hexadecimal digits.</summary>
    public static string HexOf(string text)
    {
        Fnv hash = default;
        hash.Add(text);
        return hash.Value.ToString("x16", CultureInfo.InvariantCulture);
    }

    /// <summary>Adds a text and its length, so that two texts in a row cannot be taken for two others.</summary>
    public void Add(string text)
    {
        Add(text.Length);
        ulong value = Value;
        foreach (char character in text)
        {
            value = unchecked((value ^ character) * Prime);
        }

        _difference = value ^ Basis;
    }

    /// <summary>Adds a number.</summary>
    public void Add(int number) => Mix(unchecked((uint)number));

    /// <summary>Adds a number.</summary>
    public void Add(ulong number)
    {
        Mix(number & uint.MaxValue);
        Mix(number >> 32);
    }

    private void Mix(ulong part) => _difference = unchecked((Value ^ part) * Prime) ^ Basis;
}
