using CotGen.Programs;

namespace CotGen.Certification;

/// <summary>
/// A sum over sources that decides a slot's token: the slot's form, or, where one source is a quotient of the others, the
/// quotient's form.
/// </summary>
internal sealed class AdditiveStatistic
{
    private readonly SlotCase _slot;
    private readonly SourceSum _sum;
    private readonly long _factor;
    private readonly long _offset;

    private AdditiveStatistic(SlotCase slot, SourceSum sum, Quotient? quotient, long factor, long offset)
    {
        _slot = slot;
        _sum = sum;
        Quotient = quotient;
        _factor = factor;
        _offset = offset;
    }

    /// <summary>The source that follows from the statistic, if there is one.</summary>
    public Quotient? Quotient { get; }

    /// <summary>The statistic.</summary>
    public SourceSum Sum => Quotient?.Form ?? _sum;

    /// <summary>The statistic of a slot, or <see langword="null"/> where no single sum decides its token.</summary>
    public static AdditiveStatistic? TryFind(SlotCase slot)
    {
        LinearForm? form = slot.Meaning switch
        {
            AffineMeaning affine => affine.Form,
            ThresholdMeaning threshold => threshold.Form,
            RemainderMeaning remainder => Closure.SumOf(remainder),
            _ => null,
        };
        if (form is null)
        {
            return null;
        }

        var sum = new SourceSum(form);
        Quotient[] quotients = ReachableValues.QuotientsOf(slot.Program, sum);
        if (quotients.Length == 0)
        {
            return new AdditiveStatistic(slot, sum, quotient: null, factor: 1, offset: 0);
        }

        Quotient quotient = quotients[0];
        bool decides = quotients.Length == 1 && sum.Sources.All(source => source == quotient.Address || quotient.Form.Reads(source));
        return decides && sum.TryFactor(quotient.Form, out long factor, out long offset)
            ? new AdditiveStatistic(slot, sum, quotient, factor, offset)
            : null;
    }

    /// <summary>The class of the quotient's token where the statistic is <paramref name="value"/>; 0 without a quotient.</summary>
    public int QuotientClass(long value) => Quotient?.Meaning.IntervalOf(value) ?? 0;

    /// <summary>The right class where the statistic is <paramref name="value"/>, or -1.</summary>
    public int RightClass(long value)
    {
        long form = Quotient is null ? value : checked((_factor * value) + _offset + _sum[Quotient.Address][QuotientClass(value)]);
        return _slot.Meaning is ThresholdMeaning threshold ? threshold.IntervalOf(form) : _slot.Classes.IndexOf(form);
    }
}
