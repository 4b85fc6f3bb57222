using CotGen.Lowering.Dataflow;
using CotGen.Programs;

namespace CotGen.Lowering.Learnable;

/// <summary>
/// Splits a sum that is read as <c>s % m</c> and <c>s / m</c>: every addend into v % m and v / m. The low parts are added by
/// joints, each of which yields a digit and a carry; the high parts and the carries are the quotient, a sum that flows on.
/// </summary>
internal sealed class RadixAdder(LearnableTokens tokens, long modulus, NodeLabel label)
{
    private readonly List<Term> _high = [];
    private long _highConstant;

    /// <summary>Adds up a form of which no value is negative.</summary>
    /// <exception cref="LimitExceededException">Two digits have more tuples than can be learned.</exception>
    public RadixSum Add(LinearForm form)
    {
        long constant = form.Constant;
        var digits = new List<Term>();
        foreach (Term term in form.Terms)
        {
            long least = term.View.Min;
            constant += least;
            AddHigh(term with { View = term.View.Map(value => (value - least) / modulus) });
            View low = term.View.Map(value => (value - least) % modulus);
            if (low.Max > 0)
            {
                digits.Add(tokens.Item(term with { View = low }, label with { Name = $"{tokens.NameOf(term)}%{Integers.Text(modulus)}" }));
            }
        }

        _highConstant += constant / modulus;
        long rest = constant % modulus;
        while (digits.Count > 1 || (digits.Count == 1 && rest > 0))
        {
            digits.Add(AddGroup(TakeGroup(digits), rest));
            rest = 0;
        }

        return new RadixSum(digits.Count == 1 ? digits[0] : null, rest, LinearForm.Of(_highConstant, _high));
    }

    // The two largest, then small ones while the tuples fit: each joint costs the same, so it shall add as much as it can.
    private List<Term> TakeGroup(List<Term> digits)
    {
        List<Term> bySize = digits.OrderByDescending(static digit => digit.View.Count).ToList();
        List<Term> group = bySize.Take(2).ToList();
        foreach (Term digit in bySize.Skip(2).Reverse())
        {
            if (LearnableTokens.RowsOf(group) * digit.View.Count <= tokens.MaxRows)
            {
                group.Add(digit);
            }
        }

        digits.RemoveAll(group.Contains);
        return group;
    }

    private Term AddGroup(List<Term> group, long constant)
    {
        JointTuples joint = tokens.Joint(group, label);
        AddHigh(joint.Read(tuple => (tuple.Sum() + constant) / modulus));
        return tokens.Item(joint.Read(tuple => (tuple.Sum() + constant) % modulus), label);
    }

    private void AddHigh(Term term)
    {
        if (term.View.Max > 0)
        {
            _high.Add(term);
        }
    }
}

/// <summary>A sum split by a radix.</summary>
/// <param name="Digit">The token of <c>s % m</c>; <see langword="null"/> where it is the constant.</param>
/// <param name="Constant">The remainder where there is no token.</param>
/// <param name="Quotient">The quotient <c>s / m</c> as a sum of tokens.</param>
internal sealed record RadixSum(Term? Digit, long Constant, LinearForm Quotient);
