namespace CotGen.Machines;

/// <summary>Rules with wildcards as a table: a rule for a state and a symbol goes first, then one for the state, then one for the symbol, then one for all.</summary>
internal sealed class RuleTable
{
    private readonly string[] _states;
    private readonly bool[] _halting;
    private readonly int _symbols;
    private readonly Dictionary<string, int> _stateOf;
    private readonly Dictionary<string, int> _symbolOf;
    private readonly MachineRule?[] _exact;
    private readonly MachineRule?[] _ofState;
    private readonly MachineRule?[] _ofSymbol;
    private readonly MachineRule? _ofAll;
    private readonly List<int> _haltedIn = [];
    private readonly Dictionary<int, int> _halted = [];

    public RuleTable(IReadOnlyList<MachineRule> rules, string[] states, string[] symbols, bool[] halting)
    {
        (_states, _halting, _symbols) = (states, halting, symbols.Length);
        _stateOf = Numbers(states);
        _symbolOf = Numbers(symbols);
        _exact = new MachineRule?[states.Length * symbols.Length];
        _ofState = new MachineRule?[states.Length];
        _ofSymbol = new MachineRule?[symbols.Length];
        foreach (MachineRule rule in rules)
        {
            switch (rule)
            {
                case { State: not null, Symbol: not null }:
                    _exact[(_stateOf[rule.State] * _symbols) + _symbolOf[rule.Symbol]] = rule;
                    break;
                case { State: not null }:
                    _ofState[_stateOf[rule.State]] = rule;
                    break;
                case { Symbol: not null }:
                    _ofSymbol[_symbolOf[rule.Symbol]] = rule;
                    break;
                default:
                    _ofAll = rule;
                    break;
            }
        }

        // A halting move into a state that goes on needs a state of its own in which nothing happens.
        foreach (MachineRule rule in rules.Where(static rule => rule.Halts))
        {
            int next = _stateOf[rule.Next!];
            if (!_halting[next] && !_halted.ContainsKey(next))
            {
                _halted.Add(next, states.Length + _haltedIn.Count);
                _haltedIn.Add(next);
            }
        }
    }

    /// <summary>The states that have a second one, in which the machine has halted; those are numbered behind all states.</summary>
    public IReadOnlyList<int> HaltedIn => _haltedIn;

    /// <summary>Names for those second states.</summary>
    public IEnumerable<string> NamesOfHalted()
    {
        foreach (int state in _haltedIn)
        {
            string name = _states[state] + " (halted)";
            while (_stateOf.ContainsKey(name))
            {
                name += "'";
            }

            yield return name;
        }
    }

    /// <summary>The entries; halting states have none.</summary>
    public MachineTransition[] Entries()
    {
        var entries = new List<MachineTransition>();
        for (int state = 0; state < _states.Length; state++)
        {
            for (int symbol = 0; symbol < _symbols && !_halting[state]; symbol++)
            {
                MachineRule? rule = _exact[(state * _symbols) + symbol] ?? _ofState[state] ?? _ofSymbol[symbol] ?? _ofAll;
                if (rule is not null)
                {
                    int next = rule.Next is null ? state : _stateOf[rule.Next];
                    int write = rule.Write is null ? symbol : _symbolOf[rule.Write];
                    entries.Add(new MachineTransition(state, symbol, rule.Halts && _halted.TryGetValue(next, out int halted) ? halted : next, write, rule.Move));
                }
            }
        }

        return entries.ToArray();
    }

    private static Dictionary<string, int> Numbers(string[] names)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string name in names)
        {
            numbers.Add(name, numbers.Count);
        }

        return numbers;
    }
}
