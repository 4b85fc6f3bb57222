using CotGen.Programs;

namespace CotGen.Certification;

/// <summary>What a place of a program is in the bounded program of a block: where it stands there, and which of its classes can stand there.</summary>
internal sealed record Place(Address Address, KeptClasses Kept);

/// <summary>The places that the slots of one part of a chain can read, and how they read them in the bounded program of a block.</summary>
internal sealed class PlaceMap(Func<Address, Place?> find)
{
    private readonly Dictionary<Address, Place?> _places = [];

    /// <summary>The place of <paramref name="address"/>; <see langword="null"/> where a chain never gets that far.</summary>
    public Place? Find(Address address)
    {
        if (!_places.TryGetValue(address, out Place? place))
        {
            place = find(address);
            _places.Add(address, place);
        }

        return place;
    }

    /// <summary>The meaning as one of the bounded program; <see langword="null"/> if it reads what is never written.</summary>
    public Meaning? Map(Meaning meaning) => meaning.Sources.All(source => Find(source) is not null)
        ? MeaningTerms.Map(
            meaning,
            term => Find(term.Source)!.Kept.Of(term, Find(term.Source)!.Address),
            part => Find(part.Source)!.Kept.Of(part, Find(part.Source)!.Address))
        : null;

    /// <summary>The address that became <paramref name="address"/>, among those that were asked for.</summary>
    public Address Real(Address address)
    {
        foreach (KeyValuePair<Address, Place?> place in _places)
        {
            if (place.Value?.Address == address)
            {
                return place.Key;
            }
        }

        return address;
    }
}
