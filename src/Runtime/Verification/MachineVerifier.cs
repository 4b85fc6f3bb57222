using CotGen.Certification;
using CotGen.Machines;
using CotGen.Programs;

namespace CotGen;

/// <summary>Judges a machine's predictor, and the table behind it: two questions, two verdicts.</summary>
public static class MachineVerifier
{
    /// <summary>Judges the constructed predictor of a compiled machine, and every entry of its table against the compiled method.</summary>
    /// <typeparam name="TMachine">The machine's generated struct.</typeparam>
    public static CotVerdict Verify<TMachine>()
        where TMachine : ICotMachine<TMachine> => Verdict<TMachine>(MachineCertifier.Certify(TMachine.Program));

    /// <summary>Judges any weights of a compiled machine's program, built or learned, and every entry of its table against the compiled method.</summary>
    /// <typeparam name="TMachine">The machine's generated struct.</typeparam>
    /// <param name="weights">Weights of the program's shape.</param>
    /// <exception cref="ArgumentException">The weights do not fit the program's slots.</exception>
    public static CotVerdict Verify<TMachine>(LinearWeights weights)
        where TMachine : ICotMachine<TMachine> => Verdict<TMachine>(Certifier.Certify(TMachine.Program, weights));

    /// <summary>Judges the constructed predictor of a machine that comes from no method: its table is the machine, so there is no translation to judge.</summary>
    /// <param name="program">A machine's program.</param>
    /// <exception cref="ArgumentException">The program is no machine's.</exception>
    public static CotVerdict Verify(CotProgram program)
    {
        MachineDescription machine = MachineRows.MachineOf(program);
        Certificate certificate = MachineCertifier.Certify(program);
        return new CotVerdict(PredictorVerdict(machine, certificate), Translation: null, certificate);
    }

    internal static CotVerdict Verdict<TMachine>(Certificate certificate)
        where TMachine : ICotMachine<TMachine> => new(PredictorVerdict(TMachine.Machine, certificate), TMachine.HasMethod ? TranslationVerdict<TMachine>() : null, certificate);

    // A machine has no finite set of inputs to fall back on: what is not proved is refuted by a window, or open.
    internal static Verdict PredictorVerdict(MachineDescription machine, Certificate certificate)
    {
        if (certificate.IsProved)
        {
            return new ProvedVerdict(certificate.Quantifier, certificate.Margin);
        }

        SlotCertificate slot = certificate.Slots.First(static slot => slot.Status != ProofStatus.Proved);
        ushort[] prompt = slot.Failure is { } failure ? [.. failure.Prompt.Select(static token => (ushort)token)] : [];
        string text = string.Join(' ', prompt.Select(token => machine.Tokens.Type.Members[token].Name));
        return new RefutedVerdict(new(prompt), text, $"{slot.Name}: the right token does not lead on every row");
    }

    private static Verdict TranslationVerdict<TMachine>()
        where TMachine : ICotMachine<TMachine>
    {
        MachineDescription machine = TMachine.Machine;
        long compared = 0;
        foreach (int state in Enumerable.Range(0, machine.States.Count).Where(state => !machine.IsHalting(state)))
        {
            for (int symbol = 0; symbol < machine.Symbols.Count; symbol++)
            {
                bool isDefined = machine.TryStep(state, symbol, out MachineTransition step);
                bool isTaken = TMachine.TryStepOriginal(state, symbol, out MachineTransition taken);
                compared++;
                if (isDefined != isTaken || (isDefined && step != taken))
                {
                    string given = isTaken ? taken.ToString() : "it throws";
                    return new RefutedVerdict([], $"{machine.States[state]}, {machine.Symbols[symbol]}", $"the table has {(isDefined ? step.ToString() : "no entry")}, the method: {given}");
                }
            }
        }

        return new ExhaustedVerdict(compared);
    }
}
