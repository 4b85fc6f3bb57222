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
    /// <param name="prompt">One token per element of <see cref="CotProgram.Prompt"/>, W tokens for an element that is a run.</param>
    /// <param name="tokens">Receives the chain: one token per element of <see cref="CotProgram.Chain"/>, or, where there are blocks, as many as it takes.</param>
    /// <param name="written">
    /// Number of tokens written. If the result is <see langword="false"/>: 0, but for a chain with blocks that <paramref name="tokens"/> is
    /// too short for, whose beginning fills it.
    /// </param>
    /// <returns>
    /// <see langword="false"/> if the prompt is not well formed, if <paramref name="tokens"/> is too short, or if some meaning has
    /// no class for this prompt (which no compiled program does).
    /// </returns>
    public bool TryWriteTrace(ReadOnlySpan<ushort> prompt, Span<ushort> tokens, out int written)
    {
        written = 0;
        if (_tokens.FindProblem(prompt).Kind != PromptProblemKind.None || (Program.Layout.IsBounded && tokens.Length < _tokens.Chain.Length))
        {
            return false;
        }

        int length = _tokens.Frame.Length;
        int[]? rented = length > OnStack ? ArrayPool<int>.Shared.Rent(length) : null;
        Span<int> classes = rented ?? stackalloc int[OnStack];
        bool isWritten = TryEvaluate(new BlockCursor<int>(Program, _tokens, prompt, classes), tokens, out written);
        if (rented is not null)
        {
            ArrayPool<int>.Shared.Return(rented);
        }

        return isWritten;
    }

    /// <summary>Writes the whole chain of <paramref name="prompt"/>, however long it is, up to a limit.</summary>
    /// <param name="prompt">One token per element of <see cref="CotProgram.Prompt"/>, W tokens for an element that is a run.</param>
    /// <param name="limit">Tokens of the chain, at most.</param>
    /// <param name="chain">The chain, END included; where there is none, what was written of it.</param>
    /// <returns><see langword="false"/> as <see cref="TryWriteTrace(ReadOnlySpan{ushort}, Span{ushort}, out int)"/> says, or if the chain does not end within <paramref name="limit"/> tokens.</returns>
    public bool TryWriteTrace(ushort[] prompt, int limit, out ushort[] chain)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        return GrowingChain.TryWrite(Program, limit, (Span<ushort> tokens, out int written) => TryWriteTrace(prompt, tokens, out written), out chain);
    }

    private bool TryEvaluate(BlockCursor<int> cursor, Span<ushort> tokens, out int written)
    {
        ReadOnlySpan<Slot> slots = Program.Chain.AsSpan();
        for (written = 0; !cursor.HasEnded; written++)
        {
            if (written == tokens.Length)
            {
                return false;
            }

            if (!TryEvaluate(slots[cursor.Slot], new ClassContext(_tokens.Frame, cursor.Classes), out int found))
            {
                written = 0;
                return false;
            }

            tokens[written] = cursor.Write(found);
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
