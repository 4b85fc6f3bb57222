using CotGen.Certification;
using CotGen.Generator.Emission;
using CotGen.Machines;
using CotGen.Programs;

namespace CotGen.Generator;

/// <summary>What a user wants to see on the method: shape, size, margin, verdict.</summary>
internal static class SummaryText
{
    public static string Of(string shape, CotProgram program, Certificate certificate) =>
        $"{shape}, {(program.Layout.IsBounded ? Plural.Of(program.TokenCount, "token") : $"blocks of {Plural.Of(program.Body.Count, "token")}")}, "
        + $"largest class count {Integers.Text(program.LargestClassCount)}, margin {Integers.Text(certificate.Margin)}; "
        + VerdictText(certificate);

    /// <summary>A machine: its size, and what is proved of its rows.</summary>
    public static string Of(MachineDescription machine, Certificate certificate)
    {
        int undefined = (machine.States.Count * machine.Symbols.Count) - machine.Transitions.Count - (machine.Halting.Count * machine.Symbols.Count);
        return $"Turing machine, {Integers.Text(machine.States.Count)} states, {Integers.Text(machine.Symbols.Count)} symbols, "
            + $"{Integers.Text(undefined)} undefined {(undefined == 1 ? "entry" : "entries")}, margin {Integers.Text(certificate.Margin)}; {VerdictText(certificate)}";
    }

    private static string VerdictText(Certificate certificate) =>
        certificate.IsProved ? $"predictor proved for {certificate.Quantifier}" : $"predictor {certificate.Status}";
}
