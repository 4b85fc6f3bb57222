using CotGen.Programs;
using CotGen.Tokens;
using CotGen.Traces;
using CotGen.Verification.Steps;

namespace CotGen;

/// <summary>Makes wrong traces out of right ones: negatives to train on and to test verifiers with.</summary>
/// <remarks>Immutable and thread-safe. A negative is a function of (program, seed, index) alone.</remarks>
public sealed class TraceMutations
{
    private const int MostDraws = 64;
    private const int Kinds = 3;

    private readonly ProgramTokens _tokens;
    private readonly bool[] _isRead;
    private readonly bool[] _isCarry;

    /// <summary>Mutations of the traces of <paramref name="program"/>.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="program"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The program is a machine's.</exception>
    public TraceMutations(CotProgram program)
    {
        ArgumentNullException.ThrowIfNull(program);
        Program = program;
        _tokens = ProgramTokens.Of(program);
        _isRead = ReadSlots.Of(program);
        _isCarry = [.. program.Chain.Select((slot, i) => _isRead[i] && IsCarry(slot))];
    }

    /// <summary>The program.</summary>
    public CotProgram Program { get; }

    /// <summary>Negatives of random traces, made as they are asked for.</summary>
    /// <param name="seed">Any number.</param>
    /// <param name="count">Number of negatives, 0 or more.</param>
    /// <param name="start">Index of the first one.</param>
    /// <param name="kind">One way to make them wrong; all in turn unless given.</param>
    /// <returns>The traces of <see cref="CotTraces.Sample(CotProgram, ulong, long, long)"/>, each made wrong; in another way than in its turn where that one does not exist.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> or <paramref name="start"/> is negative.</exception>
    /// <exception cref="InvalidOperationException">A trace cannot be made wrong: no slot has a second class, and nothing can be left out.</exception>
    public IEnumerable<MutatedTrace> Sample(ulong seed, long count, long start = 0, TraceMutation? kind = null) =>
        CotTraces.Sample(Program, seed, count, start).Select(trace => Mutate(trace, seed, kind));

    /// <summary>Makes a trace wrong in one way.</summary>
    /// <param name="trace">A trace of this program.</param>
    /// <param name="kind">In what way.</param>
    /// <param name="seed">Any number; the trace's index counts too.</param>
    /// <returns>The negative, or <see langword="null"/> if the trace has no token that can be made wrong in this way.</returns>
    /// <exception cref="ArgumentException">The trace is another program's.</exception>
    public MutatedTrace? Mutate(CotTrace trace, TraceMutation kind, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(trace);
        if (!ReferenceEquals(trace.Program, Program))
        {
            throw new ArgumentException($"The trace is not one of {Program.Name}.", nameof(trace));
        }

        var random = new CounterRandom(unchecked((seed * Kinds) + (ulong)kind), trace.Index);
        ushort[] right = [.. trace.Chain];
        ushort[]? completion = kind switch
        {
            TraceMutation.WrongToken => WithWrongToken(right, ref random),
            TraceMutation.WrongCarry => WithWrongCarry(trace, right, ref random),
            TraceMutation.SkippedStep => WithoutStep(right, ref random),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
        return completion is null ? null : new MutatedTrace(trace, kind, new(completion), right.AsSpan().CommonPrefixLength(completion));
    }

    private MutatedTrace Mutate(CotTrace trace, ulong seed, TraceMutation? only)
    {
        MutatedTrace? mutated = null;
        for (int i = 0; i < Kinds && mutated is null; i++)
        {
            TraceMutation kind = (TraceMutation)((trace.Index + i) % Kinds);
            mutated = only is null || only == kind ? Mutate(trace, kind, seed) : null;
        }

        return mutated ?? throw new InvalidOperationException($"The trace {trace} cannot be made wrong{(only is { } way ? $" by {way}" : "")}.");
    }

    private ushort[]? WithWrongToken(ushort[] right, ref CounterRandom random)
    {
        int at = Place(right, i => _tokens.Chain[SlotAt(i)].Count > 1, ref random);
        if (at < 0)
        {
            return null;
        }

        ushort[] wrong = [.. right];
        wrong[at] = OtherClass(right, at, ref random);
        return wrong;
    }

    private ushort[]? WithWrongCarry(CotTrace trace, ushort[] right, ref CounterRandom random)
    {
        ushort[]? wrong = null;
        for (int draw = 0; draw < MostDraws && wrong is null; draw++)
        {
            int at = Place(right, i => _isCarry[SlotAt(i)] && _tokens.Chain[SlotAt(i)].Count > 1, ref random);
            at = at >= 0 ? at : Place(right, i => _isRead[SlotAt(i)] && _tokens.Chain[SlotAt(i)].Count > 1, ref random);
            if (at < 0)
            {
                return null;
            }

            wrong = Follow([.. trace.Prompt], right, at, OtherClass(right, at, ref random));
        }

        return wrong;
    }

    // Where the meaning has no class for the wrong values, the right token stays.
    private ushort[]? Follow(ushort[] prompt, ushort[] right, int at, ushort token)
    {
        var wrong = new List<ushort>(right.Length);
        int limit = (4 * right.Length) + GrowingChain.FirstRoom;
        for (var walk = new ProgramWalk(Program, _tokens, prompt); !walk.HasEnded; walk.Write(wrong[^1]))
        {
            if (wrong.Count == limit)
            {
                return null;
            }

            bool isRight = wrong.Count < at;
            ushort next = token;
            if (isRight || (wrong.Count > at && !walk.TryEvaluate(out next)))
            {
                if (wrong.Count >= right.Length)
                {
                    return null;
                }

                next = right[wrong.Count];
            }

            wrong.Add(wrong.Count == at ? token : next);
        }

        return [.. wrong];
    }

    private static ushort[]? WithoutStep(ushort[] right, ref CounterRandom random)
    {
        int at = Place(right, i => i + 1 < right.Length && right.AsSpan(i).ContainsAnyExcept(right[i]), ref random);
        return at < 0 ? null : [.. right[..at], .. right[(at + 1)..]];
    }

    private ushort OtherClass(ushort[] right, int at, ref CounterRandom random)
    {
        ClassMap map = _tokens.Chain[SlotAt(at)];
        int old = map.ClassOf(right[at]);
        return map.Tokens[(old + 1 + random.Below(map.Count - 1)) % map.Count];
    }

    // The first fitting place behind a random one, around the end.
    private static int Place(ushort[] right, Func<int, bool> fits, ref CounterRandom random)
    {
        int start = random.Below(right.Length);
        for (int i = 0; i < right.Length; i++)
        {
            if (fits((start + i) % right.Length))
            {
                return (start + i) % right.Length;
            }
        }

        return -1;
    }

    private int SlotAt(int position) => Program.Layout.SlotAt(width: 1, position);

    private static bool IsCarry(Slot slot) => slot.Meaning is ThresholdMeaning or MovingThresholdMeaning or CarryMeaning
        || slot.Name.Contains("carry", StringComparison.OrdinalIgnoreCase);
}
