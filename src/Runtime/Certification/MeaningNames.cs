using CotGen.Programs;

namespace CotGen.Certification;

/// <summary>The word for each kind of meaning, as the program text writes it.</summary>
internal static class MeaningNames
{
    public static string Of(Meaning meaning) => meaning switch
    {
        ConstantMeaning => "constant",
        LookupMeaning => "lookup",
        JointMeaning => "joint",
        AffineMeaning => "affine",
        ThresholdMeaning => "threshold",
        MovingThresholdMeaning => "moving",
        ExtremumMeaning extremum => extremum.IsMax ? "max" : "min",
        RemainderMeaning => "remainder",
        SelectMeaning => "select",
        OperationMeaning => "operation",
        CarryMeaning => "carry",
        PhasedMeaning => "phases",
        CellMeaning => "cell",
        RowEndMeaning => "row-end",
        _ => throw new ArgumentOutOfRangeException(nameof(meaning)),
    };
}
