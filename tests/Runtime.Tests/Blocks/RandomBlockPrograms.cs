using CotGen.Programs;
using CotGen.Runtime.Tests.Rules;

namespace CotGen.Runtime.Tests.Blocks;

/// <summary>Well-shaped programs with blocks: phases, carried variables, inputs of any length. They compute nothing sensible.</summary>
internal sealed class RandomBlockPrograms
{
    private readonly SmallRandom _random;
    private readonly List<PromptToken> _prompt = [];
    private readonly List<Slot> _head = [];
    private readonly ClassSet _control;
    private readonly int _points;
    private readonly int _entry;
    private readonly List<ClassSet> _body = [];

    private RandomBlockPrograms(SmallRandom random)
    {
        _random = random;
        _points = random.Next(1, 3);
        _entry = random.Next(1, 3);
        _control = ClassSet.Scalars(
            TokenType.Control(Enumerable.Range(0, _points).Select(static i => new TokenMember($"point {i}", i)).ToEquatableArray()),
            Enumerable.Range(0, _points).Select(static i => (long)i).ToEquatableArray());
    }

    public static CotProgram Make(int seed) => new RandomBlockPrograms(new SmallRandom(seed)).Make();

    private CotProgram Make()
    {
        _prompt.Add(new PromptToken("x", Ints()));
        if (_random.Next(0, 1) == 0)
        {
            _prompt.Add(new PromptToken("run", Ints()) { IsRun = true });
            _prompt.Add(new PromptToken("", ClassSet.Bar));
            _prompt.Add(new PromptToken("b", ClassSet.Scalars(TokenType.Bool, [0, 1])) { IsRun = true });
        }

        _prompt.Add(new PromptToken("", ClassSet.Arrow));
        for (int i = _random.Next(0, 2); i > 0; i--)
        {
            _head.Add(Slot(ClassSet.Scalars(TokenType.Int, [-1, 0, 1]), new LookupMeaning(Read([Address.Prompt(0), .. Prologue(_head.Count)]))));
        }

        _body.Add(_control);
        _body.AddRange(Enumerable.Range(1, _entry - 1).Select(_ => Ints()));
        int length = _entry + _random.Next(1, 4);
        List<int>[][] splits = Enumerable.Range(_entry, length - _entry).Select(_ => Split()).ToArray();
        _body.AddRange(splits.Select(split => ClassSet.Union(split.Select((_, i) => Part(i)).ToEquatableArray())));

        Slot[] entry = _body.Take(_entry).Select((classes, i) => Slot(classes, Single(classes, [.. Fixed(), .. Block(i)]))).ToArray();
        IEnumerable<Slot> heads = _body.Take(_entry).Select((classes, i) => Slot(classes, Carried(classes, i)));
        IEnumerable<Slot> working = _body.Skip(_entry).Select((classes, i) => Slot(classes, Phases(splits[i], classes, [.. Fixed(), .. Entry(), .. Block(_entry + i)])));
        return new CotProgram(
            "random",
            _prompt.ToEquatableArray(),
            _head.ToEquatableArray(),
            entry.ToEquatableArray(),
            heads.Concat(working).ToEquatableArray(),
            [new ProgramOutput("y", _head.Count + _random.Next(0, _entry + length - 1))]);
    }

    // END stands at most once in a place, and only beside other parts.
    private ClassSet Part(int i) => i == 1 && _random.Next(0, 1) == 0 ? ClassSet.End
        : i == 2 ? ClassSet.Pad
        : Ints() is var classes ? classes with { Type = classes.Type.At(i) }
        : throw new InvalidOperationException();

    private List<int>[] Split()
    {
        List<int>[] split = Enumerable.Range(0, _random.Next(1, _points)).Select(static _ => new List<int>()).ToArray();
        for (int point = 0; point < _points; point++)
        {
            split[point < split.Length ? point : _random.Next(0, split.Length - 1)].Add(point);
        }

        return split;
    }

    private Meaning Carried(ClassSet classes, int i)
    {
        Address[] places = [.. Fixed(), .. Entry(), .. Block(i), .. Enumerable.Range(0, _body.Count).Select(Address.Last)];
        if (_random.Next(0, 1) == 0)
        {
            return Single(classes, places);
        }

        return new CarryMeaning(Read([Address.Last(i)]), Enumerable.Range(_entry, _body.Count - _entry).Where(_ => _random.Next(0, 1) == 0).Select(Case).ToEquatableArray());

        CarryCase Case(int place)
        {
            int first = _random.Next(0, _body[place].Count - 1), count = _random.Next(1, _body[place].Count - first);
            return new CarryCase(Address.Last(place), first, _random.View(count, -1, 3));
        }
    }

    private PhasedMeaning Phases(List<int>[] split, ClassSet classes, Address[] places) => new(
        Address.Block(0),
        split.Select((points, i) => new Phase(points.ToEquatableArray(), Single(split.Length == 1 ? classes : classes.Parts[i], places))).ToEquatableArray());

    private Meaning Single(ClassSet classes, Address[] places)
    {
        LinearForm Form() => LinearForm.Of(_random.Next(-1, 1), places.Where(_ => _random.Next(0, 2) == 0).Select(place => Read([place])));
        return _random.Next(0, 4) switch
        {
            _ when classes.Count == 1 => new ConstantMeaning(),
            0 => new LookupMeaning(Read(places)),
            1 => new AffineMeaning(Form()),
            2 => new RemainderMeaning(Form(), _random.Next(2, 5), Read(places)),
            3 => new ThresholdMeaning(Form(), _random.Ascending(classes.Count - 1).ToEquatableArray()),
            _ => new OperationMeaning((Operation)_random.Next(8, 9), Read(places), Read(places)),
        };
    }

    private Term Read(Address[] places)
    {
        Address place = _random.Pick(places);
        return new Term(place, _random.View(ClassesAt(place).Count, -2, 3));
    }

    private ClassSet ClassesAt(Address address) => address.Kind switch
    {
        AddressKind.Prompt => _prompt[address.Offset].Classes,
        AddressKind.Input => ClassSet.Union([_prompt[address.Offset].Classes, _prompt[address.Offset + 1].Classes]),
        AddressKind.Prologue => address.Offset < _head.Count ? _head[address.Offset].Classes : _body[address.Offset - _head.Count],
        _ => _body[address.Offset],
    };

    private Address[] Fixed() => _prompt.Count > 2
        ? [Address.Prompt(0), Address.Input(1), Address.Input(3), .. Prologue(_head.Count)]
        : [Address.Prompt(0), .. Prologue(_head.Count)];

    private IEnumerable<Address> Entry() => Prologue(_head.Count + _entry).Skip(_head.Count);

    private static IEnumerable<Address> Prologue(int count) => Enumerable.Range(0, count).Select(Address.Prologue);

    private static IEnumerable<Address> Block(int count) => Enumerable.Range(0, count).Select(Address.Block);

    private ClassSet Ints() => ClassSet.Scalars(TokenType.Int, _random.Ascending(_random.Next(2, 5)).ToEquatableArray());

    private static Slot Slot(ClassSet classes, Meaning meaning) => new("slot", classes, meaning, SlotOrigin.None);
}
