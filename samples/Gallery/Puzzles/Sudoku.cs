using CotGen;

namespace Gallery;

public static partial class Puzzles
{
    /// <summary>Is a square of 4 x 4 solved: every number once in each row, column and box?</summary>
    [CotTarget]
    public static bool IsSudokuSolved([FixedLength(16), Domain(1, 4)] ReadOnlySpan<int> square)
    {
        for (int group = 0; group < 4; group++)
        {
            int row = 0, column = 0, box = 0;
            for (int i = 0; i < 4; i++)
            {
                row |= 1 << square[4 * group + i];
                column |= 1 << square[4 * i + group];
                box |= 1 << square[4 * (2 * (group / 2) + i / 2) + 2 * (group % 2) + i % 2];
            }

            if (row != 0b11110 || column != 0b11110 || box != 0b11110)
            {
                return false;
            }
        }

        return true;
    }
}
