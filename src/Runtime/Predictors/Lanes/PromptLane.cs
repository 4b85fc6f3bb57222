using System.Runtime.CompilerServices;
using CotGen.Targets;

namespace CotGen.Predictors.Lanes;

/// <summary>One prompt: for machines without vectors.</summary>
internal readonly struct PromptLane(ushort lane) : IPromptLanes<PromptLane>
{
    private readonly ushort _lane = lane;

    public static int Count => 1;

    public static PromptLane Create(ushort value) => new(value);

    public static PromptLane Load(ref ushort column, nint offset) => new(Unsafe.Add(ref column, offset));

    public void Store(ref ushort column, nint offset) => Unsafe.Add(ref column, offset) = _lane;

    public PromptLane Plus(PromptLane other) => new(unchecked((ushort)(_lane + other._lane)));

    public PromptLane MinusToZero(PromptLane other) => new((ushort)Math.Max(0, _lane - other._lane));

    public PromptLane Times(PromptLane other) => new(unchecked((ushort)(_lane * other._lane)));

    public PromptLane TimesHigh(ushort multiplier, int shift) => new((ushort)(((uint)_lane * multiplier) >> (16 + shift)));

    public PromptLane Min(PromptLane other) => new(Math.Min(_lane, other._lane));

    public PromptLane Max(PromptLane other) => new(Math.Max(_lane, other._lane));

    public PromptLane PlusOneWhere(PromptLane value, ushort bound) => new((ushort)(_lane + (value._lane >= bound ? 1 : 0)));

    public PromptLane Lookup(ref readonly ushort table, int count)
    {
        ushort number = _lane;
        Tables.Lookup(new Span<ushort>(ref number), in table, count);
        return new(number);
    }
}

/// <summary>Tables, entry by entry.</summary>
internal static class Tables
{
    /// <summary>Replaces numbers by the table's entries. Lanes behind the last prompt may hold any number: they get the last entry.</summary>
    public static void Lookup(Span<ushort> numbers, ref readonly ushort table, int count)
    {
        foreach (ref ushort number in numbers)
        {
            number = Unsafe.Add(ref Unsafe.AsRef(in table), Math.Min(number, count - 1));
        }
    }
}
