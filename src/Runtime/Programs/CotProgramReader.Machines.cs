using CotGen.Machines;

namespace CotGen.Programs;

/// <summary>The lines of a machine. The machine is made when the first line below them needs it.</summary>
internal sealed partial class CotProgramReader
{
    private readonly List<string> _states = [];
    private readonly List<string> _symbols = [];
    private readonly List<int> _halting = [];
    private readonly List<MachineTransition> _transitions = [];
    private readonly Dictionary<string, int> _stateNumbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _symbolNumbers = new(StringComparer.Ordinal);
    private string? _machineName;
    private TapeKind _tape;
    private int _start;
    private int _blank;
    private MachineDescription? _machine;

    // False for a word that starts no line of a machine.
    private bool TryReadMachineLine(string word)
    {
        bool isKnown = word is "machine" or "state" or "symbol" or "transition";
        if (isKnown && (_machine is not null || (_machineName is null) != (word == "machine")))
        {
            throw Expected("one machine, whose lines follow each other", word);
        }

        switch (word)
        {
            case "machine":
                _machineName = Name();
                _tape = (TapeKind)OneOf(CotProgramWriter.TapeWords);
                break;
            case "state":
                ReadState();
                break;
            case "symbol":
                Add(_symbols, _symbolNumbers);
                _blank = TryLiteral("blank") ? _symbols.Count - 1 : _blank;
                break;
            case "transition":
                ReadTransition();
                break;
        }

        return isKnown;
    }

    private void ReadState()
    {
        Add(_states, _stateNumbers);
        int state = _states.Count - 1;
        _start = TryLiteral("start") ? state : _start;
        if (TryLiteral("halt"))
        {
            _halting.Add(state);
        }
    }

    private void ReadTransition()
    {
        int state = Number(_stateNumbers), symbol = Number(_symbolNumbers);
        Literal("=");
        _transitions.Add(new MachineTransition(
            state, symbol, Number(_stateNumbers), Number(_symbolNumbers), (HeadMove)OneOf(CotProgramWriter.MoveWords)));
    }

    private MachineDescription Machine()
    {
        if (_machineName is null)
        {
            throw Expected("a machine above this line", _words[0]);
        }

        try
        {
            _machine ??= new MachineDescription(
                _machineName, new(_states.ToArray()), new(_symbols.ToArray()), new(_transitions.ToArray()), _start, new(_halting.ToArray()), _blank, _tape);
            _ = _machine.Tokens;
            return _machine;
        }
        catch (Exception problem) when (problem is ArgumentException or LimitExceededException)
        {
            throw new CotProgramFormatException(_line, problem.Message);
        }
    }

    // The sources follow from the meaning; they are printed for the reader's sake.
    private Meaning WithSources(Meaning meaning)
    {
        foreach (Address source in meaning.Sources)
        {
            Literal(source.ToString());
        }

        return meaning;
    }

    private void Add(List<string> names, Dictionary<string, int> numbers)
    {
        string name = Name();
        if (numbers.ContainsKey(name))
        {
            throw Expected("a name of its own", name);
        }

        numbers.Add(name, names.Count);
        names.Add(name);
    }

    private int Number(Dictionary<string, int> numbers) =>
        Name() is var name && numbers.TryGetValue(name, out int number) ? number : throw Expected("a name declared above", name);

    private int OneOf(string[] words) =>
        Array.IndexOf(words, Word(string.Join(" or ", words))) is var found and >= 0 ? found : throw Expected(string.Join(" or ", words), _words[_next - 1]);
}
