using CotGen.Programs;

namespace CotGen.Lowering.OneStep;

/// <summary>A finite function of one or more tokens, of which it is asked whether one linear step computes it.</summary>
/// <param name="Sizes">Number of classes of each source.</param>
/// <param name="Right">The right class for every tuple of source classes, the last source changing fastest; -1 where the tuple cannot occur.</param>
/// <param name="ClassCount">Number of classes of the result.</param>
internal sealed record StepTable(EquatableArray<int> Sizes, EquatableArray<int> Right, int ClassCount)
{
    /// <summary>Number of tuples.</summary>
    public int TupleCount => Right.Count;

    /// <summary>The table of an operation on two tokens.</summary>
    public static StepTable Of(Rules.SeparableProblem problem) =>
        new([problem.Left.Count, problem.Right.Count], new EquatableArray<int>(problem.RightClasses()), problem.Classes.Count);

    /// <summary>The table of any function of source classes; a negative result means that the tuple cannot occur.</summary>
    public static StepTable Of(EquatableArray<int> sizes, int classCount, Func<int[], int> function)
    {
        var right = new int[sizes.Aggregate(1, static (product, size) => checked(product * size))];
        for (int i = 0; i < right.Length; i++)
        {
            right[i] = function(TupleAt(sizes, i));
        }

        return new StepTable(sizes, new EquatableArray<int>(right), classCount);
    }

    /// <summary>The source classes of tuple number <paramref name="index"/>.</summary>
    public int[] TupleAt(int index) => TupleAt(Sizes, index);

    private static int[] TupleAt(EquatableArray<int> sizes, int index)
    {
        var tuple = new int[sizes.Count];
        for (int i = tuple.Length - 1; i >= 0; i--)
        {
            tuple[i] = index % sizes[i];
            index /= sizes[i];
        }

        return tuple;
    }
}
