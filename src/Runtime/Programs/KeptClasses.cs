namespace CotGen.Programs;

/// <summary>
/// The classes that may stand at a place in blocks of some program points: of a place with phases only those of the points' own
/// phases, of the control token only the points, and END nowhere, since nothing follows it.
/// </summary>
/// <param name="Classes">The classes that are left.</param>
/// <param name="Numbers">Their numbers among all classes of the place, ascending.</param>
internal sealed record KeptClasses(ClassSet Classes, int[] Numbers)
{
    /// <summary>All classes of <paramref name="classes"/> but END.</summary>
    public static KeptClasses All(ClassSet classes)
    {
        ClassSet[] parts = classes.Flat.ToArray();
        return OfParts(parts, Array.ConvertAll(parts, static part => !IsEnd(part)));
    }

    /// <summary>What may stand at <paramref name="address"/> in a block whose point is one of <paramref name="points"/>.</summary>
    public static KeptClasses At(CotProgram program, Address address, IReadOnlyCollection<int> points)
    {
        ClassSet classes = program.ClassesAt(address);
        return address.Kind != AddressKind.Block ? All(classes)
            : address == program.Control ? OfPoints(classes, points)
            : program.Body[address.Offset].Meaning is PhasedMeaning phased && address.Offset >= program.Layout.EntryLength ? OfPhases(phased, classes, points)
            : All(classes);
    }

    /// <summary>The classes of the given points.</summary>
    public static KeptClasses OfPoints(ClassSet control, IReadOnlyCollection<int> points)
    {
        int[] numbers = points.OrderBy(static point => point).ToArray();
        return new KeptClasses(control with { Values = Array.ConvertAll(numbers, point => control[point]).ToEquatableArray() }, numbers);
    }

    /// <summary>The view of what is left.</summary>
    public View Of(View view) => view.Reindex(Numbers);

    /// <summary>The term on what is left, at <paramref name="address"/>.</summary>
    public Term Of(Term term, Address address) => new(address, Of(term.View));

    /// <summary>The case on what is left, or <see langword="null"/> if none of its classes is.</summary>
    public CarryCase? Of(CarryCase part, Address address)
    {
        int[] numbers = Array.FindAll(Numbers, number => number >= part.First && number < part.First + part.View.Count);
        return numbers.Length == 0 ? null : new CarryCase(
            address,
            Array.IndexOf(Numbers, numbers[0]),
            part.View.Reindex(Array.ConvertAll(numbers, number => number - part.First)));
    }

    private static KeptClasses OfPhases(PhasedMeaning phased, ClassSet classes, IReadOnlyCollection<int> points)
    {
        ClassSet[] parts = classes.Flat.ToArray();
        bool[] isKept = new bool[parts.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            isKept[i] = !IsEnd(parts[i]) && phased.Phases[i].Points.Any(points.Contains);
        }

        return OfParts(parts, isKept);
    }

    private static KeptClasses OfParts(ClassSet[] parts, bool[] isKept)
    {
        var numbers = new List<int>();
        int first = 0;
        for (int i = 0; i < parts.Length; i++)
        {
            if (isKept[i])
            {
                numbers.AddRange(Enumerable.Range(first, parts[i].Count));
            }

            first += parts[i].Count;
        }

        return new KeptClasses(ClassSet.Union(parts.Where((_, i) => isKept[i]).ToEquatableArray()), numbers.ToArray());
    }

    private static bool IsEnd(ClassSet classes) => classes.Type.Kind == TokenKind.End;
}
