using CotGen;

namespace Gallery;

/// <summary>A move on a circle.</summary>
public enum CycleMove
{
    Stay,
    Forward,
    Back,
}

public static partial class Folds
{
    /// <summary>Where moves on a circle of five places end.</summary>
    [CotTarget(Shape = CotShape.Fold)]
    public static int CycleNavigation([Domain(0, 4)] int place, CycleMove move) => move switch
    {
        CycleMove.Forward => (place + 1) % 5,
        CycleMove.Back => (place + 4) % 5,
        _ => place,
    };
}
