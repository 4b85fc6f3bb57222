using CotGen.Programs;

namespace CotGen.Runtime.Tests.Predictors;

/// <summary>Builds small programs by hand: every method adds one position whose classes are all values that independent sources can give.</summary>
internal sealed class ProgramSketch(string name)
{
    private readonly List<PromptToken> _prompt = [];
    private readonly List<Slot> _slots = [];
    private readonly List<ProgramOutput> _outputs = [];

    public int SlotCount => _slots.Count;

    public IEnumerable<Address> Places =>
        Enumerable.Range(0, _prompt.Count).Where(i => _prompt[i].Classes.Type.Kind != TokenKind.Separator).Select(Address.Prompt)
            .Concat(Enumerable.Range(0, _slots.Count).Select(Address.Prologue));

    public CotProgram Build()
    {
        _prompt.Add(new PromptToken("", ClassSet.Arrow));
        return new CotProgram(name, _prompt.ToEquatableArray(), _slots.ToEquatableArray(), _outputs.ToEquatableArray());
    }

    public Address Input(string input, TokenType type, params IEnumerable<long> values) => Input(input, Scalars(type, values));

    public Address Input(string input, ClassSet classes)
    {
        _prompt.Add(new PromptToken(input, classes));
        return Address.Prompt(_prompt.Count - 1);
    }

    public Address Digit(string input) => Input(input, TokenType.Int, Range(0, 9));

    public void Bar() => Input("", ClassSet.Bar);

    public void Output(string output, Address slot) => _outputs.Add(new ProgramOutput(output, slot.Offset));

    public void Part(string output, TokenType type, Term term) =>
        _outputs.Add(new ProgramOutput(output, term.Source.Offset) { View = new TokenView(term.View, type) });

    public ClassSet ClassesAt(Address address) =>
        address.Kind == AddressKind.Prompt ? _prompt[address.Offset].Classes : _slots[address.Offset].Classes;

    /// <summary>A token read through a function of its (first) value.</summary>
    public Term Read(Address address, Func<long, long>? view = null)
    {
        ClassSet classes = ClassesAt(address);
        return new Term(address, new View(Enumerable.Range(0, classes.Count)
            .Select(i => classes.Values[(i * classes.Arity) + classes.Arity - 1])
            .Select(view ?? (static value => value))
            .ToArray()));
    }

    public Address Constant(string slot, long value) => Add(slot, Scalars(TokenType.Int, [value]), new ConstantMeaning());

    public Address Lookup(string slot, TokenType type, Term term) => Add(slot, Scalars(type, term.View.Values.ToArray()), new LookupMeaning(term));

    public Address Affine(string slot, long constant, params Term[] terms) =>
        Add(slot, Scalars(TokenType.Int, Sums(constant, terms)), new AffineMeaning(Form(constant, terms)));

    public Address Threshold(string slot, TokenType type, EquatableArray<long> breakpoints, params Term[] terms) =>
        Add(slot, Scalars(type, Range(0, breakpoints.Count)), new ThresholdMeaning(Form(0, terms), breakpoints));

    public Address Operation(string slot, Operation operation, Term left, Term right)
    {
        IEnumerable<long> values = from x in left.View.Values.ToArray() from y in right.View.Values.ToArray() select Operations.Apply(operation, x, y);
        return Add(slot, Scalars(TokenType.Int, values), new OperationMeaning(operation, left, right));
    }

    public Address Extremum(string slot, bool isMax, params Term[] terms) => Add(
        slot,
        Scalars(TokenType.Int, terms.SelectMany(Distinct).Where(value => isMax ? value >= terms.Max(static term => term.View.Min) : value <= terms.Min(static term => term.View.Max))),
        new ExtremumMeaning(isMax, terms.ToEquatableArray()));

    public Address Joint(string slot, params Term[] parts)
    {
        IEnumerable<long[]> tuples = parts.Aggregate((IEnumerable<long[]>)[[]], static (all, part) =>
            from head in all from value in Distinct(part) select (long[])[.. head, value]);
        return Add(slot, new ClassSet(TokenType.Joint, parts.Length, tuples.SelectMany(static tuple => tuple).ToEquatableArray()), new JointMeaning(parts.ToEquatableArray()));
    }

    public Address Select(string slot, Term selector, params Choice[] choices)
    {
        IEnumerable<long> pairs = from c in Distinct(selector)
                                  from value in choices[c].Term is { } term ? Distinct(term).Select(x => x + choices[c].Constant) : [choices[c].Constant]
                                  from part in (long[])[c, value]
                                  select part;
        return Add(slot, new ClassSet(TokenType.Joint, 2, pairs.ToEquatableArray()), new SelectMeaning(selector, choices.ToEquatableArray()));
    }

    /// <summary>Quotient and remainder by <paramref name="modulus"/> of a form that is never negative: two slots.</summary>
    public (Address Quotient, Address Remainder) Divide(string slot, string rest, TokenType restType, long modulus, params Term[] terms)
    {
        long max = terms.Sum(static term => term.View.Max);
        Address quotient = Threshold(slot, TokenType.Int, Range(1, max / modulus).Select(q => q * modulus).ToEquatableArray(), terms);
        Address remainder = Add(rest, Scalars(restType, Range(0, modulus - 1)), new RemainderMeaning(Form(0, terms), modulus, Read(quotient)));
        return (quotient, remainder);
    }

    public static IEnumerable<long> Range(long first, long last)
    {
        for (long value = first; value <= last; value++)
        {
            yield return value;
        }
    }

    private Address Add(string slot, ClassSet classes, Meaning meaning)
    {
        _slots.Add(new Slot(slot, classes, meaning, new SlotOrigin(0, 10 * _slots.Count, 5, _slots.Count)));
        return Address.Prologue(_slots.Count - 1);
    }

    private static LinearForm Form(long constant, Term[] terms) =>
        new(constant, terms.OrderBy(static term => term.Source.Kind).ThenBy(static term => term.Source.Offset).ToEquatableArray());

    private static ClassSet Scalars(TokenType type, IEnumerable<long> values) =>
        ClassSet.Scalars(type, values.Distinct().Order().ToEquatableArray());

    private static IEnumerable<long> Distinct(Term term) => term.View.Values.ToArray().Distinct().Order();

    private static HashSet<long> Sums(long constant, Term[] terms) => terms.Aggregate(new HashSet<long> { constant }, static (sums, term) =>
        (from sum in sums from value in Distinct(term) select sum + value).ToHashSet());
}
