using CotGen.Lowering.OneStep;
using CotGen.Programs;
using CotGen.Runtime.Tests.Rules;

namespace CotGen.Runtime.Tests.OneStep;

/// <summary>Small operations as people write them, each with what is known of it.</summary>
internal static class SmallOperations
{
    public static readonly (string Name, bool? IsOneStep, StepTable Table)[] All =
    [
        ("exclusive or", false, Of([2, 2], x => x[0] ^ x[1])),
        ("equal", false, Of([2, 2], x => x[0] == x[1] ? 1 : 0)),
        ("and", true, Of([2, 2], x => x[0] & x[1])),
        ("or", true, Of([2, 2], x => x[0] | x[1])),
        ("and of three", true, Of([2, 2, 2], x => x[0] & x[1] & x[2])),
        ("majority of three", true, Of([2, 2, 2], x => (x[0] + x[1] + x[2]) / 2)),
        ("parity of three", false, Of([2, 2, 2], x => x[0] ^ x[1] ^ x[2])),
        ("one of three", false, Of([2, 2, 2], x => x[0] + x[1] + x[2] == 1 ? 1 : 0)),
        ("multiplexer", false, Of([2, 2, 2], x => x[0] == 0 ? x[1] : x[2])),
        ("sum", true, Of([10, 10], x => x[0] + x[1])),
        ("sum modulo 2", false, Of([4, 4], x => (x[0] + x[1]) % 2)),
        ("sum modulo 3", false, Of([3, 3], x => (x[0] + x[1]) % 3)),
        ("sum modulo 5", false, Of([5, 5], x => (x[0] + x[1]) % 5)),
        ("sum modulo 7", false, Of([7, 7], x => (x[0] + x[1]) % 7)),
        ("sum modulo 10", false, Of([10, 10], x => (x[0] + x[1]) % 10)),
        ("digit and tens modulo 10", true, Of([10, 3], x => (x[0] + (10 * x[1])) % 10)),
        ("sum over 10", true, Of([10, 10], x => (x[0] + x[1]) / 10)),
        ("difference modulo 4", false, Of([4, 4], x => (x[0] - x[1] + 4) % 4)),
        ("distance", null, Of([5, 5], x => Math.Abs(x[0] - x[1]))),
        ("product of digits", true, Of([10, 10], x => x[0] * x[1])),
        ("product modulo 5", false, Of([5, 5], x => x[0] * x[1] % 5)),
        ("less", true, Of([9, 9], x => x[0] < x[1] ? 1 : 0)),
        ("order", true, Of([9, 9], x => Math.Sign(x[0] - x[1]) + 1)),
        ("smaller", true, Of([8, 8], x => Math.Min(x[0], x[1]))),
        ("greater", true, Of([8, 8], x => Math.Max(x[0], x[1]))),
        ("quotient", true, Of([12, 5], x => x[0] / (x[1] + 1))),
        ("remainder", null, Of([8, 4], x => x[0] % (x[1] + 1))),
        ("bitwise and", null, Of([4, 4], x => x[0] & x[1])),
        ("bitwise or", null, Of([4, 4], x => x[0] | x[1])),
        ("exclusive or of two bits each", false, Of([4, 4], x => x[0] ^ x[1])),
        ("look-up by row and column", null, Of([3, 4], x => new[] { 2, 0, 1, 1, 0, 2, 1, 0, 3, 3, 2, 1 }[(x[0] * 4) + x[1]])),
        ("Latin square", false, Of([4, 4], x => new[] { 0, 1, 2, 3, 1, 0, 3, 2, 2, 3, 0, 1, 3, 2, 1, 0 }[(x[0] * 4) + x[1]])),
        ("step of a right-moving head", null, Of([3, 3, 3], x => x[0] == 2 ? 2 : x[1] == 2 ? x[2] % 2 : x[1])),
    ];

    /// <summary>A table without structure, some of whose tuples cannot occur.</summary>
    public static StepTable Random(int seed)
    {
        var random = new SmallRandom(seed);
        int classes = random.Next(2, 5);
        int[] sizes = [.. Enumerable.Range(0, random.Next(2, 3)).Select(_ => random.Next(2, 4))];
        return StepTable.Of(sizes.ToEquatableArray(), classes, _ => random.Next(0, 5) == 0 ? -1 : random.Next(0, classes - 1));
    }

    private static StepTable Of(int[] sizes, Func<int[], int> function)
    {
        StepTable values = StepTable.Of(sizes.ToEquatableArray(), int.MaxValue, function);
        return values with { ClassCount = values.Right.Max() + 1 };
    }
}
