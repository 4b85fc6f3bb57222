using System.Buffers;
using System.Runtime.CompilerServices;
using CotGen.Programs;
using CotGen.Tokens;

namespace CotGen;

/// <summary>Writes the traces of any program by evaluating its meanings, slot by slot: the definition of a trace.</summary>
/// <remarks>Immutable and thread-safe. Compiled targets have quicker code for the same traces.</remarks>
public sealed class TraceInterpreter
{
    private const int OnStack = 512;

    private static readonly ConditionalWeakTable<CotProgram, TraceInterpreter> Known = [];

    private readonly ProgramTokens _tokens;

    /// <summary>An interpreter of <paramref name="program"/>.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="program"/> is <see langword="null"/>.</exception>
    public TraceInterpreter(CotProgram program)
    {
        ArgumentNullException.ThrowIfNull(program);
        Program = program;
        _tokens = ProgramTokens.Of(program);
    }

    /// <summary>The program.</summary>
    public CotProgram Program { get; }

    /// <summary>The interpreter of <paramref name="program"/>, made once.</summary>
    internal static TraceInterpreter Of(CotProgram program) =>
        Known.TryGetValue(program, out TraceInterpreter? known)
            ? known
            : Known.GetValue(program, static key => new TraceInterpreter(key));

    /// <summary>Writes the whole chain of <paramref name="prompt"/>, END included.</summary>
    /// <param name="prompt">One token per element of <see cref="CotProgram.Prompt"/>.</param>
    /// <param name="tokens">Receives one token per element of <see cref="CotProgram.Chain"/>.</param>
    /// <param name="written">Number of tokens written; 0 if the result is <see langword="false"/>.</param>
    /// <returns>
    /// <see langword="false"/> if the prompt is not well formed, if <paramref name="tokens"/> is too short, or if some meaning has
    /// no class for this prompt (which no compiled program does).
    /// </returns>
    public bool TryWriteTrace(ReadOnlySpan<ushort> prompt, Span<ushort> tokens, out int written)
    {
        written = 0;
        int promptLength = _tokens.Prompt.Length, chainLength = _tokens.Chain.Length;
        if (prompt.Length != promptLength || tokens.Length < chainLength)
        {
            return false;
        }

        int[]? rented = promptLength + chainLength > OnStack ? ArrayPool<int>.Shared.Rent(promptLength + chainLength) : null;
        Span<int> classes = rented ?? stackalloc int[OnStack];
        bool isWritten = _tokens.TryEncode(prompt, classes[..promptLength])
            && TryEvaluate(classes[..promptLength], classes.Slice(promptLength, chainLength), tokens);
        if (rented is not null)
        {
            ArrayPool<int>.Shared.Return(rented);
        }

        written = isWritten ? chainLength : 0;
        return isWritten;
    }

    private bool TryEvaluate(ReadOnlySpan<int> prompt, Span<int> chain, Span<ushort> tokens)
    {
        ReadOnlySpan<Slot> slots = Program.Chain.AsSpan();
        for (int i = 0; i < slots.Length; i++)
        {
            if (!TryEvaluate(slots[i], new ClassContext(prompt, chain[..i]), out chain[i]))
            {
                return false;
            }

            tokens[i] = _tokens.Chain[i].Tokens[chain[i]];
        }

        return true;
    }

    // A program read from a file may overflow; that is one more way to have no class.
    private static bool TryEvaluate(Slot slot, ClassContext context, out int found)
    {
        try
        {
            found = slot.Meaning.Evaluate(context, slot.Classes);
        }
        catch (OverflowException)
        {
            found = -1;
        }

        return found >= 0 && found < slot.Classes.Count;
    }
}
