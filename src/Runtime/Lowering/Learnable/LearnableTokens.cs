using CotGen.Lowering.Dataflow;
using CotGen.Programs;

namespace CotGen.Lowering.Learnable;

/// <summary>The slots of a learnable program as they grow: lookups, joints and selects, none with more source tuples than can be learned.</summary>
internal sealed class LearnableTokens(EquatableArray<PromptToken> prompt, DataflowLimits limits, int maxRows)
{
    private const int MaxNameLength = 48;

    private readonly SlotList _slots = new(limits);
    private readonly List<ClassSet> _classes = [];

    // What a joint token is made for; its own name lists its parts.
    private readonly Dictionary<Address, string> _purposes = [];

    /// <summary>Most source tuples of a slot.</summary>
    public int MaxRows => maxRows;

    /// <summary>The slots in order.</summary>
    public EquatableArray<Slot> Slots => _slots.ToEquatableArray();

    /// <summary>The classes at an address.</summary>
    public ClassSet ClassesAt(Address address) =>
        address.Kind == AddressKind.Prompt ? prompt[address.Offset].Classes : _classes[address.Offset];

    /// <summary>Adds a slot, or finds the equal one.</summary>
    public Address Add(NodeLabel label, ClassSet classes, Meaning meaning)
    {
        Address address = _slots.Add(label, classes, meaning);
        if (address.Offset == _classes.Count)
        {
            _classes.Add(classes);
        }

        return address;
    }

    /// <summary>The term read from a token that has no more classes than the term has values: a lookup of its own where the source has more.</summary>
    /// <remarks>A rule that read the larger token through the view would have more source tuples to learn.</remarks>
    public Term Item(Term term, NodeLabel label)
    {
        long[] values = term.View.Image();
        return values.Length == term.View.Count ? term : Lookup(term, ClassSet.Scalars(TokenType.Int, new EquatableArray<long>(values)), label);
    }

    /// <summary>A token that holds a term's value.</summary>
    public Term Lookup(Term term, ClassSet classes, NodeLabel label)
    {
        CheckRows(term.View.Count, label);
        Address address = Add(label, classes, new LookupMeaning(term));
        return new Term(address, new View(classes.Values.AsSpan().ToArray()));
    }

    /// <summary>One token for several, whose source tuples are all combinations of their classes; a single one stays as it is.</summary>
    public JointTuples Joint(IReadOnlyList<Term> parts, NodeLabel label)
    {
        if (parts.Count == 1)
        {
            return new JointTuples(parts[0].Source, parts[0].View.Values.ToArray().Select(static value => new[] { value }).ToList());
        }

        CheckRows(RowsOf(parts), label);
        List<long[]> tuples = [[]];
        foreach (Term part in parts)
        {
            long[] values = part.View.Image();
            tuples = tuples.SelectMany(_ => values, static (tuple, value) => tuple.Append(value).ToArray()).ToList();
        }

        var classes = new ClassSet(TokenType.Joint, parts.Count, tuples.SelectMany(static tuple => tuple).ToEquatableArray());
        Address address = Add(label with { Name = Shortened($"({string.Join(",", parts.Select(NameOf))})") }, classes, new JointMeaning(parts.ToEquatableArray()));
        _purposes[address] = label.Name;
        return new JointTuples(address, tuples);
    }

    /// <summary>Source tuples of a slot that reads these terms.</summary>
    public static long RowsOf(IEnumerable<Term> terms) => terms.Aggregate(1L, static (rows, term) => Math.Min(int.MaxValue, rows * term.View.Count));

    /// <summary>Refuses a slot with more source tuples than can be learned.</summary>
    public void CheckRows(long rows, NodeLabel label)
    {
        if (rows > maxRows)
        {
            throw new LimitExceededException(LimitKind.Rows, label.Name, rows, maxRows, label.Origin);
        }
    }

    /// <summary>The name of what a term reads.</summary>
    public string NameOf(Term term) => _purposes.TryGetValue(term.Source, out string? purpose) ? purpose
        : term.Source.Kind == AddressKind.Prompt ? prompt[term.Source.Offset].Name
        : _slots[term.Source.Offset].Name;

    private static string Shortened(string name) => name.Length <= MaxNameLength ? name : name.Substring(0, MaxNameLength - 3) + "..)";
}

/// <summary>A joint token and the values of its parts, class by class.</summary>
internal sealed record JointTuples(Address Address, List<long[]> Tuples)
{
    /// <summary>A function of the parts, read from the token.</summary>
    public Term Read(Func<long[], long> function) => new(Address, new View(Tuples.Select(function).ToArray()));
}
