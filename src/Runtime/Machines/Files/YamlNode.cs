namespace CotGen.Machines;

/// <summary>A value of a YAML text.</summary>
/// <param name="Place">Where it starts; the text of a scalar.</param>
internal abstract record YamlNode(Field Place);

/// <summary>A text. Words and numbers stay texts.</summary>
/// <param name="Place">Where it starts, and what it is.</param>
/// <param name="IsPlain">True if it is written without quotation marks.</param>
internal sealed record YamlScalar(Field Place, bool IsPlain) : YamlNode(Place)
{
    /// <summary>The lines of a block of text, each where it stands; empty for other scalars.</summary>
    public IReadOnlyList<Field> Lines { get; init; } = [];

    /// <summary>True for nothing at all, and for the words that mean it.</summary>
    public bool IsNull => IsPlain && Place.Text is "" or "~" or "null" or "Null" or "NULL";
}

/// <summary>Values in order.</summary>
internal sealed record YamlSequence(Field Place, IReadOnlyList<YamlNode> Items) : YamlNode(Place);

/// <summary>Pairs in order; a key may be a sequence.</summary>
internal sealed record YamlMapping(Field Place, IReadOnlyList<KeyValuePair<YamlNode, YamlNode>> Pairs) : YamlNode(Place)
{
    /// <summary>The value of a key, or <see langword="null"/>.</summary>
    public YamlNode? this[string key]
    {
        get
        {
            foreach (KeyValuePair<YamlNode, YamlNode> pair in Pairs)
            {
                if (pair.Key is YamlScalar scalar && scalar.Place.Text == key)
                {
                    return pair.Value;
                }
            }

            return null;
        }
    }
}
