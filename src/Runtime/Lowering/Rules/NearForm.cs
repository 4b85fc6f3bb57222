using CotGen.Programs;

namespace CotGen.Lowering.Rules;

/// <summary>
/// A form whose values, and the steps that they are compared with, are counted from an origin: 0, or the form's least value where
/// weights counted from 0 would leave 32 bits. A sum of a few values near 2^31 then has weights as small as one of values near 0.
/// </summary>
/// <param name="Form">The form less the origin.</param>
/// <param name="Origin">What is taken off the form; twice of it is taken off every step.</param>
/// <param name="Zero">The rank that ranks are counted from.</param>
internal sealed record NearForm(LinearForm Form, long Origin, int Zero)
{
    /// <summary>For weights <c>2 r x</c> and the bias <c>2 r c</c> less the first r steps.</summary>
    public static NearForm Of(LinearForm form, long[] steps, int zero) => IsSmall(form, steps, zero)
        ? new NearForm(form, Origin: 0, zero)
        : new NearForm(
            new LinearForm(0, form.Terms.Select(static term => term with { View = term.View.Map(value => checked(value - term.View.Min)) }).ToEquatableArray()),
            form.Min,
            Zero: 0);

    // Within 31 bits no product of two, and within 33 no sum of 65,536, leaves long.
    private static bool IsSmall(LinearForm form, long[] steps, int zero)
    {
        long rank = Math.Max(zero, steps.Length - zero);
        bool isSmall = Magnitude(form.Constant) <= int.MaxValue
            && form.Terms.All(term => Math.Max(Magnitude(term.View.Min), Magnitude(term.View.Max)) is var x && x <= int.MaxValue && IsWeight(2 * rank * x))
            && steps.All(static step => Magnitude(step) <= 1L << 33);
        long sum = -steps.Take(isSmall ? zero : 0).Sum();
        for (int r = 0; isSmall && r <= steps.Length; r++)
        {
            isSmall = IsWeight((2 * (r - zero) * form.Constant) - sum);
            sum += r < steps.Length ? steps[r] : 0;
        }

        return isSmall;
    }

    private static bool IsWeight(long weight) => weight is >= int.MinValue and <= int.MaxValue;

    private static long Magnitude(long value) => value == long.MinValue ? long.MaxValue : Math.Abs(value);
}
