using CotGen.Programs;
using CotGen.Runtime.Tests.Rules;

namespace CotGen.Runtime.Tests.Blocks;

/// <summary>Programs with blocks, written by hand, and the functions that they are to compute.</summary>
internal static class BlockSamples
{
    private static readonly ClassSet Truth = Make.Range(0, 1);

    public static TheoryData<string> Names => ["subtraction", "power", "two loops", "addition"];

    public static CotProgram Named(string name) => name switch
    {
        "subtraction" => GcdBySubtraction(),
        "power" => CappedPower(),
        "two loops" => TwoLoops(),
        _ => Addition(),
    };

    /// <summary>The value of the answer for the values of a prompt.</summary>
    public static long Answer(string name, long[] inputs) => name switch
    {
        "subtraction" => Gcd(inputs[0], inputs[1]),
        "power" => Math.Min(15, (long)Math.Pow(inputs[0], inputs[1])),
        "two loops" => 2 * (inputs[0] / 3),
        _ => AdditionCarry(inputs),
    };

    // while (a != b) { if (a > b) a -= b; else b -= a; } return a;
    private static CotProgram GcdBySubtraction()
    {
        ClassSet digits = Make.Range(1, 9), differences = Make.Range(-8, 8), signs = At(1, Make.Range(0, 2));
        ClassSet chosen = Make.Tuples(2, Pairs(digits, 0, 1).Concat(Pairs(differences, 2)));
        ClassSet decision = ClassSet.Union([signs, ClassSet.End]);
        TokenType points = Points("loop", "exit");
        ClassSet control = ClassSet.Scalars(points, [0, 1]);
        Term a = Read(Address.Block(1), digits), b = Read(Address.Block(2), digits), sign = View(Address.Block(3), decision, static (_, x) => x);
        Term difference = Read(Address.Block(4), differences);
        Term Negative(Term term) => term with { View = term.View.Map(static value => -value) };
        return Program(
            "gcd",
            [Input("a", digits), Mark(ClassSet.Bar), Input("b", digits), Mark(ClassSet.Arrow)],
            [
                Slot("point", control, new AffineMeaning(Make.Form(0))),
                Slot("a", digits, new LookupMeaning(Read(Address.Prompt(0), digits))),
                Slot("b", digits, new LookupMeaning(Read(Address.Prompt(2), digits))),
            ],
            [
                Slot("point", control, new LookupMeaning(View(Address.Last(3), decision, static (_, x) => x == 1 ? 1 : 0))),
                Slot("a", digits, Carry(1, digits, Case(5, chosen, 0, static (pair, _) => pair[1]))),
                Slot("b", digits, Carry(2, digits, Case(6, chosen, 0, static (pair, _) => pair[1]))),
                Slot("sign", decision, Phases((0, new ThresholdMeaning(Make.Form(0, a, Negative(b)), [0, 1])), (1, new ConstantMeaning()))),
                Slot("a-b", differences, Phases((0, new AffineMeaning(Make.Form(0, a, Negative(b)))))),
                Slot("a", chosen, Phases((0, new SelectMeaning(sign, [new(0, a), new(0, a), new(0, difference)])))),
                Slot("b", chosen, Phases((0, new SelectMeaning(sign, [new(0, Negative(difference)), new(0, b), new(0, b)])))),
            ],
            new ProgramOutput("return", 4));
    }

    // int p = 1; while (n > 0) { p = Math.Min(15, p * x); n--; } return p;
    private static CotProgram CappedPower()
    {
        ClassSet few = Make.Range(0, 3), powers = Make.Range(0, 15);
        ClassSet products = Make.Ints(powers.Values.SelectMany(p => few.Values.Select(x => p * x)));
        ClassSet chosenP = Make.Tuples(2, Pairs(powers, 0, 1)), chosenN = Make.Tuples(2, Pairs(few, 0, 1));
        ClassSet decision = ClassSet.Union([At(1, Truth), ClassSet.End]);
        ClassSet control = ClassSet.Scalars(Points("loop", "exit"), [0, 1]);
        Term p = Read(Address.Block(1), powers), n = Read(Address.Block(2), few), goesOn = View(Address.Block(3), decision, static (_, x) => x);
        Term Capped() => View(Address.Block(4), products, static (_, product) => Math.Min(15, product));
        return Program(
            "power",
            [Input("x", few), Mark(ClassSet.Bar), Input("n", few), Mark(ClassSet.Arrow)],
            [
                Slot("point", control, new AffineMeaning(Make.Form(0))),
                Slot("p", powers, new AffineMeaning(Make.Form(1))),
                Slot("n", few, new LookupMeaning(Read(Address.Prompt(2), few))),
            ],
            [
                Slot("point", control, new LookupMeaning(View(Address.Last(3), decision, static (_, x) => x == 1 ? 0 : 1))),
                Slot("p", powers, Carry(1, powers, Case(5, chosenP, 0, static (pair, _) => pair[1]))),
                Slot("n", few, Carry(2, few, Case(6, chosenN, 0, static (pair, _) => pair[1]))),
                Slot("n>0", decision, Phases((0, new ThresholdMeaning(Make.Form(0, n), [1])), (1, new ConstantMeaning()))),
                Slot("p*x", products, Phases((0, new OperationMeaning(Operation.Multiply, p, Read(Address.Prompt(0), few))))),
                Slot("p", chosenP, Phases((0, new SelectMeaning(goesOn, [new(0, p), new(0, Capped())])))),
                Slot("n", chosenN, Phases((0, new SelectMeaning(goesOn, [new(0, n), new(0, n with { View = n.View.Map(static value => Math.Max(0, value - 1)) })])))),
            ],
            new ProgramOutput("return", 4));
    }

    // int n = 0, y = 0; while (x >= 3) { x -= 3; n = Math.Min(3, n + 1); } while (n > 0) { n--; y = Math.Min(6, y + 2); } return y;
    private static CotProgram TwoLoops()
    {
        ClassSet xs = Make.Range(0, 9), ns = Make.Range(0, 3), ys = Make.Ints(0, 2, 4, 6);
        ClassSet newX = At(1, Make.Tuples(2, Pairs(xs, 0, 1))), newN = At(1, Make.Tuples(2, Pairs(ns, 0, 1)));
        ClassSet lessN = At(2, Make.Tuples(2, Pairs(ns, 0, 1))), newY = At(2, Make.Tuples(2, Pairs(ys, 0, 1)));
        ClassSet decision = ClassSet.Union([At(1, Truth), At(2, Truth), ClassSet.End]);
        ClassSet first = ClassSet.Union([newX, lessN]), second = ClassSet.Union([newN, newY]);
        ClassSet control = ClassSet.Scalars(Points("first", "second", "exit"), [0, 1, 2]);
        Term x = Read(Address.Block(1), xs), n = Read(Address.Block(2), ns), y = Read(Address.Block(3), ys);
        Term Decided(int point) => View(Address.Block(4), decision, (type, value) => type.Point == point ? value : 7);
        SelectMeaning Step(int point, Term term, ClassSet classes, long step) => new(Decided(point), [new(0, term), new(0, term with { View = term.View.Map(value => Math.Clamp(value + step, 0, classes[classes.Count - 1])) })]);
        return Program(
            "twice the third",
            [Input("x", xs), Mark(ClassSet.Arrow)],
            [
                Slot("point", control, new AffineMeaning(Make.Form(0))),
                Slot("x", xs, new LookupMeaning(Read(Address.Prompt(0), xs))),
                Slot("n", ns, new AffineMeaning(Make.Form(0))),
                Slot("y", ys, new AffineMeaning(Make.Form(0))),
            ],
            [
                Slot("point", control, new LookupMeaning(View(Address.Last(4), decision, static (type, value) => type.Point == 1 ? 1 - value : type.Point == 2 ? 2 - value : 0))),
                Slot("x", xs, Carry(1, xs, Case(5, first, 0, static (pair, _) => pair[1]))),
                Slot("n", ns, Carry(2, ns, Case(5, first, 1, static (pair, _) => pair[1]), Case(6, second, 0, static (pair, _) => pair[1]))),
                Slot("y", ys, Carry(3, ys, Case(6, second, 1, static (pair, _) => pair[1]))),
                Slot("again", decision, Phases(
                    (0, new ThresholdMeaning(Make.Form(0, x), [3])),
                    (1, new LookupMeaning(n with { View = n.View.Map(static value => value > 0 ? 1 : 0) })),
                    (2, new ConstantMeaning()))),
                Slot("x, n", first, Phases((0, Step(1, x, xs, -3)), (1, Step(2, n, ns, -1)))),
                Slot("n, y", second, Phases((0, Step(1, n, ns, 1)), (1, Step(2, y, ys, 2)))),
            ],
            new ProgramOutput("return", 7));
    }

    // Two numbers of W bits each, least bit first; every block adds one pair, and the answer is the last carry.
    private static CotProgram Addition()
    {
        ClassSet carries = At(1, Truth), digits = At(1, Truth), decision = ClassSet.Union([carries, ClassSet.End]);
        ClassSet control = ClassSet.Scalars(Points("step", "exit"), [0, 1]);
        Term Bit(int run) => View(Address.Input(run), ClassSet.Union([Truth, run == 0 ? ClassSet.Bar : ClassSet.Arrow]), static (type, value) => type.Kind == TokenKind.Int ? value : 0);
        LinearForm sum = Make.Form(0, Bit(0), Bit(2), Read(Address.Block(1), Truth));
        Term Ends() => View(Address.Input(0), ClassSet.Union([Truth, ClassSet.Bar]), static (type, _) => type.Kind == TokenKind.Int ? 0 : 1);
        return Program(
            "addition",
            [Input("a", Truth) with { IsRun = true }, Mark(ClassSet.Bar), Input("b", Truth) with { IsRun = true }, Mark(ClassSet.Arrow)],
            [
                Slot("point", control, new AffineMeaning(Make.Form(0))),
                Slot("carry", Truth, new AffineMeaning(Make.Form(0))),
            ],
            [
                Slot("point", control, new LookupMeaning(Ends())),
                Slot("carry", Truth, Carry(1, Truth, Case(2, decision, 0, static (value, _) => value[0]))),
                Slot("carry", decision, Phases((0, new ThresholdMeaning(sum, [2])), (1, new ConstantMeaning()))),
                Slot("digit", digits, Phases((0, new RemainderMeaning(sum, 2, View(Address.Block(2), decision, static (_, value) => value))))),
            ],
            new ProgramOutput("return", 3));
    }

    private static long Gcd(long a, long b) => b == 0 ? a : Gcd(b, a % b);

    private static long AdditionCarry(long[] bits)
    {
        long carry = 0;
        for (int i = 0; i < bits.Length / 2; i++)
        {
            carry = (bits[i] + bits[(bits.Length / 2) + i] + carry) / 2;
        }

        return carry;
    }

    private static CotProgram Program(string name, EquatableArray<PromptToken> prompt, EquatableArray<Slot> entry, EquatableArray<Slot> body, ProgramOutput output) =>
        new(name, prompt, [], entry, body, [output]);

    private static PromptToken Input(string name, ClassSet classes) => new(name, classes);

    private static PromptToken Mark(ClassSet classes) => new("", classes);

    private static Slot Slot(string name, ClassSet classes, Meaning meaning) => new(name, classes, meaning, SlotOrigin.None);

    private static TokenType Points(params string[] names) => TokenType.Control(names.Select(static (name, i) => new TokenMember(name, i)).ToEquatableArray());

    private static ClassSet At(int point, ClassSet classes) => classes with { Type = classes.Type.At(point) };

    private static PhasedMeaning Phases(params (int Point, Meaning Meaning)[] phases) =>
        new(Address.Block(0), phases.Select(static phase => new Phase([phase.Point], phase.Meaning)).ToEquatableArray());

    private static CarryMeaning Carry(int slot, ClassSet classes, params CarryCase[] cases) => new(Read(Address.Last(slot), classes), cases.ToEquatableArray());

    private static CarryCase Case(int slot, ClassSet classes, int part, Func<EquatableArray<long>, TokenType, long> value)
    {
        ClassSet counted = classes.Flat.ElementAt(part);
        return new CarryCase(
            Address.Last(slot),
            classes.Type.Kind == TokenKind.Union ? classes.FirstOf(part) : 0,
            new View(Enumerable.Range(0, counted.Count).Select(i => value(counted.Token(i).Values, counted.Type)).ToArray()));
    }

    private static Term Read(Address address, ClassSet classes) => View(address, classes, static (_, value) => value);

    private static Term View(Address address, ClassSet classes, Func<TokenType, long, long> value) =>
        new(address, new View(Enumerable.Range(0, classes.Count).Select(i => value(classes.Token(i).Type, classes.Token(i).Values[0])).ToArray()));

    private static IEnumerable<long[]> Pairs(ClassSet values, params long[] firsts) => firsts.SelectMany(first => values.Values.Select(value => new[] { first, value }));
}
