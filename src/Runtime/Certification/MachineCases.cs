using CotGen.Lowering.Rules;
using CotGen.Machines;

namespace CotGen.Certification;

/// <summary>One case of the proof of a machine's rule: what the right class scores, and the most that another one does.</summary>
internal sealed record ScoreCase(string Name, int Right, int Rival)
{
    public long Lead => Right - Rival;
}

/// <summary>
/// The case split that proves a machine's rules for every width: <see cref="MachineRules"/> states it, here it is added up. A case stands
/// for all machines, so its lead is a lower bound where a machine has no such step.
/// </summary>
internal static class MachineCases
{
    /// <summary>The cases of a cell: no head near, a head that arrives, a head on the cell; on a left-bounded tape at the wall, too.</summary>
    public static IEnumerable<ScoreCase> OfCell(TapeKind tape)
    {
        foreach (int wall in tape == TapeKind.LeftBounded ? new[] { 0, MachineRules.Wall } : [0])
        {
            string place = wall > 0 ? " at the wall" : "";
            yield return new ScoreCase("no head" + place, MachineRules.Keep, Math.Max(0, wall));
            yield return new ScoreCase(
                "a head arrives" + place,
                MachineRules.Arrive + wall,
                Math.Max(MachineRules.Keep, wall + Math.Max(0, MachineRules.Arrive + MachineRules.Foreign)));
            yield return new ScoreCase("a head stays or takes no step" + place, MachineRules.Act + wall, wall);
            yield return new ScoreCase("a head leaves to the right" + place, MachineRules.Act, wall);
        }

        if (tape == TapeKind.LeftBounded)
        {
            yield return new ScoreCase("a head leaves to the left", MachineRules.Act, MachineRules.Bump);
            yield return new ScoreCase("a head moves left at the wall", MachineRules.Bump + MachineRules.Wall, Math.Max(MachineRules.Act, MachineRules.Wall));
        }
        else
        {
            yield return new ScoreCase("a head leaves to the left", MachineRules.Act, 0);
        }
    }

    /// <summary>The cases of a row end: the head stays on the tape, or leaves it on one side.</summary>
    public static IEnumerable<ScoreCase> OfRowEnd() =>
    [
        new ScoreCase("the head stays on the tape", MachineRules.Whole, 0),
        new ScoreCase("the head leaves the tape", MachineRules.Exit, MachineRules.Whole),
    ];

    /// <summary>The least lead over all cases.</summary>
    public static long Margin(IEnumerable<ScoreCase> cases) => cases.Min(static one => one.Lead);
}
