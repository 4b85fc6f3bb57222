using CotGen.Programs;
using CotGen.Runtime.Tests.Rules;

namespace CotGen.Runtime.Tests.Certification;

/// <summary>Small programs written by hand, slot by slot.</summary>
internal static class SamplePrograms
{
    /// <summary>Two digits times two digits in any number base, least digit first: a0, a1, b0, b1.</summary>
    public static CotProgram Multiplication(int radix)
    {
        ClassSet digits = Make.Range(0, radix - 1);
        ClassSet products = Make.Ints(digits.Values.SelectMany(x => digits.Values.Select(y => x * y)));
        Slot Product(int a, int b) => Make.Slot(products, new OperationMeaning(Operation.Multiply, Identity(Address.Prompt(a), digits), Identity(Address.Prompt(b), digits)));
        Term Read(int slot, Func<long, long> view) => new(Address.Prologue(slot), new View(products.Values.ToArray()).Map(view));

        // The carry of column 0 is a view of its product.
        LinearForm middle = Make.Form(0, Read(0, p => p / radix), Read(1, static p => p), Read(2, static p => p));
        (Slot middleCarry, Slot middleDigit, Term carry) = Divide(middle, radix, 5);
        LinearForm high = Make.Form(0, Read(3, static p => p), carry);
        (Slot highCarry, Slot highDigit, _) = Divide(high, radix, 7);
        Slot low = Make.Slot(digits, new LookupMeaning(Read(0, p => p % radix)));
        return Make.Program([digits, digits, digits, digits], Product(0, 2), Product(0, 3), Product(1, 2), Product(1, 3), low, middleCarry, middleDigit, highCarry, highDigit);
    }

    /// <summary>Parity of bits: how many pairs, and what is left.</summary>
    public static CotProgram Parity(int bits)
    {
        ClassSet bit = Make.Range(0, 1);
        LinearForm sum = Make.Form(0, Enumerable.Range(0, bits).Select(i => Identity(Address.Prompt(i), bit)));
        (Slot quotient, Slot remainder, _) = Divide(sum, 2, 0);
        return Make.Program(Enumerable.Repeat(bit, bits), quotient, remainder);
    }

    /// <summary>Quotient and remainder of a form without negative values; the quotient becomes slot number <paramref name="at"/>.</summary>
    public static (Slot Quotient, Slot Remainder, Term Read) Divide(LinearForm form, int modulus, int at)
    {
        (long[] quotients, long[] breakpoints) = Make.TruncatedQuotient(0, form.Max, modulus);
        Slot quotient = Make.Slot(Make.Ints(quotients), new ThresholdMeaning(form, breakpoints.ToEquatableArray()));
        var read = new Term(Address.Prologue(at), new View(quotients));
        return (quotient, Make.Slot(Make.Range(0, modulus - 1), new RemainderMeaning(form, modulus, read)), read);
    }

    public static Term Identity(Address address, ClassSet classes) => new(address, new View(classes.Values.ToArray()));

    /// <summary>The program with the classes of one slot replaced.</summary>
    public static CotProgram WithClasses(CotProgram program, int slot, ClassSet classes) => Make.Program(
        program.Prompt.Select(static token => token.Classes),
        program.Chain.Take(program.TokenCount).Select((old, i) => i == slot ? old with { Classes = classes } : old).ToArray());

    /// <summary>The weights with one of them changed: number <paramref name="at"/> of a slot's biases and rows, one after another.</summary>
    public static LinearWeights Spoil(LinearWeights weights, int slot, int at, int change)
    {
        SlotWeights old = weights.Slots[slot];
        int[][] parts = [old.Bias.ToArray(), .. old.Sources.Select(static source => source.Rows.ToArray())];
        int part = 0;
        while (at >= parts[part].Length)
        {
            at -= parts[part++].Length;
        }

        parts[part][at] += change;
        var spoiled = new SlotWeights(new(parts[0]), old.Sources.Select((source, i) => source with { Rows = new(parts[i + 1]) }).ToEquatableArray());
        return new LinearWeights(weights.Slots.Select((rule, i) => i == slot ? spoiled : rule).ToEquatableArray());
    }

    /// <summary>Number of weights of a slot.</summary>
    public static int CountOf(SlotWeights slot) => slot.Bias.Count + slot.Sources.Sum(static source => source.Rows.Count);

    /// <summary>The same predictions with twice the margin, and no closed form.</summary>
    public static LinearWeights Doubled(LinearWeights weights) => new(weights.Slots
        .Select(static slot => new SlotWeights(
            slot.Bias.Select(static weight => 2 * weight).ToEquatableArray(),
            slot.Sources.Select(static source => source with { Rows = source.Rows.Select(static weight => 2 * weight).ToEquatableArray() }).ToEquatableArray()))
        .ToEquatableArray());
}
