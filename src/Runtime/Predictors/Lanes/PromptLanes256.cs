using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using CotGen.Targets;

namespace CotGen.Predictors.Lanes;

/// <summary>16 prompts.</summary>
internal readonly struct PromptLanes256(Vector256<ushort> lanes) : IPromptLanes<PromptLanes256>
{
    // Beyond it, entry by entry is faster.
    private const int MaxVectorTable = 64;

    private readonly Vector256<ushort> _lanes = lanes;

    public static int Count => Vector256<ushort>.Count;

    public static bool IsSupported => Vector256.IsHardwareAccelerated;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PromptLanes256 Create(ushort value) => new(Vector256.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PromptLanes256 Load(ref ushort column, nint offset) => new(Vector256.LoadUnsafe(ref column, (nuint)offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref ushort column, nint offset) => _lanes.StoreUnsafe(ref column, (nuint)offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PromptLanes256 Plus(PromptLanes256 other) => new(_lanes + other._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PromptLanes256 MinusToZero(PromptLanes256 other) => new(Vector256.SubtractSaturate(_lanes, other._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PromptLanes256 Times(PromptLanes256 other) => new(_lanes * other._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PromptLanes256 TimesHigh(ushort multiplier, int shift) => new(High(_lanes, Vector256.Create(multiplier)) >>> shift);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PromptLanes256 Min(PromptLanes256 other) => new(Vector256.Min(_lanes, other._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PromptLanes256 Max(PromptLanes256 other) => new(Vector256.Max(_lanes, other._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PromptLanes256 PlusOneWhere(PromptLanes256 value, ushort bound) => new(_lanes - Vector256.GreaterThanOrEqual(value._lanes, Vector256.Create(bound)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PromptLanes256 Lookup(ref readonly ushort table, int count) => count <= MaxVectorTable ? FromVectors(in table, count) : OneByOne(in table, count);

    // A number that is outside a vector of entries selects 0 from it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private PromptLanes256 FromVectors(ref readonly ushort table, int count)
    {
        Vector256<ushort> found = Vector256.Shuffle(Vector256.LoadUnsafe(in table), _lanes);
        for (int start = Count; start < count; start += Count)
        {
            found |= Vector256.Shuffle(Vector256.LoadUnsafe(in table, (nuint)start), _lanes - Vector256.Create((ushort)start));
        }

        return new(found);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private PromptLanes256 OneByOne(ref readonly ushort table, int count)
    {
        Span<ushort> numbers = stackalloc ushort[Vector256<ushort>.Count];
        _lanes.CopyTo(numbers);
        Tables.Lookup(numbers, in table, count);
        return new(Vector256.Create<ushort>(numbers));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> High(Vector256<ushort> left, Vector256<ushort> right)
    {
        if (Avx2.IsSupported)
        {
            return Avx2.MultiplyHigh(left, right);
        }

        (Vector256<uint> leftLow, Vector256<uint> leftHigh) = Vector256.Widen(left);
        (Vector256<uint> rightLow, Vector256<uint> rightHigh) = Vector256.Widen(right);
        return Vector256.Narrow((leftLow * rightLow) >>> 16, (leftHigh * rightHigh) >>> 16);
    }
}
