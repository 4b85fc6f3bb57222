using CotGen.Programs;
using CotGen.Runtime.Tests.Rules;

namespace CotGen.Runtime.Tests.Programs;

/// <summary>Well-shaped programs with every kind of token and meaning; they compute nothing sensible.</summary>
internal static class RandomPrograms
{
    private static readonly string[] Names = ["a", "a[1]*b[0]", "x  y", "\"quoted\"", "back\\slash", "_", "line\nbreak", "\u00e9\u6f22", "", "n\\n", "=", "@", "=>"];

    private static readonly TokenType Color = TokenType.Enum("Color", [new("Red", -1), new("Green = x", 0), new("Blue", 7)]);

    public static CotProgram Make(SmallRandom random)
    {
        PromptToken[] prompt = Enumerable.Range(0, random.Next(1, 5)).Select(_ => new PromptToken(random.Pick(Names), Scalars(random))).ToArray();
        var slots = new List<Slot>();
        for (int i = random.Next(0, 8); i > 0; i--)
        {
            slots.Add(RandomSlot(random, prompt, slots));
        }

        ProgramOutput[] outputs = slots.Select((slot, i) => RandomOutput(random, slot.Classes, i)).Where(_ => random.Next(0, 1) == 0).ToArray();
        return new CotProgram(random.Pick(Names), prompt.ToEquatableArray(), slots.ToEquatableArray(), outputs.ToEquatableArray())
        {
            Precondition = random.Next(0, 3) == 0 ? random.Pick(Names) : "",
        };
    }

    private static ProgramOutput RandomOutput(SmallRandom random, ClassSet classes, int slot)
    {
        (TokenType type, long[] values) = random.Pick<(TokenType, long[])>([(TokenType.Bool, [0, 1]), (Color, [-1, 0, 7]), (TokenType.Char, [0, ' ', 'a', 65_535]), (TokenType.Int, [-5, 0, 3, 1L << 40])]);
        TokenView? view = random.Next(0, 2) == 0 ? new TokenView(new View(Enumerable.Range(0, classes.Count).Select(_ => random.Pick(values)).ToArray()), type) : null;
        return new ProgramOutput(random.Pick(Names), slot) { View = view };
    }

    private static Slot RandomSlot(SmallRandom random, PromptToken[] prompt, List<Slot> slots)
    {
        Address[] places = [.. Enumerable.Range(0, prompt.Length).Select(Address.Prompt), .. Enumerable.Range(0, slots.Count).Select(Address.Prologue)];
        Term Read(Address place)
        {
            ClassSet read = place.Kind == AddressKind.Prompt ? prompt[place.Offset].Classes : slots[place.Offset].Classes;
            return new Term(place, random.Next(0, 1) == 0 && read.Arity == 1
                ? new View(read.Values.ToArray()).Map(value => value * random.Pick([-10, -1, 1, 3]))
                : random.View(read.Count, -3, 3));
        }

        Term Term() => Read(random.Pick(places));
        LinearForm Form() => new(random.Next(-1, 1), places.Where(_ => random.Next(0, 1) == 0).Select(Read).ToEquatableArray());
        (Meaning meaning, ClassSet classes) = RandomMeaning(random, Term, Form);
        SlotOrigin origin = random.Next(0, 1) == 0 ? SlotOrigin.None : new SlotOrigin(random.Next(0, 3), random.Next(0, 99), random.Next(0, 99), random.Next(0, 9));
        SentencePart[] sentence = random.Next(0, 3) == 0 ? [new(random.Pick(Names)), new("", Form(), random.Pick([TokenType.Int, TokenType.Char, TokenType.Bool, Color]))] : [];
        return new Slot(random.Pick(Names), classes, meaning, origin) { Sentence = sentence.ToEquatableArray() };
    }

    private static (Meaning Meaning, ClassSet Classes) RandomMeaning(SmallRandom random, Func<Term> term, Func<LinearForm> form)
    {
        switch (random.Next(0, 9))
        {
            case 0:
                return (new ConstantMeaning(), Ints(random, 1));
            case 1:
                return (new LookupMeaning(term()), Scalars(random));
            case 2:
                Term[] parts = Enumerable.Range(0, random.Next(2, 3)).Select(_ => term()).ToArray();
                return (new JointMeaning(parts.ToEquatableArray()), Tuples(random, parts.Length));
            case 3:
                return (new AffineMeaning(form()), Scalars(random));
            case 4:
                long[] breakpoints = random.Ascending(random.Next(0, 4));
                return (new ThresholdMeaning(form(), breakpoints.ToEquatableArray()), Ints(random, breakpoints.Length + 1));
            case 5:
                return (new RemainderMeaning(form(), random.Next(1, 10), term()), Scalars(random));
            case 6:
                Choice[] choices = Enumerable.Range(0, random.Next(1, 3))
                    .Select(_ => new Choice(random.Next(-2, 2), random.Next(0, 2) == 0 ? null : term()))
                    .ToArray();
                return (new SelectMeaning(term(), choices.ToEquatableArray()), Tuples(random, 2));
            case 7:
                return (new ExtremumMeaning(random.Next(0, 1) == 0, Enumerable.Range(0, random.Next(1, 4)).Select(_ => term()).ToEquatableArray()), Scalars(random));
            case 8:
                Term[] moving = Rules.Make.Moving(random, term());
                return (new MovingThresholdMeaning(form(), moving.ToEquatableArray()), Ints(random, moving.Length + 1));
            default:
                return (new OperationMeaning((Operation)random.Next(0, 9), term(), term()), Scalars(random));
        }
    }

    private static ClassSet Scalars(SmallRandom random) => random.Next(0, 5) switch
    {
        0 => ClassSet.Scalars(TokenType.Bool, [0, 1]),
        1 => ClassSet.Scalars(Color, random.Pick<EquatableArray<long>>([[-1, 0, 7], [0, 7], [-1]])),
        2 => ClassSet.Arrow,
        3 => ClassSet.Scalars(TokenType.Char, random.Pick<EquatableArray<long>>([[0, ' ', '\'', '0', 65_535], ['a', 'b', 'c']])),
        _ => Ints(random, random.Next(1, 6)),
    };

    private static ClassSet Ints(SmallRandom random, int count) => ClassSet.Scalars(TokenType.Int, random.Ascending(count).ToEquatableArray());

    private static ClassSet Tuples(SmallRandom random, int arity) => Rules.Make.Tuples(
        arity,
        Enumerable.Range(0, random.Next(1, 5)).Select(_ => Enumerable.Range(0, arity).Select(_ => (long)random.Next(-3, 3)).ToArray()).ToArray());
}
