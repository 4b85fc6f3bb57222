using System.Globalization;
using System.Text;
using CotGen.Certification;
using CotGen.Lowering.OneStep;
using CotGen.Programs;

namespace CotGen.Reports;

/// <summary>A chain explained: for each token its rule, margin, classes and sources, and why it is there; and what they add up to.</summary>
public sealed class ChainReport
{
    private const int MaxReaders = 4;

    private ChainReport(CotProgram program, Certificate certificate)
    {
        Name = program.Name;
        WeightCount = certificate.WeightCount;
        LargestClassCount = program.LargestClassCount;
        Accumulator = certificate.Accumulator;
        Tokens = Enumerable.Range(0, program.TokenCount).Select(i => Explain(program, certificate.Slots[i], i)).ToEquatableArray();
        Window = WindowOf(program);
    }

    /// <summary>The target's name.</summary>
    public string Name { get; }

    /// <summary>The tokens of the chain without END.</summary>
    public EquatableArray<TokenReport> Tokens { get; }

    /// <summary>The largest number of classes of a token.</summary>
    public int LargestClassCount { get; }

    /// <summary>Number of weights, biases included.</summary>
    public long WeightCount { get; }

    /// <summary>The narrowest integer for weights and scores.</summary>
    public AccumulatorType Accumulator { get; }

    /// <summary>How many tokens back in the chain a rule reads at most; the prompt does not count.</summary>
    public int Window { get; }

    /// <summary>Explains a chain of fixed length; of one with blocks, the tokens are listed, and only outputs have a reason. Deterministic.</summary>
    /// <param name="program">The program.</param>
    /// <param name="certificate">A certificate of weights for it.</param>
    /// <exception cref="ArgumentException">The certificate is another program's.</exception>
    public static ChainReport Of(CotProgram program, Certificate certificate) => certificate.ProgramHash == program.Hash
        ? new ChainReport(program, certificate)
        : throw new ArgumentException($"The certificate is one of program {certificate.ProgramHash}, not of {program.Hash}.", nameof(certificate));

    /// <summary>One line a token and a line of totals, columns separated by <c>|</c> as Markdown has them.</summary>
    public string ToTable()
    {
        var text = new StringBuilder(Columns.Head("token", "name", "rule", "classes", "margin", "greatest score", "sources", "why"));
        foreach (TokenReport token in Tokens)
        {
            text.Append(Columns.Row(Integers.Text(token.Number), token.Name, token.Rule, Integers.Text(token.ClassCount), Integers.Text(token.Margin), Integers.Text(token.MaxScore), string.Join(", ", token.Sources), token.Explanation));
        }

        return text.Append(CultureInfo.InvariantCulture, $"\n{Integers.Text(Tokens.Count)} tokens, at most {Integers.Text(LargestClassCount)} classes, {Integers.Text(WeightCount)} weights, {Accumulator}, window {Integers.Text(Window)}\n").ToString();
    }

    /// <summary>The same as comma-separated values (RFC 4180), a line of names first.</summary>
    public string ToCsv()
    {
        var text = new StringBuilder(Columns.Values("token", "name", "rule", "classes", "margin", "greatest score", "sources", "reason", "why"));
        foreach (TokenReport token in Tokens)
        {
            text.Append(Columns.Values(Integers.Text(token.Number), token.Name, token.Rule, Integers.Text(token.ClassCount), Integers.Text(token.Margin), Integers.Text(token.MaxScore), string.Join(" ", token.Sources), token.Reason.ToString(), token.Explanation));
        }

        return text.ToString();
    }

    /// <summary>How many tokens back in the chain a rule reads at most.</summary>
    internal static int WindowOf(CotProgram program) => program.Chain.Take(program.TokenCount).SelectMany(static (slot, i) => slot.Meaning.Sources
        .Where(static source => source.Kind == AddressKind.Prologue)
        .Select(source => i - source.Offset)).DefaultIfEmpty(0).Max();

    private static TokenReport Explain(CotProgram program, SlotCertificate certificate, int number)
    {
        Slot slot = program.Chain[number];
        (TokenReason reason, string explanation) = Reason(program, number);
        return new TokenReport(number, slot.Name, certificate.RuleName, slot.Classes.Count, certificate.Margin, certificate.MaxScore, slot.Meaning.Sources.Select(source => NameOf(program, source)).ToEquatableArray(), reason, explanation);
    }

    private static (TokenReason Reason, string Explanation) Reason(CotProgram program, int number)
    {
        if (program.Outputs.Any(output => output.Slot == number))
        {
            return (TokenReason.Output, "part of the answer");
        }

        int[] readers = Enumerable.Range(number + 1, program.Chain.Count - number - 1).Where(i => program.Chain[i].Meaning.Sources.Contains(Address.Prologue(number))).ToArray();
        if (!program.Layout.IsBounded || readers.Length == 0)
        {
            return (TokenReason.Structure, "holds the chain together");
        }

        bool allDoWithout = true;
        foreach (int reader in readers.Take(MaxReaders))
        {
            StepVerdict verdict = new MergedStep(program, number, reader).Decide();
            if (verdict.Witness is { } witness)
            {
                return (TokenReason.Needed, $"without it, {program.Chain[reader].Name} is no linear step: {Integers.Text(witness.Cases.Count)} cases cancel out");
            }

            allDoWithout &= verdict.IsOneStep;
        }

        return allDoWithout && readers.Length <= MaxReaders
            ? (TokenReason.Spare, "its readers could do without it")
            : (TokenReason.NotFound, $"not found whether {program.Chain[readers[0]].Name} could do without it");
    }

    private static string NameOf(CotProgram program, Address address) => address.Kind switch
    {
        AddressKind.Prompt => program.Prompt[address.Offset].Name,
        AddressKind.Prologue => program.Chain[address.Offset].Name,
        _ => address.ToString(),
    };
}
