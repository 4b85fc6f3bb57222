using CotGen.Machines;

namespace CotGen.Programs;

/// <summary>The cell of a machine's next row: a function of the cell and its two neighbours in the row before.</summary>
/// <param name="Machine">The machine.</param>
public sealed record CellMeaning(MachineDescription Machine) : Meaning
{
    /// <summary>The cell to the left, or the separator before the first cell.</summary>
    public static Address Left { get; } = Address.Back(1, 1);

    /// <summary>The cell itself.</summary>
    public static Address Middle { get; } = Address.Back(1, 0);

    /// <summary>The cell to the right, or the separator after the last cell.</summary>
    public static Address Right { get; } = Address.Back(1, -1);

    /// <inheritdoc/>
    public override EquatableArray<Address> Sources => [Left, Middle, Right];

    /// <inheritdoc/>
    public override int Evaluate(ClassContext context, ClassSet classes) =>
        classes.IndexOf(RowStep.Cell(Machine, context[Left], context[Middle], context[Right]));
}

/// <summary>The end of a machine's next row: whether the head leaves the tape, a function of the outermost cells of the row before.</summary>
/// <param name="Machine">The machine.</param>
public sealed record RowEndMeaning(MachineDescription Machine) : Meaning
{
    /// <summary>The first cell: L + W = 2 L - 1 tokens back.</summary>
    public static Address First { get; } = Address.Back(2, -1);

    /// <summary>The last cell.</summary>
    public static Address Last { get; } = Address.Back(1, 1);

    /// <inheritdoc/>
    public override EquatableArray<Address> Sources => [First, Last];

    /// <inheritdoc/>
    public override int Evaluate(ClassContext context, ClassSet classes) =>
        classes.IndexOf(RowStep.End(Machine, context[First], context[Last]));
}
