using CotGen.Programs;

namespace CotGen.Runtime.Tests.Predictors;

/// <summary>Seeded programs over all meanings, and seeded weights that have nothing to do with a program.</summary>
internal static class RandomPrograms
{
    private const int LargestSlot = 90;

    public static CotProgram Create(int seed)
    {
        var random = new Random(seed);
        var sketch = new ProgramSketch($"Random{seed}");
        int inputs = random.Next(2, 5);
        for (int i = 0; i < inputs; i++)
        {
            int size = random.Next(1, 6), step = random.Next(1, 4), start = random.Next(-2, 3);
            sketch.Input($"x{i}", TokenType.Int, ProgramSketch.Range(0, size - 1).Select(value => start + (value * step)));
            if (random.Next(3) == 0)
            {
                sketch.Bar();
            }
        }

        int slots = random.Next(3, 9);
        while (sketch.SlotCount < slots)
        {
            AddSlot(sketch, random);
        }

        sketch.Output("return", Address.Prologue(sketch.SlotCount - 1));
        return sketch.Build();
    }

    /// <summary>Weights of the program's shape from -<paramref name="bound"/> to <paramref name="bound"/>; small bounds make many ties.</summary>
    public static LinearWeights Weights(CotProgram program, int seed, int bound)
    {
        var random = new Random(seed);
        var slots = new List<SlotWeights>();
        for (int i = 0; i < program.Chain.Count; i++)
        {
            int classes = program.Chain[i].Classes.Count;
            Address[] earlier = [.. program.Prompt.Select((_, p) => Address.Prompt(p)), .. Enumerable.Range(0, i).Select(Address.Prologue)];
            Address[] sources = random.GetItems(earlier, random.Next(0, 6)).Distinct().ToArray();
            slots.Add(new SlotWeights(
                Row(classes),
                sources.Select(source => new SourceWeights(source, Row(classes * program.ClassesAt(source).Count))).ToEquatableArray()));
        }

        return new LinearWeights(slots.ToEquatableArray());

        EquatableArray<int> Row(int count) =>
            Enumerable.Range(0, count).Select(_ => (int)random.NextInt64(-(long)bound, (long)bound + 1)).ToEquatableArray();
    }

    private static void AddSlot(ProgramSketch sketch, Random random)
    {
        Address[] places = sketch.Places.Where(place => sketch.ClassesAt(place).Count <= LargestSlot).ToArray();
        Term[] terms = random.GetItems(places, random.Next(1, 4)).Distinct().Select(place => Read(sketch, random, place)).ToArray();
        string name = $"s{sketch.SlotCount}";
        switch (random.Next(8))
        {
            case 0:
                sketch.Lookup(name, TokenType.Int, terms[0]);
                break;
            case 1 when Size(terms) <= LargestSlot:
                sketch.Joint(name, terms);
                break;
            case 2 when Size(terms) <= 400:
                sketch.Affine(name, random.Next(-5, 6), terms);
                break;
            case 3:
                long[] breakpoints = Enumerable.Range(0, random.Next(1, 7)).Select(_ => (long)random.Next(-8, 15)).Distinct().Order().ToArray();
                sketch.Threshold(name, TokenType.Int, new(breakpoints), terms);
                break;
            case 4:
                sketch.Divide(name, name + "r", TokenType.Int, random.Next(2, 6), Array.ConvertAll(terms, static term => term with { View = term.View.Map(Math.Abs) }));
                break;
            case 5:
                Term selector = sketch.Read(random.GetItems(places, 1)[0], static value => Math.Abs(value) % 3);
                sketch.Select(name, selector, new Choice(2, terms[0]), new Choice(random.Next(9), Term: null), new Choice(-1, terms[^1]));
                break;
            case 6 when terms.Length >= 2 && Size(terms[..2]) <= LargestSlot:
                Operation operation = random.GetItems([Operation.Multiply, Operation.Min, Operation.Max], 1)[0];
                sketch.Operation(name, operation, terms[0] with { View = terms[0].View.Map(Math.Abs) }, terms[1] with { View = terms[1].View.Map(Math.Abs) });
                break;
            default:
                sketch.Constant(name, random.Next(100));
                break;
        }
    }

    private static int Size(Term[] terms) => terms.Aggregate(1, static (size, term) => size * term.View.Count);

    private static Term Read(ProgramSketch sketch, Random random, Address place)
    {
        int factor = random.Next(1, 4), offset = random.Next(-2, 3);
        return random.Next(3) == 0 ? sketch.Read(place, value => Math.Abs(value) % 3) : sketch.Read(place, value => (factor * value) + offset);
    }
}
