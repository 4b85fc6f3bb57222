namespace CotGen.Certification;

/// <summary>The narrowest integer in which scores can be added up without a wrong result.</summary>
/// <remarks>Sums modulo 2^n are exact as soon as the weights and the final scores fit n bits; partial sums may wrap.</remarks>
public enum AccumulatorType
{
    /// <summary>16 bits.</summary>
    Int16,

    /// <summary>32 bits.</summary>
    Int32,

    /// <summary>64 bits.</summary>
    Int64,
}
