using CotGen;

namespace Gallery;

public static partial class Folds
{
    // From each state, where an a and where a b leads.
    private static readonly int[] s_next = [1, 0, 1, 2, 1, 3, 1, 0];

    /// <summary>The automaton of the regular expression (a|b)*abb, by its table.</summary>
    [CotTarget(Shape = CotShape.Fold, Output = nameof(IsAccepting))]
    public static int RegularExpression([Domain(0, 3)] int state, [Alphabet("ab")] char letter) => s_next[2 * state + (letter - 'a')];

    private static bool IsAccepting(int state) => state == 3;
}
