using CotGen.Programs;

namespace CotGen.Lowering.Rules;

/// <summary>What a search for weights depends on: an operation on two tokens read through views, and the classes of the result.</summary>
internal sealed record SeparableProblem(Operation Operation, View Left, View Right, ClassSet Classes)
{
    /// <summary>The problem of <paramref name="slot"/>, or <see langword="null"/> if its meaning is no operation on two tokens.</summary>
    public static SeparableProblem? Of(Slot slot) =>
        slot.Meaning is OperationMeaning meaning && meaning.Left.Source != meaning.Right.Source
            ? new SeparableProblem(meaning.Operation, meaning.Left.View, meaning.Right.View, slot.Classes with { Type = slot.Classes.Type with { Point = 0 } })
            : null;

    // A search for the weights of larger products is long, and theirs have a closed form.
    private const int MaxSearchedProducts = 64;

    /// <summary>False where the weights have a closed form (<see cref="ProductRule"/>), so that nobody searches for them or stores them.</summary>
    public bool IsSearched => Operation != Operation.Multiply || Classes.Count <= MaxSearchedProducts || Left.Min < 0 || Right.Min < 0;

    /// <summary>The right class for every pair of source classes, -1 where there is none: left class times the number of right classes, plus right class.</summary>
    public int[] RightClasses()
    {
        var right = new int[Left.Count * Right.Count];
        for (int i = 0; i < right.Length; i++)
        {
            right[i] = Operations.TryApply(Operation, Left[i / Right.Count], Right[i % Right.Count], out long value) ? Classes.IndexOf(value) : -1;
        }

        return right;
    }
}

/// <summary>Weights of a <see cref="SeparableProblem"/>: bias, rows of the left token, rows of the right token.</summary>
internal sealed record SeparableWeights(EquatableArray<int> Bias, EquatableArray<int> Left, EquatableArray<int> Right)
{
    /// <summary>The weights for a slot whose meaning is <paramref name="meaning"/>.</summary>
    public SlotWeights For(OperationMeaning meaning)
    {
        var left = new SourceWeights(meaning.Left.Source, Left);
        var right = new SourceWeights(meaning.Right.Source, Right);
        return new SlotWeights(Bias, meaning.Sources[0] == left.Source ? [left, right] : [right, left]);
    }
}
