using CotGen.Programs;

namespace CotGen.Machines;

/// <summary>
/// The tokens that a machine's rows are made of: A symbols, then S x A heads (a head is a cell's symbol with the state of the
/// head on it), then the three ends of a row. Token numbers are class numbers, too.
/// </summary>
public sealed class RowTokens
{
    private readonly MachineDescription _machine;
    private readonly int _symbols;

    internal RowTokens(MachineDescription machine)
    {
        _machine = machine;
        _symbols = machine.Symbols.Count;
        long count = _symbols + ((long)machine.States.Count * _symbols) + 3;
        if (count > Vocabulary.Limit)
        {
            throw new LimitExceededException(LimitKind.Vocabulary, machine.Name, count, Vocabulary.Limit, SlotOrigin.None);
        }

        Count = (int)count;
        Type = TokenType.Tape(RowTexts.Of(machine).Select(static (text, i) => new TokenMember(text, i)).ToEquatableArray());
        All = Range(0, Count - 1);
        Cells = Range(0, CellCount - 1);
        Ends = Range(Separator, ExitRight);
        Separators = Range(Separator, Separator);
    }

    /// <summary>Number of tokens.</summary>
    public int Count { get; }

    /// <summary>Number of tokens that may stand in a cell: symbols and heads.</summary>
    public int CellCount => Count - 3;

    /// <summary>The ordinary end of a row, and what stands before the first row.</summary>
    public int Separator => Count - 3;

    /// <summary>The end of a row whose head has left the tape on the left.</summary>
    public int ExitLeft => Count - 2;

    /// <summary>The end of a row whose head has left the tape on the right.</summary>
    public int ExitRight => Count - 1;

    /// <summary>The type of all of them.</summary>
    public TokenType Type { get; }

    /// <summary>Every token: what a source may hold.</summary>
    public ClassSet All { get; }

    /// <summary>Symbols and heads.</summary>
    public ClassSet Cells { get; }

    /// <summary>The three ends of a row.</summary>
    public ClassSet Ends { get; }

    /// <summary>The ordinary end of a row alone.</summary>
    public ClassSet Separators { get; }

    /// <summary>The head in <paramref name="state"/> on <paramref name="symbol"/>.</summary>
    public int Head(int state, int symbol) => _symbols + (state * _symbols) + symbol;

    /// <summary>True for symbols and heads.</summary>
    public bool IsCell(int token) => (uint)token < (uint)CellCount;

    /// <summary>True for heads.</summary>
    public bool IsHead(int token) => (uint)(token - _symbols) < (uint)(CellCount - _symbols);

    /// <summary>The state of a head.</summary>
    public int StateOf(int head) => (head - _symbols) / _symbols;

    /// <summary>The symbol of a cell, with or without a head on it.</summary>
    public int SymbolOf(int cell) => cell % _symbols;

    /// <summary>The step that a head takes; false for every other token, and for a head that halts or is stuck.</summary>
    public bool TryStep(int token, out MachineTransition step)
    {
        step = default;
        return IsHead(token) && _machine.TryStep(StateOf(token), SymbolOf(token), out step);
    }

    /// <summary>True for the tokens after whose row a run stops: a head that takes no step, an exit.</summary>
    public bool IsStop(int token) => token == ExitLeft || token == ExitRight || (IsHead(token) && !TryStep(token, out _));

    private ClassSet Range(int first, int last) =>
        ClassSet.Scalars(Type, Enumerable.Range(first, last - first + 1).Select(static value => (long)value).ToEquatableArray());
}
