namespace CotGen.Programs;

/// <summary>What a place of a block means at one or several program points.</summary>
/// <param name="Points">The points, by their number in the control token's classes; ascending.</param>
/// <param name="Meaning">What the token means there, over the classes of this phase alone.</param>
public sealed record Phase(EquatableArray<int> Points, Meaning Meaning);

/// <summary>
/// A place of a block whose meaning depends on the block's program point: the control token says which phase it is, and the slot's
/// classes are the union of the phases' classes, phase i owning part i.
/// </summary>
/// <param name="Control">The control token of the block.</param>
/// <param name="Phases">One phase or more; no point belongs to two.</param>
public sealed record PhasedMeaning(Address Control, EquatableArray<Phase> Phases) : Meaning
{
    /// <inheritdoc/>
    public override EquatableArray<Address> Sources { get; } = Phases
        .SelectMany(static phase => phase.Meaning.Sources)
        .Append(Control)
        .Distinct()
        .OrderBy(static address => address.Kind)
        .ThenBy(static address => address.Offset)
        .ToEquatableArray();

    /// <summary>The number of the phase that <paramref name="point"/> belongs to, or -1.</summary>
    public int PhaseOf(int point)
    {
        for (int i = 0; i < Phases.Count; i++)
        {
            if (Phases[i].Points.AsSpan().IndexOf(point) >= 0)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The classes of phase <paramref name="phase"/>, given those of the slot.</summary>
    public ClassSet ClassesOf(int phase, ClassSet classes) => Phases.Count == 1 ? classes : classes.Parts[phase];

    /// <inheritdoc/>
    public override int Evaluate(ClassContext context, ClassSet classes)
    {
        int phase = PhaseOf(context[Control]);
        if (phase < 0)
        {
            return -1;
        }

        int found = Phases[phase].Meaning.Evaluate(context, ClassesOf(phase, classes));
        return found < 0 || Phases.Count == 1 ? found : classes.FirstOf(phase) + found;
    }
}

/// <summary>Some classes of a source, and the value that each of them stands for.</summary>
/// <param name="Source">Where the token stands.</param>
/// <param name="First">The first class that counts.</param>
/// <param name="View">The values of class <paramref name="First"/> and those after it.</param>
public sealed record CarryCase(Address Source, int First, View View);

/// <summary>
/// A variable at the head of a block: the value that the block before gave it, by whichever of its tokens holds one; else what it
/// was. Of the cases' tokens at most one is among the classes that count, since each point has tokens of its own.
/// </summary>
/// <param name="Unchanged">The value where no case applies.</param>
/// <param name="Cases">The tokens of the block before that may hold a new value, by source.</param>
public sealed record CarryMeaning(Term Unchanged, EquatableArray<CarryCase> Cases) : Meaning
{
    /// <inheritdoc/>
    public override EquatableArray<Address> Sources { get; } = Cases
        .Select(static part => part.Source)
        .Append(Unchanged.Source)
        .Distinct()
        .OrderBy(static address => address.Kind)
        .ThenBy(static address => address.Offset)
        .ToEquatableArray();

    /// <inheritdoc/>
    public override int Evaluate(ClassContext context, ClassSet classes)
    {
        foreach (CarryCase part in Cases.AsSpan())
        {
            int x = context[part.Source] - part.First;
            if (x >= 0 && x < part.View.Count)
            {
                return classes.IndexOf(part.View[x]);
            }
        }

        return classes.IndexOf(Unchanged.Evaluate(context));
    }
}
