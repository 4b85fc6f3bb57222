using System.Buffers;

namespace CotGen.Runtime.Tests.Predictors;

/// <summary>Where tokens lie between two guard pages.</summary>
public enum Placement
{
    /// <summary>The last token is the last before the page behind.</summary>
    AtEnd,

    /// <summary>The first token is the first behind the page before.</summary>
    AtStart,

    /// <summary>One token farther, so that no vector is aligned.</summary>
    OneBehindStart,
}

/// <summary>
/// Tokens between two pages that may not be touched: whoever reads or writes there ends the process. What is left of the pages between holds sentinels, and so do
/// the tokens themselves until they are written.
/// </summary>
internal sealed unsafe class GuardedMemory : MemoryManager<ushort>
{
    /// <summary>What nobody has written; no token of a test's program.</summary>
    public const ushort Sentinel = 0xA5A5;

    private readonly nint _start;
    private readonly int _bytes;
    private readonly int _before;
    private readonly int _length;

    /// <summary>Room for <paramref name="length"/> tokens. Where the system has no such pages, the test is skipped.</summary>
    public GuardedMemory(int length, Placement placement)
    {
        Assert.SkipUnless(GuardedPages.AreSupported, "Guard pages are asked for on Linux and Windows only.");
        _length = length;
        (_start, _bytes) = GuardedPages.Allocate((length + 1) * sizeof(ushort));
        _before = placement switch { Placement.AtEnd => All.Length - length, Placement.AtStart => 0, _ => 1 };
        All.Fill(Sentinel);
    }

    private Span<ushort> All => new((void*)_start, _bytes / sizeof(ushort));

    /// <summary>The tokens.</summary>
    public override Span<ushort> GetSpan() => All.Slice(_before, _length);

    /// <summary>The page behind, whose bytes no program may read.</summary>
    public ReadOnlySpan<byte> Behind => new((void*)(_start + _bytes), Environment.SystemPageSize);

    /// <summary>The page before.</summary>
    public ReadOnlySpan<byte> Before => new((void*)(_start - Environment.SystemPageSize), Environment.SystemPageSize);

    /// <summary>A copy of <paramref name="tokens"/>.</summary>
    public static GuardedMemory Of(ReadOnlySpan<ushort> tokens, Placement placement)
    {
        var memory = new GuardedMemory(tokens.Length, placement);
        tokens.CopyTo(memory.GetSpan());
        return memory;
    }

    /// <summary>Fails unless the tokens are <paramref name="expected"/>, and all before and behind them, sentinels.</summary>
    public void Require(ReadOnlySpan<ushort> expected, string what)
    {
        int same = GetSpan().CommonPrefixLength(expected);
        Assert.True(same == expected.Length, $"{what}: token {same} of {_length} differs");
        Assert.True(All[.._before].IndexOfAnyExcept(Sentinel) < 0, $"{what}: written before the first token");
        Assert.True(All[(_before + expected.Length)..].IndexOfAnyExcept(Sentinel) < 0, $"{what}: written behind token {expected.Length - 1}");
    }

    public override MemoryHandle Pin(int elementIndex = 0) => new((ushort*)_start + _before + elementIndex);

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing) => GuardedPages.Free(_start, _bytes);
}
