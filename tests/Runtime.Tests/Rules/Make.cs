using CotGen.Programs;

namespace CotGen.Runtime.Tests.Rules;

/// <summary>Builds programs by hand.</summary>
internal static class Make
{
    public static ClassSet Ints(params IEnumerable<long> values) => ClassSet.Scalars(TokenType.Int, values.Distinct().Order().ToEquatableArray());

    public static ClassSet Range(int min, int max) => Ints(Enumerable.Range(min, max - min + 1).Select(static value => (long)value));

    public static ClassSet Tuples(int arity, IEnumerable<long[]> tuples) => new(TokenType.Joint, arity, tuples
        .OrderBy(static tuple => tuple, Comparer<long[]>.Create(static (left, right) => left.AsSpan().SequenceCompareTo(right)))
        .DistinctBy(static tuple => string.Join(',', tuple))
        .SelectMany(static tuple => tuple)
        .ToEquatableArray());

    public static Slot Slot(ClassSet classes, Meaning meaning) => new("slot", classes, meaning, SlotOrigin.None);

    public static CotProgram Program(IEnumerable<ClassSet> prompt, params Slot[] slots) => new(
        "program",
        prompt.Select(static classes => new PromptToken("x", classes)).ToEquatableArray(),
        slots.ToEquatableArray(),
        []);

    public static LinearForm Form(long constant, params IEnumerable<Term> terms) => new(constant, terms.ToEquatableArray());

    /// <summary>A prompt of one to three integer tokens, with a random view of each.</summary>
    public static (ClassSet[] Prompt, Term[] Terms) RandomSources(SmallRandom random, int most = 3)
    {
        ClassSet[] prompt = Enumerable.Range(0, random.Next(1, most)).Select(_ => Ints(random.Ascending(random.Next(1, 6)))).ToArray();
        return (prompt, prompt.Select((classes, i) => new Term(Address.Prompt(i), random.View(classes.Count, -7, 7))).ToArray());
    }

    /// <summary>The values of a form whose sources are the prompt tokens.</summary>
    public static long[] ValuesOf(LinearForm form, ClassSet[] prompt) =>
        AllPrompts.Of(prompt).Select(classes => form.Evaluate(new ClassContext(classes, []))).Distinct().Order().ToArray();

    /// <summary>One to four breakpoints that move with one token and never descend.</summary>
    public static Term[] Moving(SmallRandom random, Term mover)
    {
        var terms = new List<Term> { mover };
        for (int i = random.Next(0, 3); i > 0; i--)
        {
            View last = terms[^1].View, rise = random.View(last.Count, 0, 4);
            terms.Add(mover with { View = last.Plus(rise) });
        }

        return [.. terms];
    }

    /// <summary>Intervals of C#'s quotient of every value from <paramref name="min"/> to <paramref name="max"/>: the quotients, and where each but the first begins.</summary>
    public static (long[] Quotients, long[] Breakpoints) TruncatedQuotient(long min, long max, long modulus)
    {
        var quotients = new List<long>();
        var breakpoints = new List<long>();
        for (long s = min; s <= max; s++)
        {
            if (quotients.Count == 0 || quotients[^1] != s / modulus)
            {
                quotients.Add(s / modulus);
                breakpoints.Add(s);
            }
        }

        return (quotients.ToArray(), breakpoints.Skip(1).ToArray());
    }
}
