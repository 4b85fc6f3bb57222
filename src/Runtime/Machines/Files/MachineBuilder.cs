using CotGen.Programs;

namespace CotGen.Machines;

/// <summary>A machine as a reader finds it, rule by rule, by names; then the same by numbers.</summary>
internal sealed class MachineBuilder(MachineFormat format, MachineReadOptions options)
{
    /// <summary>The greatest table.</summary>
    private const long PlaceLimit = 4_000_000;

    private readonly List<string> _states = [];
    private readonly Dictionary<string, Field> _declared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Field> _used = new(StringComparer.Ordinal);
    private readonly HashSet<string> _symbols = new(StringComparer.Ordinal);
    private readonly List<MachineRule> _rules = [];
    private readonly Dictionary<(string? State, string? Symbol), MachineRule> _ruleOf = [];
    private readonly List<MachineFileWarning> _warnings = [];
    private string? _sample;

    /// <summary>The machine's name.</summary>
    public string Name { get; set; } = string.IsNullOrEmpty(options.Name) ? "machine" : options.Name!;

    /// <summary>States that were declared or have rules, in this order.</summary>
    public IReadOnlyList<string> States => _states;

    /// <summary>All rules, duplicates left out.</summary>
    public IReadOnlyList<MachineRule> Rules => _rules;

    /// <summary>Symbols of rules, of the sample and of the input that shall be run.</summary>
    public IEnumerable<string> Symbols => _symbols;

    /// <summary>Declares a state; false if it is declared already.</summary>
    public bool Declare(Field state)
    {
        if (_declared.ContainsKey(state.Text))
        {
            return false;
        }

        _declared.Add(state.Text, state);
        _states.Add(state.Text);
        return true;
    }

    /// <summary>True if the state is declared.</summary>
    public bool IsDeclared(string state) => _declared.ContainsKey(state);

    /// <summary>Notes a state that is named as a next one.</summary>
    public void Use(Field state)
    {
        if (!_used.ContainsKey(state.Text))
        {
            _used.Add(state.Text, state);
        }
    }

    /// <summary>Notes a symbol.</summary>
    public void Know(string symbol) => _symbols.Add(symbol);

    /// <summary>Notes the sample input.</summary>
    public void KnowSample(string sample)
    {
        _sample = sample;
        _symbols.UnionWith(InputText.SymbolsOf(format, sample, out _));
    }

    /// <summary>Notes the symbols of the input that shall be run, where the format lets it have any.</summary>
    public void KnowInput()
    {
        if (options.Input is not null && InputText.IsOpen(format))
        {
            _symbols.UnionWith(InputText.SymbolsOf(format, options.Input, out _));
        }
    }

    /// <summary>Notes something that is probably not meant.</summary>
    public void Warn(Field place, string message) => _warnings.Add(new(place.Line, place.Column, message));

    /// <summary>Adds a rule; a second one for the same state and symbol is a duplicate, or the machine is nondeterministic.</summary>
    public void Add(MachineRule rule)
    {
        if (_ruleOf.TryGetValue((rule.State, rule.Symbol), out MachineRule? first))
        {
            RequireSame(first, rule, rule.Symbol);
            return;
        }

        _rules.Add(rule);
        _ruleOf.Add((rule.State, rule.Symbol), rule);
        foreach (string? symbol in new[] { rule.Symbol, rule.Write })
        {
            if (symbol is not null)
            {
                Know(symbol);
            }
        }
    }

    /// <summary>Requires two rules that fit a state and a symbol to do the same: the later one is a duplicate, or the machine is nondeterministic.</summary>
    public void RequireSame(MachineRule first, MachineRule second, string? symbol)
    {
        if (!second.DoesAs(first, symbol))
        {
            throw second.Place.Error($"a second rule for {second.TextFor(symbol)}: the first is on line {Integers.Text(first.Place.Line)}, another one on line {Integers.Text(second.Place.Line)}; the machine is nondeterministic");
        }

        Warn(second.Place, $"the rule for {second.TextFor(symbol)} is on line {Integers.Text(first.Place.Line)} already");
    }

    /// <summary>Requires every state that is used to be declared.</summary>
    public void RequireDeclared(string where)
    {
        foreach (Field state in Undeclared())
        {
            throw state.Error($"state {Shown.Quoted(state.Text)} is used and never defined{where}");
        }
    }

    /// <summary>Warns of states that are used, have no rules and do not halt.</summary>
    public void WarnOfUndeclared(Func<string, bool> halts)
    {
        // A rule for all states is one for those, too.
        if (_rules.Any(static rule => rule.State is null))
        {
            return;
        }

        foreach (Field state in Undeclared().Where(state => !halts(state.Text)))
        {
            Warn(state, $"state {Shown.Quoted(state.Text)} is used and never defined: the machine is stuck there");
        }
    }

    /// <summary>The machine.</summary>
    /// <param name="convention">The format's convention.</param>
    /// <param name="start">The start state.</param>
    public MachineFile Build(MachineConvention convention, string start)
    {
        KnowInput();
        string[] states = _states.Concat(Undeclared().Select(static state => state.Text).OrderBy(static name => name, StringComparer.Ordinal)).ToArray();
        string[] symbols = new[] { convention.Blank }.Concat(_symbols.Where(symbol => symbol != convention.Blank).OrderBy(static name => name, StringComparer.Ordinal)).ToArray();
        if ((long)states.Length * symbols.Length > PlaceLimit)
        {
            throw new MachineFormatException(1, 1, $"{Integers.Text(states.Length)} states and {Integers.Text(symbols.Length)} symbols make a table of more than {Integers.Text(PlaceLimit)} places");
        }

        bool[] halting = Array.ConvertAll(states, state => convention.Halts(state));
        var table = new RuleTable(_rules, states, symbols, halting);
        EquatableArray<string> shown = states.Concat(table.HaltedIn.Select(state => states[state])).ToEquatableArray();
        var machine = new MachineDescription(
            Name,
            states.Concat(table.NamesOfHalted()).ToEquatableArray(),
            new(symbols),
            new(table.Entries()),
            Array.IndexOf(states, start),
            Enumerable.Range(0, shown.Count).Where(state => state >= states.Length || halting[state]).ToEquatableArray(),
            blank: 0,
            options.Tape ?? convention.Tape);
        MachineInput? sample = _sample is null ? null : InputText.Of(format, machine, _sample);
        EquatableArray<MachineAnswer> answers = shown.Select((name, state) => state >= states.Length ? MachineAnswer.Halt : convention.Answer(name)).ToEquatableArray();
        return new MachineFile(format, machine, answers, shown, sample, _warnings.OrderBy(static warning => warning.Line).ThenBy(static warning => warning.Column).ToEquatableArray());
    }

    private List<Field> Undeclared() => _used.Values.Where(state => !_declared.ContainsKey(state.Text)).OrderBy(static state => state.Line).ThenBy(static state => state.Column).ToList();
}
