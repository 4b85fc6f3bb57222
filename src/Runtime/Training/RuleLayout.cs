namespace CotGen.Training;

/// <summary>The rows of one rule in numbers, and where the weights that they touch lie: a bias row, then the rows of each source.</summary>
/// <remarks>Everything is in ascending order of tokens, so that the same data give the same numbers whatever their order was.</remarks>
internal sealed class RuleLayout
{
    public RuleLayout(DistinctRows rows)
    {
        int[] order = rows.InOrder();
        Classes = order.SelectMany(rows.TokensOf).Distinct().Order().ToArray();
        Tokens = new ushort[rows.Sources][];
        for (int i = 0; i < Tokens.Length; i++)
        {
            Tokens[i] = TokensAt(rows, i);
        }

        // A contradicted tuple cannot be learned, and would keep the others from converging.
        int[] usable = Array.FindAll(order, row => !rows.IsContradicted(row));
        HasContradictions = usable.Length < order.Length;
        Right = Array.ConvertAll(usable, row => ClassOf(rows.Row(row)[^1]));
        RowNumbers = NumbersOf(rows, usable);
    }

    /// <summary>The tokens seen at the targets, ascending.</summary>
    public ushort[] Classes { get; }

    /// <summary>The tokens seen at each source, ascending.</summary>
    public ushort[][] Tokens { get; }

    /// <summary>The right class of each row.</summary>
    public int[] Right { get; }

    /// <summary>Row by row, the numbers of the weight rows that are added up; the first of them is 0, the bias.</summary>
    public int[] RowNumbers { get; }

    public bool HasContradictions { get; }

    /// <summary>Active features of a row: the sources and the bias.</summary>
    public int Features => Tokens.Length + 1;

    /// <summary>Number of weight rows.</summary>
    public int WeightRows => 1 + Tokens.Sum(static tokens => tokens.Length);

    public int ClassOf(ushort token) => Array.BinarySearch(Classes, token);

    private static ushort[] TokensAt(DistinctRows rows, int source)
    {
        var tokens = new SortedSet<ushort>();
        for (int row = 0; row < rows.Count; row++)
        {
            tokens.Add(rows.Row(row)[source]);
        }

        return tokens.ToArray();
    }

    private int[] NumbersOf(DistinctRows rows, int[] usable)
    {
        var numbers = new int[usable.Length * Features];
        for (int r = 0; r < usable.Length; r++)
        {
            int first = 1;
            for (int i = 0; i < Tokens.Length; i++)
            {
                numbers[(r * Features) + i + 1] = first + Array.BinarySearch(Tokens[i], rows.Row(usable[r])[i]);
                first += Tokens[i].Length;
            }
        }

        return numbers;
    }
}
