using CotGen.Programs;

namespace CotGen.Certification;

/// <summary>
/// Tokens that a chain holds more than once: a copy, or the same meaning of the same tokens again. Where every token is right they are
/// equal, so a proof may take one for the other; what is known of a quotient is then known of rules that read copies of its sources.
/// </summary>
internal sealed class Copies
{
    private readonly CotProgram _program;
    private readonly Address[] _origins;

    private Copies(CotProgram program)
    {
        _program = program;
        _origins = new Address[program.Chain.Count];
        var slots = new Slot[program.Chain.Count];
        var known = new Dictionary<(Meaning Meaning, ClassSet Classes), Address>();
        for (int i = 0; i < slots.Length; i++)
        {
            slots[i] = program.Chain[i] with { Meaning = MeaningTerms.Map(program.Chain[i].Meaning, term => term with { Source = OriginOf(term.Source) }, static part => part) };
            _origins[i] = CopiedFrom(slots[i]) ?? Address.Prologue(i);
            if (_origins[i] == Address.Prologue(i) && !known.TryGetValue((slots[i].Meaning, slots[i].Classes), out _origins[i]))
            {
                known.Add((slots[i].Meaning, slots[i].Classes), _origins[i] = Address.Prologue(i));
            }
        }

        HasAny = Enumerable.Range(0, slots.Length).Any(i => _origins[i] != Address.Prologue(i));
        Program = CotProgram.OfParts(program.Name, program.Prompt, slots.Take(program.TokenCount).ToEquatableArray());
    }

    // The program in which every rule reads the first of equal tokens.
    private CotProgram Program { get; }

    private bool HasAny { get; }

    /// <summary>Puts a case in terms of the first of equal tokens; as it is where the chain has no copies, or blocks.</summary>
    public static Func<SlotCase, SlotCase> ResolverOf(CotProgram program) => program.Body.Count == 0 && program.Machine is null && new Copies(program) is { HasAny: true } copies
        ? slot => new SlotCase(copies.Program, slot.Index, copies.Resolved(slot.Weights))
        : static slot => slot;

    private SlotWeights Resolved(SlotWeights weights) => weights with
    {
        Sources = weights.Sources.Select(source => source with { Source = OriginOf(source.Source) })
            .OrderBy(static source => source.Source.Kind)
            .ThenBy(static source => source.Source.Offset)
            .ToEquatableArray(),
    };

    private Address OriginOf(Address address) =>
        address.Kind == AddressKind.Prologue ? _origins[address.Offset] : address;

    // Every class stands for the same class of the one token that is read.
    private Address? CopiedFrom(Slot slot)
    {
        EquatableArray<Term> parts = slot.Meaning switch
        {
            LookupMeaning lookup => [lookup.Term],
            JointMeaning joint => joint.Parts,
            _ => [],
        };
        if (parts.Count != slot.Classes.Arity || slot.Meaning.Sources.Count != 1 || !_program.ClassesAt(slot.Meaning.Sources[0]).Equals(slot.Classes))
        {
            return null;
        }

        for (int part = 0; part < parts.Count; part++)
        {
            for (int i = 0; i < slot.Classes.Count; i++)
            {
                if (parts[part].View[i] != slot.Classes.Values[(i * parts.Count) + part])
                {
                    return null;
                }
            }
        }

        return slot.Meaning.Sources[0];
    }
}
