using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using CotGen.Targets;

namespace CotGen.Predictors.Lanes;

/// <summary>8 prompts.</summary>
internal readonly struct PromptLanes128(Vector128<ushort> lanes) : IPromptLanes<PromptLanes128>
{
    // Beyond it, entry by entry is faster.
    private const int MaxVectorTable = 32;

    private readonly Vector128<ushort> _lanes = lanes;

    public static int Count => Vector128<ushort>.Count;

    public static bool IsSupported => Vector128.IsHardwareAccelerated;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PromptLanes128 Create(ushort value) => new(Vector128.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PromptLanes128 Load(ref ushort column, nint offset) => new(Vector128.LoadUnsafe(ref column, (nuint)offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref ushort column, nint offset) => _lanes.StoreUnsafe(ref column, (nuint)offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PromptLanes128 Plus(PromptLanes128 other) => new(_lanes + other._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PromptLanes128 MinusToZero(PromptLanes128 other) => new(Vector128.SubtractSaturate(_lanes, other._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PromptLanes128 Times(PromptLanes128 other) => new(_lanes * other._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PromptLanes128 TimesHigh(ushort multiplier, int shift) => new(High(_lanes, Vector128.Create(multiplier)) >>> shift);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PromptLanes128 Min(PromptLanes128 other) => new(Vector128.Min(_lanes, other._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PromptLanes128 Max(PromptLanes128 other) => new(Vector128.Max(_lanes, other._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PromptLanes128 PlusOneWhere(PromptLanes128 value, ushort bound) => new(_lanes - Vector128.GreaterThanOrEqual(value._lanes, Vector128.Create(bound)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PromptLanes128 Lookup(ref readonly ushort table, int count) => count <= MaxVectorTable ? FromVectors(in table, count) : OneByOne(in table, count);

    // A number that is outside a vector of entries selects 0 from it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private PromptLanes128 FromVectors(ref readonly ushort table, int count)
    {
        Vector128<ushort> found = Vector128.Shuffle(Vector128.LoadUnsafe(in table), _lanes);
        for (int start = Count; start < count; start += Count)
        {
            found |= Vector128.Shuffle(Vector128.LoadUnsafe(in table, (nuint)start), _lanes - Vector128.Create((ushort)start));
        }

        return new(found);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private PromptLanes128 OneByOne(ref readonly ushort table, int count)
    {
        Span<ushort> numbers = stackalloc ushort[Vector128<ushort>.Count];
        _lanes.CopyTo(numbers);
        Tables.Lookup(numbers, in table, count);
        return new(Vector128.Create<ushort>(numbers));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> High(Vector128<ushort> left, Vector128<ushort> right)
    {
        if (Sse2.IsSupported)
        {
            return Sse2.MultiplyHigh(left, right);
        }

        (Vector128<uint> leftLow, Vector128<uint> leftHigh) = Vector128.Widen(left);
        (Vector128<uint> rightLow, Vector128<uint> rightHigh) = Vector128.Widen(right);
        return Vector128.Narrow((leftLow * rightLow) >>> 16, (leftHigh * rightHigh) >>> 16);
    }
}
