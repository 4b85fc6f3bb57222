using CotGen.Lowering;
using CotGen.Lowering.Rules;
using CotGen.Machines;
using CotGen.Programs;

namespace CotGen.Certification;

/// <summary>Certifies the constructed weights of a machine of any size, without making tables of them.</summary>
public static class MachineCertifier
{
    /// <summary>The certificate of the weights that follow from the machine: proved, for every width and every number of steps.</summary>
    /// <param name="program">A machine's program.</param>
    /// <returns>What <see cref="Certifier"/> says of those weights as tables; its greatest scores are upper bounds.</returns>
    /// <exception cref="ArgumentException">The program is no machine's.</exception>
    public static Certificate Certify(CotProgram program)
    {
        MachineDescription machine = program.Machine ?? throw new ArgumentException($"{program.Name} is no machine's program.", nameof(program));
        SlotCertificate[] slots = program.Chain.Select(slot => Certify(slot, machine)).ToArray();
        return new Certificate(program.Hash, Quantifier.Of(program), new(slots), MachineWeights.CountOf(machine), AccumulatorType.Int16);
    }

    private static SlotCertificate Certify(Slot slot, MachineDescription machine)
    {
        Proof proof = MachineProof.OfConstructed(slot.Meaning, machine);
        return new SlotCertificate(
            slot.Name,
            MeaningNames.Of(slot.Meaning),
            proof.RuleName,
            proof.Status,
            proof.Method,
            proof.Rows,
            proof.Margin,
            slot.Meaning is CellMeaning ? MachineRules.GreatestScore : MachineRules.Exit,
            proof.Dependencies,
            proof.Failure);
    }
}
