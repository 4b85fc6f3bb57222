using CotGen.Programs;

namespace CotGen.Lowering.Lanes;

/// <summary>How the terms of a lane rule become one number.</summary>
internal enum LaneCombination
{
    Sum,
    Max,
    Min,
    Product,
}

/// <summary>A class read as a number of 16 bits: <c>Scale * x</c>, or <c>Table[x]</c> where there is a table.</summary>
/// <param name="Count">Classes of the source.</param>
/// <param name="Scale">The factor; 1 where there is a table.</param>
/// <param name="Table">One number per class, or empty.</param>
internal sealed record LaneTerm(int Count, ushort Scale, EquatableArray<ushort> Table);

/// <summary>How the number <c>s</c> of a lane rule becomes the class <c>y</c>. A closed union.</summary>
internal abstract record LaneFinish;

/// <summary><c>y = min(max(s - Offset, 0), Last)</c>: classes that are consecutive values.</summary>
/// <param name="Offset">The number whose class is 0.</param>
/// <param name="Last">The last class.</param>
/// <param name="IsClamped">False if no number needs the bounds.</param>
internal sealed record OffsetFinish(ushort Offset, ushort Last, bool IsClamped) : LaneFinish;

/// <summary><c>y = Table[s]</c>.</summary>
/// <param name="Table">One class per number.</param>
internal sealed record TableFinish(EquatableArray<ushort> Table) : LaneFinish;

/// <summary><c>y = min(floor(max(s + Add - Subtract, 0) / d), Last)</c>: breakpoints at equal distances d.</summary>
/// <param name="Add">Added first.</param>
/// <param name="Subtract">Subtracted then, down to 0 at most.</param>
/// <param name="Multiplier">The quotient is the upper 16 bits of the product with this ...</param>
/// <param name="Shift">... shifted right by so many bits.</param>
/// <param name="Last">The last class.</param>
internal sealed record QuotientFinish(ushort Add, ushort Subtract, ushort Multiplier, int Shift, ushort Last) : LaneFinish;

/// <summary><c>y</c> = the number of steps that s has reached.</summary>
/// <param name="Steps">Ascending.</param>
internal sealed record StepsFinish(EquatableArray<ushort> Steps) : LaneFinish;

/// <summary>
/// A slot's class as a function of its sources' classes, in a form that a vector computes for one prompt per lane: terms, one number of 16 bits made of them, and
/// what that number means. Holds no places, so that slots alike share it.
/// </summary>
/// <param name="Combination">How the terms are put together; without terms the number is 0.</param>
/// <param name="Terms">One per source.</param>
/// <param name="Finish">From the number to the class.</param>
internal sealed record LaneRule(LaneCombination Combination, EquatableArray<LaneTerm> Terms, LaneFinish Finish);

/// <summary>One slot of a chain of lanes.</summary>
/// <param name="Rule">Number of the rule, or -1 for a slot that has none and is predicted by its weights.</param>
/// <param name="Sources">Where the terms are read.</param>
internal sealed record LaneStep(int Rule, EquatableArray<Address> Sources);

/// <summary>All slots of a program without blocks, END included, as lane rules.</summary>
/// <param name="Rules">The different rules, in order of first use.</param>
/// <param name="Steps">One per slot.</param>
internal sealed record LaneChain(EquatableArray<LaneRule> Rules, EquatableArray<LaneStep> Steps);
