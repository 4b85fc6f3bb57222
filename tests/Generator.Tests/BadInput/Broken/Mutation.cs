using Microsoft.CodeAnalysis.Text;

namespace CotGen.Generator.Tests.BadInput.Broken;

/// <summary>A way to break a file.</summary>
/// <param name="Name">What a failure calls it.</param>
/// <param name="Weight">How often it is chosen, beside the others: of some 1,500 variants.</param>
/// <param name="Edits">The edits of one variant; none where the file has nothing to break in this way.</param>
internal sealed record Mutation(string Name, int Weight, Func<BrokenSource, System.Random, IEnumerable<TextChange>> Edits)
{
    public static IReadOnlyList<Mutation> All { get; } =
        [.. TokenMutations.All, .. TextMutations.All, .. DeclarationMutations.All, .. RecursionMutations.All, .. NestingMutations.All, .. GiantMutations.All];

    public static Mutation Choose(System.Random random)
    {
        int choice = random.Next(All.Sum(static mutation => mutation.Weight));
        return All.First(mutation => (choice -= mutation.Weight) < 0);
    }

    /// <summary>A mutation of one edit.</summary>
    public static Mutation Of(string name, int weight, Func<BrokenSource, System.Random, TextChange> edit) =>
        new(name, weight, (source, random) => [edit(source, random)]);

    public static TextChange Replace(TextSpan span, string text) => new(span, text);

    public static TextChange Insert(int position, string text) => new(new TextSpan(position, 0), text);

    public static T Any<T>(IReadOnlyList<T> items, System.Random random) => items[random.Next(items.Count)];
}
