using CotGen.Programs;

namespace CotGen.Lowering.Rules;

/// <summary>One phase of a slot as a slot of its own, which reads only the classes that can stand beside the phase's points.</summary>
internal sealed class PhasePart
{
    private readonly CotProgram _program;
    private readonly Dictionary<Address, KeptClasses> _kept = [];

    private PhasePart(CotProgram program, Slot slot, PhasedMeaning phased, int phase)
    {
        _program = program;
        Control = phased.Control;
        Points = phased.Phases[phase].Points;
        First = phased.Phases.Count == 1 ? 0 : slot.Classes.FirstOf(phase);
        Meaning meaning = MeaningTerms.Map(
            phased.Phases[phase].Meaning,
            term => Kept(term.Source).Of(term, term.Source),
            part => Kept(part.Source).Of(part, part.Source));
        Slot = slot with { Meaning = meaning, Classes = phased.ClassesOf(phase, slot.Classes) };
    }

    /// <summary>The control token.</summary>
    public Address Control { get; }

    /// <summary>The points.</summary>
    public EquatableArray<int> Points { get; }

    /// <summary>The phase alone.</summary>
    public Slot Slot { get; }

    /// <summary>The first class of the phase among those of the whole slot.</summary>
    public int First { get; }

    /// <summary>Phase number <paramref name="phase"/> of <paramref name="slot"/>.</summary>
    public static PhasePart Of(CotProgram program, Slot slot, int phase) => new(program, slot, (PhasedMeaning)slot.Meaning, phase);

    /// <summary>What can stand at <paramref name="address"/> beside the phase's points.</summary>
    public KeptClasses Kept(Address address)
    {
        if (!_kept.TryGetValue(address, out KeptClasses? kept))
        {
            kept = KeptClasses.At(_program, address, Points);
            _kept.Add(address, kept);
        }

        return kept;
    }

    /// <summary>The classes that <see cref="Slot"/> reads at <paramref name="address"/>.</summary>
    public ClassSet ClassesAt(Address address) => Kept(address).Classes;
}
