using CotGen.Certification;
using CotGen.Programs;

namespace CotGen.Generator;

/// <summary>What a user wants to see on the method: shape, size, margin, verdict.</summary>
internal static class SummaryText
{
    public static string Of(CotProgram program, Certificate certificate) =>
        $"bounded function, {Integers.Text(program.TokenCount)} {(program.TokenCount == 1 ? "token" : "tokens")}, "
        + $"largest class count {Integers.Text(program.LargestClassCount)}, margin {Integers.Text(certificate.Margin)}; "
        + (certificate.IsProved ? $"predictor proved for {certificate.Quantifier}" : $"predictor {certificate.Status}");
}
