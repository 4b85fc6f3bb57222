using CotGen.Programs;

namespace CotGen.Generator.Emission;

/// <summary>The constant tables that generated code reads, each once, in order of first use.</summary>
internal sealed class StaticTables
{
    private readonly Dictionary<EquatableArray<long>, string> _names = [];

    /// <summary>The name of the table with these values.</summary>
    public string NameOf(IEnumerable<long> values)
    {
        var table = values.ToEquatableArray();
        if (!_names.TryGetValue(table, out string? name))
        {
            name = "Table" + Integers.Text(_names.Count);
            _names.Add(table, name);
        }

        return name;
    }

    /// <summary>The element type of the table with these values: what is looked up in it must be of this type.</summary>
    public static string ElementTypeOf(IEnumerable<long> values) => values.All(static value => value is >= int.MinValue and <= int.MaxValue) ? "int" : "long";

    /// <summary>Declares the tables; as spans over constants they are static data, not arrays filled at start-up.</summary>
    public void Write(CodeWriter code)
    {
        foreach (KeyValuePair<EquatableArray<long>, string> table in _names.OrderBy(static table => table.Value.Length).ThenBy(static table => table.Value, StringComparer.Ordinal))
        {
            code.Line();
            code.Lines($"private static global::System.ReadOnlySpan<{ElementTypeOf(table.Key)}> {table.Value} =>\n    {Literals.List(table.Key)};");
        }
    }
}
