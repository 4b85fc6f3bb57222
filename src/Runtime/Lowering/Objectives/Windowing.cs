using CotGen.Programs;

namespace CotGen.Lowering.Objectives;

/// <summary>
/// Makes a chain in which no rule reads farther back than a window: a token that is needed later and would fall out of reach is copied,
/// and one that the prompt alone decides is written again when it is read.
/// </summary>
/// <remarks>
/// Tokens keep their order. Of the last k places at most one falls out of reach with each token that is written, so a copy in time is
/// possible as long as what must be kept leaves a place over; that is what <see cref="Need"/> counts.
/// </remarks>
internal sealed class Windowing
{
    private readonly CotProgram _program;
    private readonly int _window;
    private readonly int _maxSlots;
    private readonly int[] _lastReaders;
    private readonly List<Slot> _slots = [];

    // The token that each place holds; where each token stands first, and last.
    private readonly List<int> _tokens = [];
    private readonly int[] _firsts;
    private readonly int[] _places;

    private Windowing(CotProgram program, int window, int maxSlots)
    {
        _program = program;
        _window = window;
        _maxSlots = maxSlots;
        _lastReaders = new int[program.TokenCount];
        _firsts = new int[program.TokenCount];
        _places = new int[program.TokenCount];
        for (int token = 0; token < program.TokenCount; token++)
        {
            foreach (int source in SourcesOf(token))
            {
                _lastReaders[source] = token;
            }
        }
    }

    /// <summary>The program within a window of <paramref name="window"/> tokens.</summary>
    /// <exception cref="LimitExceededException">A token needs more tokens at once, or the chain becomes too long.</exception>
    public static CotProgram Run(CotProgram program, int window, int maxSlots)
    {
        var pass = new Windowing(program, window, maxSlots);
        pass.CheckNeeds();
        for (int token = 0; token < program.TokenCount; token++)
        {
            while (!pass.TryWrite(token))
            {
            }
        }

        return new CotProgram(
            program.Name,
            program.Prompt,
            pass._slots.Select(pass.Retold).ToEquatableArray(),
            program.Outputs.Select(output => output with { Slot = pass._firsts[output.Slot] }).ToEquatableArray())
        {
            Precondition = program.Precondition,
        };
    }

    private IEnumerable<int> SourcesOf(int token) => _program.Chain[token].Meaning.Sources
        .Where(static source => source.Kind == AddressKind.Prologue)
        .Select(static source => source.Offset);

    // Written again at any time, so never kept.
    private bool IsFree(int token) => !SourcesOf(token).Any();

    private void CheckNeeds()
    {
        int kept = 0, most = 0, greatest = 0;
        for (int token = 0; token < _program.TokenCount; token++)
        {
            int need = Need(token, kept);
            (most, greatest) = need > most ? (need, token) : (most, greatest);
            kept += (!IsFree(token) && _lastReaders[token] > token ? 1 : 0) - SourcesOf(token).Count(source => !IsFree(source) && _lastReaders[source] == token);
        }

        if (most > _window)
        {
            Slot slot = _program.Chain[greatest];
            throw new LimitExceededException(LimitKind.Window, slot.Name, most, _window, slot.Origin);
        }
    }

    // The places that must hold something when a token is written: what is kept, and what it reads; and one over unless the token's own
    // source may be the one that falls out of reach with it.
    private int Need(int token, int kept)
    {
        int free = SourcesOf(token).Count(IsFree);
        bool frees = free > 0 || SourcesOf(token).Any(source => _lastReaders[source] == token);
        return Math.Max(1, kept + free + (frees ? 0 : 1));
    }

    // Writes the token if all that it reads is within reach and nothing that is kept falls out of it, else what must come first.
    private bool TryWrite(int token)
    {
        int leaving = _slots.Count - _window, oldest = leaving >= 0 && _places[_tokens[leaving]] == leaving ? _tokens[leaving] : -1;
        int missing = SourcesOf(token).Where(source => _places[source] < leaving).DefaultIfEmpty(-1).First();
        if (oldest >= 0 && !IsFree(oldest) && (_lastReaders[oldest] > token || (_lastReaders[oldest] == token && missing >= 0)))
        {
            Add(oldest, _program.Chain[oldest] with { Meaning = Copy(oldest), Sentence = [] });
            return false;
        }

        if (missing >= 0)
        {
            Add(missing, _program.Chain[missing] with { Sentence = [] });
            return false;
        }

        _firsts[token] = _slots.Count;
        Slot slot = _program.Chain[token];
        Add(token, slot with { Meaning = MeaningTerms.Map(slot.Meaning, term => Moved(term, _places), static part => part) });
        return true;
    }

    private void Add(int token, Slot slot)
    {
        if (_slots.Count >= _maxSlots)
        {
            throw new LimitExceededException(LimitKind.Slots, slot.Name, _slots.Count + 1L, _maxSlots, slot.Origin);
        }

        _places[token] = _slots.Count;
        _tokens.Add(token);
        _slots.Add(slot);
    }

    private Meaning Copy(int token)
    {
        ClassSet classes = _program.Chain[token].Classes;
        Term Part(int part) => new(
            Address.Prologue(_places[token]),
            new View(Enumerable.Range(0, classes.Count).Select(i => classes.Values[(i * classes.Arity) + part]).ToArray()));
        return classes.Arity == 1 ? new LookupMeaning(Part(0)) : new JointMeaning(Enumerable.Range(0, classes.Arity).Select(Part).ToEquatableArray());
    }

    // A sentence tells of tokens wherever they stand.
    private Slot Retold(Slot slot) => slot.Sentence.Count == 0 ? slot : slot with
    {
        Sentence = slot.Sentence
            .Select(part => part.Value is { } form ? part with { Value = LinearForm.Of(form.Constant, form.Terms.Select(term => Moved(term, _firsts))) } : part)
            .ToEquatableArray(),
    };

    private static Term Moved(Term term, int[] places) =>
        term.Source.Kind == AddressKind.Prologue ? term with { Source = Address.Prologue(places[term.Source.Offset]) } : term;
}
