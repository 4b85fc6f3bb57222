using CotGen.Programs;
using CotGen.Runtime.Tests.Predictors;
using CotGen.Runtime.Tests.Rules;

namespace CotGen.Runtime.Tests.Learning;

/// <summary>Programs of joints and lookups only, each slot with at most 200 source tuples.</summary>
internal static class LearnablePrograms
{
    /// <summary>Schoolbook multiplication column by column: products, then adders of two small values each.</summary>
    public static CotProgram Multiplication(int digits)
    {
        var program = new ProgramSketch($"multiply{digits}");
        Address[] a = Enumerable.Range(0, digits).Select(i => program.Digit($"a[{i}]")).ToArray();
        program.Bar();
        Address[] b = Enumerable.Range(0, digits).Select(i => program.Digit($"b[{i}]")).ToArray();
        var columns = Enumerable.Range(0, 2 * digits).Select(static _ => new List<Address>()).ToArray();
        for (int i = 0; i < digits; i++)
        {
            for (int j = 0; j < digits; j++)
            {
                Address pair = Pair(program, a[i], b[j]);
                columns[i + j].Add(View(program, pair, static (x, y) => x * y % 10));
                columns[i + j + 1].Add(View(program, pair, static (x, y) => x * y / 10));
            }
        }

        for (int c = 0; c < columns.Length; c++)
        {
            Address digit = AddUp(program, columns[c], c + 1 < columns.Length ? columns[c + 1] : null);
            program.Output($"product[{c}]", digit);
        }

        return program.Build();
    }

    /// <summary>Parity bit by bit: the pair of the next bit and what was found so far, then its sum modulo 2.</summary>
    public static CotProgram Parity(int bits)
    {
        var program = new ProgramSketch($"parity{bits}");
        Address[] inputs = Enumerable.Range(0, bits).Select(i => program.Input($"x[{i}]", TokenType.Int, 0, 1)).ToArray();
        Address parity = inputs.Skip(1).Aggregate(inputs[0], (parity, bit) => View(program, Pair(program, bit, parity), static (x, y) => x ^ y));
        program.Output("return", parity);
        return program.Build();
    }

    /// <summary>Two bits and their exclusive or in one step, which is not linear, behind a lookup, which is.</summary>
    public static CotProgram ExclusiveOr()
    {
        ClassSet bit = Make.Range(0, 1);
        var view = new View([0, 1]);
        return Make.Program(
            [bit, bit],
            Make.Slot(bit, new LookupMeaning(new Term(Address.Prompt(0), view))),
            Make.Slot(bit, new OperationMeaning(Operation.ExclusiveOr, new Term(Address.Prompt(0), view), new Term(Address.Prompt(1), view))));
    }

    // The two smallest values first, so that pairs stay small.
    private static Address AddUp(ProgramSketch program, List<Address> column, List<Address>? next)
    {
        while (column.Count > 1)
        {
            Address[] least = column.OrderBy(address => program.ClassesAt(address).Count).Take(2).ToArray();
            column.RemoveAll(least.Contains);
            Address pair = Pair(program, least[0], least[1]);
            column.Add(View(program, pair, static (x, y) => (x + y) % 10));
            ClassSet carries = Views(program, pair, static (x, y) => (x + y) / 10);
            if (next is not null && carries.Count > 1)
            {
                next.Add(View(program, pair, static (x, y) => (x + y) / 10));
            }
        }

        return column[0];
    }

    private static Address Pair(ProgramSketch program, Address left, Address right) =>
        program.Joint($"({left},{right})", program.Read(left), program.Read(right));

    private static Address View(ProgramSketch program, Address pair, Func<long, long, long> view) =>
        program.Lookup($"view of {pair}", TokenType.Int, new Term(pair, new View(Values(program, pair, view))));

    private static ClassSet Views(ProgramSketch program, Address pair, Func<long, long, long> view) => Make.Ints(Values(program, pair, view));

    private static long[] Values(ProgramSketch program, Address pair, Func<long, long, long> view)
    {
        EquatableArray<long> values = program.ClassesAt(pair).Values;
        return Enumerable.Range(0, values.Count / 2).Select(i => view(values[2 * i], values[(2 * i) + 1])).ToArray();
    }
}
