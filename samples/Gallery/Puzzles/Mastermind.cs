using CotGen;

namespace Gallery;

public static partial class Puzzles
{
    /// <summary>The answer to a guess of four pegs in four colours: how many are right, how many more have a right colour at another place.</summary>
    [CotTarget]
    public static (int Black, int White) Mastermind(
        [FixedLength(4), Domain(1, 4)] ReadOnlySpan<int> secret, [FixedLength(4), Domain(1, 4)] ReadOnlySpan<int> guess)
    {
        int black = 0, common = 0;
        for (int i = 0; i < secret.Length; i++)
        {
            if (secret[i] == guess[i])
            {
                black++;
            }
        }

        for (int colour = 1; colour <= 4; colour++)
        {
            int inSecret = 0, inGuess = 0;
            for (int i = 0; i < secret.Length; i++)
            {
                inSecret += secret[i] == colour ? 1 : 0;
                inGuess += guess[i] == colour ? 1 : 0;
            }

            common += Math.Min(inSecret, inGuess);
        }

        return (black, common - black);
    }
}
