using CotGen;

namespace Gallery;

/// <summary>Where an elevator is and which way it goes.</summary>
public enum Lift
{
    GroundUp,
    FirstUp,
    Second,
    FirstDown,
    Ground,
}

public static partial class Steps
{
    /// <summary>An elevator goes up from floor to floor, turns at the top, and comes to rest on the ground.</summary>
    [CotTarget(Halt = nameof(IsAtRest))]
    public static Lift Elevator(Lift lift) => lift switch
    {
        Lift.GroundUp => Lift.FirstUp,
        Lift.FirstUp => Lift.Second,
        Lift.Second => Lift.FirstDown,
        _ => Lift.Ground,
    };

    private static bool IsAtRest(Lift lift) => lift == Lift.Ground;
}
