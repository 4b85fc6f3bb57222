using CotGen.Programs;

namespace CotGen.Lowering.Lanes;

/// <summary>Numbers of 16 bits from views of tokens: every term is moved so that its least value is 0, and the rest is told by <see cref="Least"/>.</summary>
/// <param name="Terms">The terms.</param>
/// <param name="Sources">Where they are read.</param>
/// <param name="Least">What the number 0 stands for.</param>
/// <param name="Range">The greatest number.</param>
internal sealed record LaneForm(EquatableArray<LaneTerm> Terms, EquatableArray<Address> Sources, long Least, long Range)
{
    /// <summary>The form as a sum of terms, or <see langword="null"/> where it has more than 16 bits.</summary>
    public static LaneForm? TryOf(LinearForm form)
    {
        decimal range = 0, least = form.Constant;
        foreach (Term term in form.Terms)
        {
            range += (decimal)term.View.Max - term.View.Min;
            least += term.View.Min;
        }

        return range > ushort.MaxValue || least < long.MinValue || least > long.MaxValue - ushort.MaxValue
            ? null
            : new LaneForm(
                form.Terms.Select(static term => TermOf(term.View, term.View.Min)).ToEquatableArray(),
                form.Terms.Select(static term => term.Source).ToEquatableArray(),
                (long)least,
                (long)range);
    }

    /// <summary>A view whose values, less <paramref name="least"/>, have 16 bits.</summary>
    public static LaneTerm TermOf(View view, long least)
    {
        long scale = view.Count > 1 ? view[1] - view[0] : 1;
        bool isScaled = view[0] == least && scale > 0;
        for (int x = 0; isScaled && x < view.Count; x++)
        {
            isScaled = view[x] - least == scale * x;
        }

        return isScaled
            ? new LaneTerm(view.Count, (ushort)scale, [])
            : new LaneTerm(view.Count, 1, view.Values.ToArray().Select(value => (ushort)(value - least)).ToEquatableArray());
    }
}
