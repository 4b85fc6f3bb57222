using System.Globalization;
using System.Numerics;
using CotGen.Programs;

namespace CotGen.Certification;

/// <summary>Says in words what a certificate ranges over.</summary>
internal static class Quantifier
{
    /// <summary><c>all 65,536 inputs</c>, <c>all 10^8 inputs</c> or, above 2^63, <c>all 1.8 x 10^19 inputs</c>; for a machine <c>every width and every number of steps</c>, where prompts have runs <c>every input of every length</c>, with a precondition <c>all inputs with IsSorted</c>.</summary>
    /// <remarks>It is a statement about every token of a chain, not that the chain ends.</remarks>
    public static string Of(CotProgram program)
    {
        if (program.Machine is not null)
        {
            return "every width and every number of steps";
        }

        if (program.Precondition.Length > 0)
        {
            return $"all inputs with {program.Precondition}";
        }

        if (program.Layout.HasRuns)
        {
            return "every input of every length";
        }

        BigInteger count = BigInteger.One;
        foreach (PromptToken token in program.Prompt)
        {
            count *= token.Classes.Count;
        }

        return count.IsOne ? "the only input" : $"all {Text(count)} inputs";
    }

    private static string Text(BigInteger count)
    {
        string digits = count.ToString(CultureInfo.InvariantCulture);
        if (digits.Length >= 7 && digits[0] == '1' && digits.TrimEnd('0').Length == 1)
        {
            return "10^" + Integers.Text(digits.Length - 1);
        }

        return count <= long.MaxValue ? ((long)count).ToString("N0", CultureInfo.InvariantCulture) : Scientific(digits);
    }

    // Two significant digits, rounded half up.
    private static string Scientific(string digits)
    {
        int tenths = (((digits[0] - '0') * 100) + ((digits[1] - '0') * 10) + (digits[2] - '0') + 5) / 10;
        int exponent = digits.Length - 1;
        if (tenths == 100)
        {
            (tenths, exponent) = (10, exponent + 1);
        }

        return $"{Integers.Text(tenths / 10)}.{Integers.Text(tenths % 10)} x 10^{Integers.Text(exponent)}";
    }
}
