using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CotGen.Generator.Tests.BadInput.Broken;

/// <summary>One broken file: the same for the same seed and the same sources.</summary>
internal sealed record BrokenVariant(int Seed, string Source, string How, SourceText Text, SyntaxTree Original)
{
    /// <summary>One file in so many is a whole one; the others have one target each.</summary>
    private const int WholeOneIn = 150;

    public static BrokenVariant Of(int seed)
    {
        var random = new System.Random(seed);
        BrokenSource source = Mutation.Any(random.Next(WholeOneIn) == 0 ? BrokenSource.Whole : BrokenSource.Single, random);
        Mutation mutation;
        TextChange[] edits;
        do
        {
            mutation = Mutation.Choose(random);
            edits = WithoutOverlaps(mutation.Edits(source, random));
        }
        while (edits.Length == 0);

        return new BrokenVariant(seed, source.Name, mutation.Name, source.Text.WithChanges(edits), source.Tree);
    }

    /// <summary>The tree, parsed as an editor parses after an edit.</summary>
    public SyntaxTree Parse() => Original.WithChangedText(Text);

    public override string ToString() => $"variant {Seed} of {Source}: {How}";

    private static TextChange[] WithoutOverlaps(IEnumerable<TextChange> edits)
    {
        var kept = new List<TextChange>();
        foreach (TextChange edit in edits.OrderBy(static edit => edit.Span.Start))
        {
            if (kept.Count == 0 || kept[^1].Span.End <= edit.Span.Start)
            {
                kept.Add(edit);
            }
        }

        return [.. kept];
    }
}
