using CotGen.Lowering.Dataflow;
using CotGen.Programs;

namespace CotGen.Lowering.Blocks;

/// <summary>The blocks of all program points laid over each other: one slot per place, with a phase for each point that differs.</summary>
internal sealed class BlockLayout
{
    private readonly Meaning? _next;
    private readonly ClassSet _control;
    private readonly ClassSet[] _carried;
    private readonly PointCover[] _points;
    private readonly int _final;
    private readonly VariableSlots _variables;
    private readonly bool _isSingle;
    private readonly int _first;
    private readonly Dictionary<(int Point, int Place), Term> _handed = [];
    private int[] _tags = [];
    private List<Phase>[] _phases = [];
    private ClassSet[] _classes = [];

    public BlockLayout(Meaning? next, ClassSet control, ClassSet[] carried, PointCover[] points, int final, VariableSlots variables)
    {
        _next = next;
        _control = control;
        _carried = carried;
        _points = points;
        _final = final;
        _variables = variables;
        _first = 1 + carried.Length;
        _isSingle = points.Count(static point => point.Exit is not null) == 1;
    }

    /// <summary>The point that holds the outputs.</summary>
    public PointCover Final => _points[_final];

    /// <summary>
    /// Adds the tokens by which points hand values over. Where several points do, each needs tokens of its own for that: a carried
    /// token looks the same at all of them. Where only one does, what it reads of an element: the next block has another one.
    /// </summary>
    public void AddCopies(DataflowGraph graph)
    {
        for (int p = 0; p < _points.Length; p++)
        {
            if (_points[p].Exit is not { } exit)
            {
                continue;
            }

            for (int slot = 0; slot < _carried.Length; slot++)
            {
                if (exit.Values[slot] is { } value && (_isSingle ? _points[p].ReadsElement(value) : !_points[p].IsAt(value, 1 + slot)))
                {
                    var label = new NodeLabel(_variables.NameOf(slot), SlotOrigin.None, NameRank.Variable);
                    _handed.Add((p, slot), _points[p].ReadOwn(value, label, ClassSet.Scalars(_carried[slot].Type, new(graph.ValuesOf(value)))));
                }
            }

            if (!exit.Next.IsConstant && !_isSingle)
            {
                _handed.Add((p, -1), _points[p].ReadOwn(
                    exit.Next, new NodeLabel("next", SlotOrigin.None, NameRank.Variable), ClassSet.Scalars(_control.Type, new(graph.ValuesOf(exit.Next)))));
            }
        }
    }

    /// <summary>Answers stand in the rounds and behind them, so the tokens of neither can be told apart by a mark: those that would clash come later.</summary>
    public void ShowPlainly()
    {
        PointCover round = _points[1 - _final];
        Final.Shift = Clash(round, Final) ? round.Count : 0;
    }

    /// <summary>The slots of the block.</summary>
    public EquatableArray<Slot> Body()
    {
        int length = Math.Max(Final.End + 1, _points.Max(static point => point.End));
        _tags = Tags();
        _phases = new List<Phase>[length];
        _classes = new ClassSet[length];
        for (int place = _first; place < length; place++)
        {
            Lay(place);
        }

        IEnumerable<Slot> heads = Enumerable.Range(-1, 1 + _carried.Length).Select(Head);
        return heads.Concat(Enumerable.Range(_first, length - _first).Select(Working)).ToEquatableArray();
    }

    private bool Clash(PointCover point, PointCover other) => Enumerable.Range(_first, Math.Min(point.End, other.End) - _first)
        .Any(place => point.Has(place) && other.Has(place) && point[place].Classes.Type == other[place].Classes.Type);

    // Tokens of the final point are shown plainly, and those of every other point that has none like them at the same place.
    private int[] Tags()
    {
        var tags = new int[_points.Length];
        var plain = new List<int>();
        foreach (int p in Enumerable.Range(0, _points.Length).OrderBy(p => p == _final ? -1 : p))
        {
            bool clashes = plain.Exists(other => Clash(_points[p], _points[other]));
            tags[p] = clashes ? p + 1 : 0;
            if (!clashes)
            {
                plain.Add(p);
            }
        }

        return tags;
    }

    private void Lay(int place)
    {
        var phases = new List<Phase>();
        var parts = new List<ClassSet>();
        for (int p = 0; p < _points.Length; p++)
        {
            if (_points[p].Has(place))
            {
                Slot slot = _points[p][place];
                phases.Add(new Phase([p], slot.Meaning));
                parts.Add(_tags[p] == 0 ? slot.Classes : slot.Classes with { Type = slot.Classes.Type.At(_tags[p]) });
            }
            else if (p == _final && place == Final.End)
            {
                phases.Add(new Phase([p], new ConstantMeaning()));
                parts.Add(ClassSet.End);
            }
        }

        int[] idle = Enumerable.Range(0, _points.Length).Where(p => !_points[p].Has(place) && (p != _final || place < Final.End)).ToArray();
        if (idle.Length > 0)
        {
            phases.Add(new Phase(new(idle), new ConstantMeaning()));
            parts.Add(ClassSet.Pad);
        }

        _phases[place] = phases;
        _classes[place] = ClassSet.Union(parts.ToEquatableArray());
    }

    private Slot Working(int place)
    {
        Phase[] phases = _phases[place].Select(phase => phase with { Meaning = MeaningTerms.Map(phase.Meaning, term => Widened(term, phase.Points[0]), static part => part) }).ToArray();
        int named = Enumerable.Range(0, _points.Length).FirstOrDefault(p => _points[p].Has(place));
        (string name, SlotOrigin origin) = _points[named].Has(place) ? (_points[named][place].Name, _points[named][place].Origin) : ("", SlotOrigin.None);
        string[] marks = Enumerable.Range(0, _points.Length).Where(p => _points[p].Has(place) && _points[p].IsMarked(place)).Select(p => _points[p][place].Name).Distinct().ToArray();
        name = marks.Length > 0 ? string.Join("/", marks) : name;
        return new Slot(name, _classes[place], phases.Length == 1 ? phases[0].Meaning : new PhasedMeaning(Address.Block(0), new(phases)), origin);
    }

    // The place of the control token, -1, or of a variable.
    private Slot Head(int slot)
    {
        ClassSet classes = slot < 0 ? _control : _carried[slot];
        var last = Address.Last(1 + slot);
        Meaning meaning = slot < 0 && _next is not null ? _next
            : classes.Count == 1 ? new ConstantMeaning()
            : _isSingle ? OnlyWay(slot, last, classes)
            : new CarryMeaning(Unchanged(slot, last, classes), CasesOf(slot));
        return new Slot(slot < 0 ? "point" : _variables.NameOf(slot), classes, meaning, SlotOrigin.None);
    }

    private Meaning OnlyWay(int slot, Address last, ClassSet classes)
    {
        int point = Array.FindIndex(_points, static point => point.Exit is not null);
        SegmentExit exit = _points[point].Exit!;
        if (_handed.TryGetValue((point, slot), out Term? handed))
        {
            return new LookupMeaning(ToLast(Widened(handed, point)));
        }

        Sum? value = slot < 0 ? exit.Next : exit.Values[slot];
        return value is null
            ? new LookupMeaning(new Term(last, new View(classes.Values.AsSpan().ToArray())))
            : MeaningTerms.Map(_points[point].MeaningOf(value), term => ToLast(Widened(term, point)), static part => part);
    }

    // The control token stays where a point has only one way out: it then names the next point.
    private Term Unchanged(int slot, Address last, ClassSet classes) => slot >= 0
        ? new Term(last, new View(classes.Values.AsSpan().ToArray()))
        : new Term(last, new View(_points.Select(static (point, p) => point.Exit is { Next: { IsConstant: true, Constant: var next } } ? next : p).ToArray()));

    private EquatableArray<CarryCase> CasesOf(int slot) => _handed
        .Where(handed => handed.Key.Place == slot)
        .OrderBy(static handed => handed.Key.Point)
        .Select(handed => new CarryCase(Address.Last(handed.Value.Source.Offset), FirstOf(handed.Key.Point, handed.Value.Source.Offset), handed.Value.View))
        .ToEquatableArray();

    private static Term ToLast(Term term) => term.Source.Kind == AddressKind.Block ? term with { Source = Address.Last(term.Source.Offset) } : term;

    // The classes of other points never occur together with this point; they are read as its first class.
    private Term Widened(Term term, int point)
    {
        int place = term.Source.Kind == AddressKind.Block ? term.Source.Offset : -1;
        if (place < _first || term.View.Count == _classes[place].Count)
        {
            return term;
        }

        int first = FirstOf(point, place);
        var values = new long[_classes[place].Count];
        for (int x = 0; x < values.Length; x++)
        {
            values[x] = term.View[x >= first && x < first + term.View.Count ? x - first : 0];
        }

        return term with { View = new View(values) };
    }

    private int FirstOf(int point, int place)
    {
        int phase = _phases[place].FindIndex(phase => phase.Points.AsSpan().IndexOf(point) >= 0);
        return _phases[place].Count == 1 ? 0 : _classes[place].FirstOf(phase);
    }
}
