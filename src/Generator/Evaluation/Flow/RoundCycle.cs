namespace CotGen.Generator.Evaluation.Flow;

/// <summary>
/// Whether the rounds of a loop come back to a state that they have had: what decides them is known, so they go on for ever. One state is
/// kept, and at every power of two a later one, so that a cycle of any length is met.
/// </summary>
internal sealed class RoundCycle
{
    // Nearly all loops are shorter: they are not looked at.
    private const int FirstRound = 64;

    private State? _kept;
    private int _next = FirstRound;

    /// <summary>Looks at the state before a round that will take place.</summary>
    public bool IsClosedBy(int round, State state)
    {
        if (_kept?.IsSameAs(state) == true)
        {
            return true;
        }

        if (round == _next)
        {
            (_kept, _next) = (state.Clone(), 2 * round);
        }

        return false;
    }
}
