using Gallery;
using Gallery.Entries;
using Gallery.Reports;

namespace CotGen.Gallery.Tests;

/// <summary>Every program of the gallery is proved, equals its method, gives the known answers, and grows no longer.</summary>
public sealed class GalleryTests
{
    // Small domains in full, a sample of the others: the sample itself runs more.
    private static readonly CotVerifyOptions Quick = new() { ExhaustiveLimit = 20_000, SampleCount = 2_000 };

    public static IEnumerable<TheoryDataRow<string>> Names => Catalogue.All.Select(static entry => new TheoryDataRow<string>(entry.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Program_is_proved_and_equals_its_method(string name)
    {
        CotVerdict verdict = Entry(name).Verify(Quick);
        Assert.True(verdict.Predictor is ProvedVerdict, $"{verdict}\n{string.Join(", ", verdict.OpenSlots)}");
        Assert.True(verdict.Translation is ExhaustedVerdict or SampledVerdict, $"{verdict}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Known_answers_are_found(string name)
    {
        Assert.True(Entry(name).Known.Count >= 2, "Two known answers at least.");
        Assert.Null(Result.WrongAnswerOf(Entry(name)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Chain_is_no_longer_than_committed(string name)
    {
        Assert.True(TokenTable.Committed.TryGetValue(name, out int committed), $"tokens.tsv has no line for it; add {TokenTable.Line(Entry(name))}");
        Assert.True(Entry(name).Tokens <= committed, $"tokens.tsv says {committed}, now it is {TokenTable.Line(Entry(name))}");
    }

    [Fact]
    public void Token_table_names_the_programs_and_no_others() =>
        Assert.Empty(TokenTable.Committed.Keys.Except(Catalogue.All.Select(static entry => entry.Name)));

    [Fact]
    public void Names_are_distinct() => Assert.Distinct(Catalogue.All.Select(static entry => entry.Name));

    private static Entry Entry(string name) => Catalogue.All.Single(entry => entry.Name == name);
}
