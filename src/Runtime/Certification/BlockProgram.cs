using CotGen.Programs;

namespace CotGen.Certification;

/// <summary>
/// A block of one program point as a program of fixed length, so that every proof for those holds for blocks: its prompt holds the
/// prompt, the inputs and the carried variables; its chain the prologue, the block's working slots at that point, and the
/// carried slots of the next block.
/// </summary>
/// <remarks>
/// Whatever stands in the prompt of this program is taken for any of its classes. So what is proved here for every point holds in
/// every block, whichever block came before, by induction over the chain.
/// </remarks>
internal sealed class BlockProgram
{
    private readonly CotProgram _program;
    private readonly int _point;
    private readonly int _entryStart;
    private readonly int _bodyStart;
    private readonly int _entry;
    private readonly List<PromptToken> _prompt;
    private readonly List<Slot> _slots = [];
    private readonly Dictionary<int, int> _numbers = [];
    private readonly Dictionary<string, Place> _free = [];
    private readonly bool _isComplete;
    private readonly PlaceMap _head;
    private readonly PlaceMap _working;
    private readonly PlaceMap _next;

    /// <summary>The block of point <paramref name="point"/>; of all points where a body has none (-1).</summary>
    public BlockProgram(CotProgram program, int point)
    {
        _program = program;
        _point = point;
        _entry = program.Layout.EntryLength;
        _bodyStart = program.Chain.Count - program.Body.Count;
        _entryStart = _bodyStart - _entry;
        _prompt = [.. program.Prompt];
        _head = new PlaceMap(address => address.Kind switch
        {
            AddressKind.Block => Written(_entryStart + address.Offset, program.Body[address.Offset].Classes),
            AddressKind.Input => Free("first" + address, program.Prompt[address.Offset].Classes),
            _ => Fixed(address),
        });
        _working = new PlaceMap(FindWorking);
        _next = new PlaceMap(address => address.Kind switch
        {
            AddressKind.Block => Written(_bodyStart + address.Offset, program.Body[address.Offset].Classes),
            AddressKind.Last => FindWorking(Address.Block(address.Offset)),
            AddressKind.Input => Free("next" + address, program.ClassesAt(address)),
            _ => Fixed(address),
        });
        AddSlots();
        AskForRest();
        _isComplete = true;
        Program = CotProgram.OfParts(program.Name, _prompt.ToEquatableArray(), _slots.ToEquatableArray());
    }

    /// <summary>The program of fixed length.</summary>
    public CotProgram Program { get; }

    /// <summary>True if a slot at this point has no meaning, so that a chain that comes here cannot go on.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>True if the point ends the chain.</summary>
    public bool Ends { get; private set; }

    /// <summary>The number in <see cref="Program"/> of slot <paramref name="slot"/>; false where no chain has it at this point.</summary>
    public bool TryFind(int slot, out int number) => _numbers.TryGetValue(slot, out number);

    /// <summary>How slot <paramref name="slot"/> reads what came before.</summary>
    public PlaceMap MapOf(int slot) => slot < _bodyStart ? _head : slot < _bodyStart + _entry ? _next : _working;

    /// <summary>The classes of slot <paramref name="slot"/> that may stand at this point: number of the first, and how many.</summary>
    public (int First, int Count) RangeOf(int slot)
    {
        Slot all = _program.Chain[slot];
        return slot >= _bodyStart + _entry && PhaseOf(all) is var phase and >= 0 && all.Meaning is PhasedMeaning { Phases.Count: > 1 }
            ? (all.Classes.FirstOf(phase), all.Classes.Parts[phase].Count)
            : (0, all.Classes.Count);
    }

    private void AddSlots()
    {
        for (int i = 0; i < _bodyStart; i++)
        {
            Add(i, _program.Chain[i].Classes, _program.Chain[i].Meaning);
        }

        for (int i = _bodyStart + _entry; i < _program.Chain.Count && !Ends && !IsBroken; i++)
        {
            Slot slot = _program.Chain[i];
            int phase = PhaseOf(slot);
            IsBroken = slot.Meaning is PhasedMeaning && phase < 0;
            if (slot.Meaning is PhasedMeaning phased && phase >= 0)
            {
                Add(i, phased.ClassesOf(phase, slot.Classes), phased.Phases[phase].Meaning);
                Ends = phased.ClassesOf(phase, slot.Classes).Type.Kind == TokenKind.End;
            }
            else if (!IsBroken)
            {
                Add(i, slot.Classes, slot.Meaning);
                Ends = slot.Classes.Type.Kind == TokenKind.End;
            }
        }

        for (int i = _bodyStart; i < _bodyStart + _entry && !Ends && !IsBroken; i++)
        {
            Add(i, _program.Chain[i].Classes, _program.Chain[i].Meaning);
        }
    }

    // Rules of one phase are looked at where another one is right, too.
    private void AskForRest()
    {
        foreach (int number in _numbers.Keys)
        {
            foreach (Address source in _program.Chain[number].Meaning.Sources)
            {
                MapOf(number).Find(source);
            }
        }
    }

    private void Add(int number, ClassSet classes, Meaning meaning)
    {
        if (meaning is PhasedMeaning || MapOf(number).Map(meaning) is not { } mapped)
        {
            IsBroken = true;
            return;
        }

        _numbers.Add(number, _slots.Count);
        _slots.Add(_program.Chain[number] with { Classes = classes, Meaning = mapped });
    }

    private Place? FindWorking(Address address)
    {
        if (address.Kind == AddressKind.Block && address.Offset >= _entry)
        {
            return Written(_bodyStart + address.Offset, _program.Body[address.Offset].Classes);
        }

        return address.Kind == AddressKind.Block && address == _program.Control
            ? Free(address.ToString(), KeptClasses.OfPoints(_program.ClassesAt(address), [_point]))
            : address.Kind is AddressKind.Block or AddressKind.Input ? Free(address.ToString(), _program.ClassesAt(address))
            : Fixed(address);
    }

    private Place? Fixed(Address address) => address.Kind switch
    {
        AddressKind.Prompt => new Place(address, KeptClasses.All(_program.ClassesAt(address))),
        AddressKind.Prologue => Written(address.Offset, _program.ClassesAt(address)),
        _ => null,
    };

    // A token of this program's chain; of a place with phases only the classes of this point.
    private Place? Written(int slot, ClassSet classes)
    {
        if (!_numbers.TryGetValue(slot, out int number))
        {
            return null;
        }

        (int first, int count) = RangeOf(slot);
        return new Place(
            Address.Prologue(number),
            count == classes.Count ? KeptClasses.All(classes) : new KeptClasses(_slots[number].Classes, Enumerable.Range(first, count).ToArray()));
    }

    private Place? Free(string name, ClassSet classes) => Free(name, KeptClasses.All(classes));

    private Place? Free(string name, KeptClasses kept)
    {
        if (!_free.TryGetValue(name, out Place? place) && !_isComplete)
        {
            place = new Place(Address.Prompt(_prompt.Count), kept);
            _prompt.Add(new PromptToken(name, kept.Classes));
            _free.Add(name, place);
        }

        return place;
    }

    private int PhaseOf(Slot slot) => slot.Meaning is PhasedMeaning phased && _point >= 0 ? phased.PhaseOf(_point) : -1;
}
