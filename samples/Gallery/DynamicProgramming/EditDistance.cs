using CotGen;

namespace Gallery;

public static partial class DynamicProgramming
{
    /// <summary>The least number of letters to insert, delete or replace (Levenshtein), row by row.</summary>
    [CotTarget]
    public static int EditDistance([FixedLength(4), Domain(0, 3)] ReadOnlySpan<int> a, [FixedLength(4), Domain(0, 3)] ReadOnlySpan<int> b)
    {
        Span<int> row = stackalloc int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
