using CotGen.Programs;

namespace CotGen.Certification;

/// <summary>A slot of a program, and the weights that are to be judged.</summary>
internal sealed record SlotCase(CotProgram Program, int Index, SlotWeights Weights)
{
    /// <summary>What an address of the program is called where the program is a part of another one.</summary>
    public Func<Address, Address> Real { get; init; } = static address => address;

    public Slot Slot => Program.Chain[Index];

    public Meaning Meaning => Slot.Meaning;

    public ClassSet Classes => Slot.Classes;

    /// <summary>Throws <see cref="ArgumentException"/> unless the weights have the slot's shape and read only what comes before it.</summary>
    public void Validate()
    {
        bool fits = Weights.Bias.Count == Classes.Count;
        foreach (SourceWeights source in Weights.Sources)
        {
            fits = fits && Program.Layout.IsBefore(source.Source, Index)
                && source.Rows.Count == (long)Program.ClassesAt(source.Source).Count * Classes.Count;
        }

        if (!fits)
        {
            throw new ArgumentException($"The weights of slot {Index} ('{Slot.Name}') do not have its shape.");
        }
    }

    /// <summary>What an earlier chain token means, as a certificate states it.</summary>
    public string DependencyOn(Address address)
    {
        Meaning meaning = Program.Chain[address.Offset].Meaning;
        string sources = string.Join(", ", meaning.Sources.Select(Real));
        return $"{Real(address)} = {MeaningNames.Of(meaning)}{(sources.Length == 0 ? "" : " of " + sources)}";
    }
}
