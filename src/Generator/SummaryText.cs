using System.Globalization;
using CotGen.Certification;
using CotGen.Generator.Emission;
using CotGen.Machines;
using CotGen.Programs;

namespace CotGen.Generator;

/// <summary>What a user wants to see on the method: shape, size, margin, verdict.</summary>
internal static class SummaryText
{
    public static string Of(string shape, CotProgram program, Certificate certificate, long? validInputs = null) =>
        $"{shape}, {(program.Layout.IsBounded ? Plural.Of(program.TokenCount, "token") : $"blocks of {Plural.Of(program.Body.Count, "token")}")}, "
        + $"largest class count {Integers.Text(program.LargestClassCount)}, margin {Integers.Text(certificate.Margin)}; "
        + VerdictText(certificate, validInputs);

    /// <summary>A machine: its size, and what is proved of its rows.</summary>
    public static string Of(MachineDescription machine, Certificate certificate)
    {
        int undefined = (machine.States.Count * machine.Symbols.Count) - machine.Transitions.Count - (machine.Halting.Count * machine.Symbols.Count);
        return $"Turing machine, {Integers.Text(machine.States.Count)} states, {Integers.Text(machine.Symbols.Count)} symbols, "
            + $"{Integers.Text(undefined)} undefined {(undefined == 1 ? "entry" : "entries")}, margin {Integers.Text(certificate.Margin)}; {VerdictText(certificate)}";
    }

    // A precondition says nothing about the number of inputs; where they were counted it is put in.
    private static string VerdictText(Certificate certificate, long? validInputs = null)
    {
        string inputs = validInputs is { } count
            ? certificate.Quantifier.Replace("all inputs", $"all {count.ToString("N0", CultureInfo.InvariantCulture)} inputs")
            : certificate.Quantifier;
        return certificate.IsProved ? $"predictor proved for {inputs}" : $"predictor {certificate.Status}";
    }
}
