using System.Buffers;
using CotGen.Lowering.Rules;
using CotGen.Machines;
using CotGen.Programs;

namespace CotGen.Predictors;

/// <summary>The constructed rules, computed from the transition list: no tables, whatever the machine's size.</summary>
/// <remarks>
/// A neighbour that is no head has no weights, but for the separator at a left-bounded tape's wall. So where no head is in sight the
/// scores depend on the cell's symbol alone, and their argmax is computed once.
/// </remarks>
internal sealed class ConstructedRowRule : RowRule
{
    private readonly MachineDescription _machine;
    private readonly RowTokens _tokens;
    private readonly ushort[] _headless;
    private readonly ushort[] _headlessAtWall;

    public ConstructedRowRule(MachineDescription machine)
    {
        _machine = machine;
        _tokens = machine.Tokens;
        ushort any = 0;
        _headless = Enumerable.Range(0, machine.Symbols.Count).Select(symbol => Score(any, (ushort)symbol, any)).ToArray();
        _headlessAtWall = Enumerable.Range(0, machine.Symbols.Count).Select(symbol => Score((ushort)_tokens.Separator, (ushort)symbol, any)).ToArray();
    }

    public override ushort NextCell(ReadOnlySpan<ushort> context, int blockLength)
    {
        ushort left = At(context, CellMeaning.Left, blockLength);
        ushort middle = At(context, CellMeaning.Middle, blockLength);
        ushort right = At(context, CellMeaning.Right, blockLength);
        return middle >= _headless.Length || _tokens.IsHead(left) || _tokens.IsHead(right) ? Score(left, middle, right)
            : left == _tokens.Separator ? _headlessAtWall[middle]
            : _headless[middle];
    }

    public override ushort NextEnd(ReadOnlySpan<ushort> context, int blockLength)
    {
        Span<int> scores = [MachineRules.Whole, 0, 0];
        MachineRules.AddFirst(_machine, At(context, RowEndMeaning.First, blockLength), scores);
        MachineRules.AddLast(_machine, At(context, RowEndMeaning.Last, blockLength), scores);
        return (ushort)(_tokens.Separator + Best<int>(scores));
    }

    private ushort Score(ushort left, ushort middle, ushort right)
    {
        int[] rented = ArrayPool<int>.Shared.Rent(_tokens.CellCount);
        Span<int> scores = rented.AsSpan(0, _tokens.CellCount);
        scores.Clear();
        MachineRules.AddLeft(_machine, left, scores);
        MachineRules.AddMiddle(_machine, middle, scores);
        MachineRules.AddRight(_machine, right, scores);
        int best = Best<int>(scores);
        ArrayPool<int>.Shared.Return(rented);
        return (ushort)best;
    }
}
