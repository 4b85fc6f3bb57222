using System.Collections.Immutable;
using System.Text;
using CotGen.Programs;

namespace CotGen.Generator;

/// <summary>Names of generated files: the struct's full name, made unique where two differ by case only.</summary>
internal static class HintNames
{
    /// <summary>The names that some other name equals but for case, ascending.</summary>
    public static EquatableArray<string> Ambiguous(ImmutableArray<string> names) => names
        .Where(static name => name.Length > 0)
        .GroupBy(static name => name, StringComparer.OrdinalIgnoreCase)
        .Where(static group => group.Count() > 1)
        .SelectMany(static group => group)
        .OrderBy(static name => name, StringComparer.Ordinal)
        .ToEquatableArray();

    /// <summary>The hint name: only characters that every file system takes.</summary>
    public static string Of(string name, EquatableArray<string> ambiguous)
    {
        var safe = new StringBuilder(name);
        for (int i = 0; i < safe.Length; i++)
        {
            bool isSafe = char.IsLetterOrDigit(safe[i]) || safe[i] is '.' or '_';
            safe[i] = isSafe ? safe[i] : '_';
        }

        return ambiguous.Contains(name) || safe.ToString() != name ? $"{safe}.{StableHash.Of(Encoding.UTF8.GetBytes(name))}" : name;
    }
}
