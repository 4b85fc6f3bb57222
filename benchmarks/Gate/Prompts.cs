namespace CotGen.Benchmarks.Gate;

/// <summary>Random prompts of the multiplication, one after another, and room for their chains.</summary>
internal sealed class Prompts
{
    private const int PromptLength = Arithmetic.MultiplyCot.PromptLength;
    private const int ChainLength = Arithmetic.MultiplyCot.ChainLength;

    private readonly ushort[] _prompts;
    private readonly ushort[] _chains;

    public Prompts(int count)
    {
        Count = count;
        _prompts = new ushort[count * PromptLength];
        _chains = new ushort[count * ChainLength];
        var domain = new PromptDomain(Arithmetic.MultiplyCot.Program);
        for (int i = 0; i < count; i++)
        {
            domain.WriteRandom(seed: 1, i, _prompts.AsSpan(i * PromptLength));
        }
    }

    public int Count { get; }

    public ReadOnlySpan<ushort> All => _prompts;

    public Span<ushort> Chains => _chains;

    public ReadOnlySpan<ushort> this[int i] => _prompts.AsSpan(i * PromptLength, PromptLength);

    public Span<ushort> ChainOf(int i) => _chains.AsSpan(i * ChainLength, ChainLength);

    /// <summary>Two sides that write different tokens are not two ways to do one thing.</summary>
    public void RequireSame(string name, Action ours, Action theirs)
    {
        Chains.Clear();
        ours();
        ushort[] expected = Chains.ToArray();
        Chains.Clear();
        theirs();
        int wrong = expected.AsSpan().CommonPrefixLength(Chains);
        if (wrong != expected.Length)
        {
            throw new InvalidOperationException($"{name}: token {wrong % ChainLength} of chain {wrong / ChainLength} is {Chains[wrong]} and not {expected[wrong]}.");
        }
    }
}
