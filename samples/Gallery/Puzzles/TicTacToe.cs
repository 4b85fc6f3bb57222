using CotGen;

namespace Gallery;

/// <summary>A field of the board, and who has won.</summary>
public enum Player
{
    Nobody,
    X,
    O,
}

public static partial class Puzzles
{
    /// <summary>Who has three in a row? X, if both have.</summary>
    [CotTarget]
    public static Player Winner([FixedLength(9)] ReadOnlySpan<Player> board)
    {
        if (HasRow(board, Player.X))
        {
            return Player.X;
        }

        return HasRow(board, Player.O) ? Player.O : Player.Nobody;
    }

    private static bool HasRow(ReadOnlySpan<Player> board, Player player)
    {
        for (int i = 0; i < 3; i++)
        {
            bool row = board[3 * i] == player && board[3 * i + 1] == player && board[3 * i + 2] == player;
            bool column = board[i] == player && board[i + 3] == player && board[i + 6] == player;
            if (row || column)
            {
                return true;
            }
        }

        return board[4] == player && ((board[0] == player && board[8] == player) || (board[2] == player && board[6] == player));
    }
}
