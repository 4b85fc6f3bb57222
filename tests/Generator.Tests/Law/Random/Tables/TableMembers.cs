namespace CotGen.Generator.Tests.Law.Random.Tables;

/// <summary>Tables of constants, and single constants, that a program declares.</summary>
internal static class TableMembers
{
    public static IEnumerable<Node> Of(Language language)
    {
        if (language.Wants("foreach over a table", "table element") || language.Chance(2))
        {
            yield return Node.Text(Node.Member, $"private static readonly int[] s_table = [{Numbers(language, 5, -4)}];");
            language.Add(
                new Template("table element", "int", "s_table[`#5`]") { Bound = static _ => 9 },
                new Template("foreach over a table", Node.Statement, "foreach (int `$e` in s_table)\n`loop int $e`"));
        }

        if (language.Wants("table element") || language.Chance(3))
        {
            yield return Node.Text(Node.Member, $"private static ReadOnlySpan<byte> Codes => [{Numbers(language, 4, 0)}];");
            language.Add(new Template("table element", "byte", "Codes[`#4`]") { Bound = static _ => 9, Weight = 4 });
        }

        if (language.Wants("string element") || language.Chance(3))
        {
            yield return Node.Text(Node.Member, "private const string Letters = \"abx05\";");
            language.Add(new Template("string element", "char", "Letters[`#5`]") { Weight = 4 });
        }

        if (language.Wants("const field") || language.Chance(3))
        {
            yield return Node.Text(Node.Member, $"private const int Limit = {Numbers(language, 1, 1)};");
            language.Add(new Template("const field", "int", "Limit") { Bound = static _ => 9 });
        }
    }

    private static string Numbers(Language language, int count, int min) =>
        string.Join(", ", Enumerable.Range(0, count).Select(_ => language.Random.Next(min, 9)));
}
