using System.Collections.Immutable;
using System.Text;
using CotGen.Programs;

namespace CotGen.Generator;

/// <summary>Names of generated files: the struct's full name, made unique where two differ by case only.</summary>
/// <param name="Ambiguous">The names that some other name equals but for case, ascending.</param>
internal sealed record HintNames(EquatableArray<string> Ambiguous)
{
    // The compiler can be asked to write these files to disk, where a name of 255 bytes is the longest.
    private const int MaxLength = 160;

    /// <summary>Where no two names differ by case only.</summary>
    public static HintNames Unambiguous { get; } = new([]);

    /// <summary>The hint names among these names.</summary>
    public static HintNames Among(ImmutableArray<string> names) => new(names
        .Where(static name => name.Length > 0)
        .GroupBy(static name => name, StringComparer.OrdinalIgnoreCase)
        .Where(static group => group.Count() > 1)
        .SelectMany(static group => group)
        .OrderBy(static name => name, StringComparer.Ordinal)
        .ToEquatableArray());

    /// <summary>The hint name: only characters, and only so many, that every file system takes.</summary>
    public string HintOf(string name)
    {
        var safe = new StringBuilder(name, 0, Math.Min(name.Length, MaxLength), name.Length);
        for (int i = 0; i < safe.Length; i++)
        {
            bool isSafe = safe[i] is '.' or '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
            safe[i] = isSafe ? safe[i] : '_';
        }

        return Ambiguous.Contains(name) || safe.ToString() != name ? $"{safe}.{StableHash.Of(Encoding.UTF8.GetBytes(name))}" : name;
    }
}
