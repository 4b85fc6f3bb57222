extern alias generator;

using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using generator::CotGen.Generator.Diagnostics;

namespace CotGen.Generator.Tests.Spelling;

/// <summary>
/// Public names and messages consist of words that were chosen. words.txt is the list: a new word is a decision (is there one for
/// this idea already?) and a misspelt one is found before it is a promise.
/// </summary>
public sealed partial class SpellingTests
{
    private static readonly string[] Words = File.ReadAllLines(Path.Combine(Path.GetDirectoryName(ThisFile())!, "words.txt"));

    private static readonly HashSet<string> Known = new(Words, StringComparer.Ordinal);

    [Fact]
    public void The_list_is_sorted_and_in_lower_case() =>
        Assert.Equal(Words.Select(static word => word.ToLowerInvariant()).Distinct().Order(StringComparer.Ordinal), Words);

    [Theory]
    [InlineData("CotGen.Attributes")]
    [InlineData("CotGen.Runtime")]
    public void Public_names_are_of_known_words(string assembly) => Check(PublicNames.Of(Assembly.Load(assembly)));

    [Fact]
    public void Rules_are_of_known_words() => Check(Rules.All.SelectMany(static rule => new[]
    {
        (rule.Title.ToString(CultureInfo.InvariantCulture), rule.Id),
        (rule.MessageFormat.ToString(CultureInfo.InvariantCulture), rule.Id),
        (rule.Category, rule.Id),
        (rule.Id, rule.Id),
    }));

    [Fact]
    public void Names_are_split_at_capitals() =>
        Assert.Equal(["try", "write", "ascii", "text", "of", "int"], WordsOf("TryWriteASCIIText.ofInt64"));

    [Fact]
    public void A_misspelt_word_is_found() => Assert.Equal(["certifcate in Place"], Unknown([("IsCertifcateProved", "Place")]));

    private static void Check(IEnumerable<(string Name, string Place)> names)
    {
        string[] unknown = [.. Unknown(names)];
        Assert.True(unknown.Length == 0, "Misspelt, or to be added to words.txt:\n" + string.Join('\n', unknown));
    }

    private static IEnumerable<string> Unknown(IEnumerable<(string Name, string Place)> names) => names
        .SelectMany(static pair => WordsOf(pair.Name).Where(static word => !Known.Contains(word)).Select(word => $"{word} in {pair.Place}"))
        .Distinct();

    private static IEnumerable<string> WordsOf(string text) => Word().Matches(text).Select(static match => match.Value.ToLowerInvariant());

    [GeneratedRegex(@"\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})")]
    private static partial Regex Word();

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
