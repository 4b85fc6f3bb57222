using CotGen;

namespace Gallery;

public static partial class Automata
{
    /// <summary>One step of the Game of Life on a torus of 4 x 4: three neighbours give life, two keep it.</summary>
    [CotTarget]
    public static void GameOfLife([FixedLength(16)] ReadOnlySpan<bool> cells, [FixedLength(16)] Span<bool> next)
    {
        const int Size = 4;
        for (int row = 0; row < Size; row++)
        {
            for (int column = 0; column < Size; column++)
            {
                int neighbours = 0;
                for (int down = -1; down <= 1; down++)
                {
                    for (int right = -1; right <= 1; right++)
                    {
                        bool isSelf = down == 0 && right == 0;
                        if (!isSelf && cells[(row + down + Size) % Size * Size + (column + right + Size) % Size])
                        {
                            neighbours++;
                        }
                    }
                }

                bool isAlive = cells[Size * row + column];
                next[Size * row + column] = neighbours == 3 || (isAlive && neighbours == 2);
            }
        }
    }
}
