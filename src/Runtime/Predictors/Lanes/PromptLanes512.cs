using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using CotGen.Targets;

namespace CotGen.Predictors.Lanes;

/// <summary>32 prompts. Tables of up to 64 entries fit two registers.</summary>
internal readonly struct PromptLanes512(Vector512<ushort> lanes) : IPromptLanes<PromptLanes512>
{
    // Beyond it, entry by entry is faster.
    private const int MaxVectorTable = 512;
    private const int Pair = 64;

    private readonly Vector512<ushort> _lanes = lanes;

    public static int Count => Vector512<ushort>.Count;

    public static bool IsSupported => Avx512BW.IsSupported;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PromptLanes512 Create(ushort value) => new(Vector512.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PromptLanes512 Load(ref ushort column, nint offset) => new(Vector512.LoadUnsafe(ref column, (nuint)offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref ushort column, nint offset) => _lanes.StoreUnsafe(ref column, (nuint)offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PromptLanes512 Plus(PromptLanes512 other) => new(_lanes + other._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PromptLanes512 MinusToZero(PromptLanes512 other) => new(Vector512.SubtractSaturate(_lanes, other._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PromptLanes512 Times(PromptLanes512 other) => new(_lanes * other._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PromptLanes512 TimesHigh(ushort multiplier, int shift) => new(Avx512BW.MultiplyHigh(_lanes, Vector512.Create(multiplier)) >>> shift);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PromptLanes512 Min(PromptLanes512 other) => new(Vector512.Min(_lanes, other._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PromptLanes512 Max(PromptLanes512 other) => new(Vector512.Max(_lanes, other._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PromptLanes512 PlusOneWhere(PromptLanes512 value, ushort bound) => new(_lanes - Vector512.GreaterThanOrEqual(value._lanes, Vector512.Create(bound)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PromptLanes512 Lookup(ref readonly ushort table, int count) =>
        count <= Vector512<ushort>.Count ? new(Avx512BW.PermuteVar32x16(Vector512.LoadUnsafe(in table), _lanes))
        : count <= Pair ? new(FromPair(in table, 0))
        : count <= MaxVectorTable ? FromPairs(in table, count)
        : OneByOne(in table, count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<ushort> FromPair(ref readonly ushort table, nuint start) => Avx512BW.PermuteVar32x16x2(
        Vector512.LoadUnsafe(in table, start), _lanes, Vector512.LoadUnsafe(in table, start + (nuint)Vector512<ushort>.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private PromptLanes512 FromPairs(ref readonly ushort table, int count)
    {
        Vector512<ushort> found = FromPair(in table, 0);
        for (int start = Pair; start < count; start += Pair)
        {
            found = Vector512.ConditionalSelect(Vector512.GreaterThanOrEqual(_lanes, Vector512.Create((ushort)start)), FromPair(in table, (nuint)start), found);
        }

        return new(found);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private PromptLanes512 OneByOne(ref readonly ushort table, int count)
    {
        Span<ushort> numbers = stackalloc ushort[Vector512<ushort>.Count];
        _lanes.CopyTo(numbers);
        Tables.Lookup(numbers, in table, count);
        return new(Vector512.Create<ushort>(numbers));
    }
}
