using CotGen.Programs;

namespace CotGen.Certification;

/// <summary>A form, looked up by source: what each class of a source adds to it.</summary>
internal sealed class SourceSum
{
    private readonly Dictionary<Address, long[]> _values = [];

    public SourceSum(LinearForm form)
    {
        Constant = form.Constant;
        foreach (Term term in form.Terms)
        {
            long[] values = term.View.Values.ToArray();
            if (_values.TryGetValue(term.Source, out long[]? earlier))
            {
                values = earlier.Zip(values, static (left, right) => checked(left + right)).ToArray();
            }

            _values[term.Source] = values;
        }

        Sources = _values.Keys.OrderBy(static address => address.Kind).ThenBy(static address => address.Offset).ToArray();
    }

    /// <summary>The constant part.</summary>
    public long Constant { get; }

    /// <summary>The sources, ascending, each once.</summary>
    public Address[] Sources { get; }

    /// <summary>What each class of <paramref name="source"/> adds.</summary>
    public long[] this[Address source] => _values[source];

    /// <summary>True if <paramref name="source"/> is read.</summary>
    public bool Reads(Address source) => _values.ContainsKey(source);

    /// <summary>What class <paramref name="x"/> of <paramref name="source"/> adds; 0 if it is not read.</summary>
    public long At(Address source, int x) => _values.TryGetValue(source, out long[]? values) ? values[x] : 0;

    /// <summary>Whether the part of this form over the sources of <paramref name="other"/> is <c>factor * other + offset</c>.</summary>
    public bool TryFactor(SourceSum other, out long factor, out long offset)
    {
        factor = FactorOf(other);
        offset = checked(-(factor * other.Constant));
        foreach (Address source in other.Sources)
        {
            long[] mine = _values[source], theirs = other[source];
            long difference = checked(mine[0] - (factor * theirs[0]));
            for (int x = 1; x < mine.Length; x++)
            {
                if (checked(mine[x] - (factor * theirs[x])) != difference)
                {
                    return false;
                }
            }

            offset = checked(offset + difference);
        }

        return true;
    }

    // The only factor that is possible: how much this form rises where the other one does.
    private long FactorOf(SourceSum other)
    {
        foreach (Address source in other.Sources)
        {
            long[] mine = _values[source], theirs = other[source];
            for (int x = 1; x < mine.Length; x++)
            {
                if (theirs[x] != theirs[0])
                {
                    return checked(mine[x] - mine[0]) / checked(theirs[x] - theirs[0]);
                }
            }
        }

        return 0;
    }
}

/// <summary>A source that is a threshold of other sources.</summary>
internal sealed record Quotient(Address Address, ThresholdMeaning Meaning, SourceSum Form);
