using CotGen.Machines;

namespace CotGen.Programs;

/// <summary>What must hold between a position's classes, its meaning and the positions that it reads. Everything that uses a program relies on it.</summary>
internal static class ProgramShape
{
    /// <summary>What is wrong with <paramref name="classes"/>, or <see langword="null"/>.</summary>
    public static string? ProblemOf(ClassSet classes)
    {
        if (classes.Type.Kind == TokenKind.Union)
        {
            return ProblemOfUnion(classes);
        }

        if (classes.Arity < 1 || classes.Values.Count == 0 || classes.Values.Count % classes.Arity != 0)
        {
            return "there are no classes, or they do not fill whole tuples";
        }

        if (classes.Arity != 1 && classes.Type.Kind != TokenKind.Joint)
        {
            return "only joint tokens have several components";
        }

        if (!IsAscending(classes))
        {
            return "the classes do not ascend";
        }

        return classes.Type.Kind switch
        {
            TokenKind.Bool or TokenKind.Separator when classes.Values.Any(static value => value is not (0 or 1)) => "a class is neither 0 nor 1",
            TokenKind.Char when classes.Values[0] < char.MinValue || classes.Values[classes.Count - 1] > char.MaxValue => "a class is no character",
            TokenKind.Enum when !classes.Values.All(value => classes.Type.Members.Any(member => member.Value == value)) =>
                $"a class is no member of enum {classes.Type.Name}",
            TokenKind.Tape or TokenKind.Control when classes.Values[0] < 0 || classes.Values[classes.Count - 1] >= classes.Type.Members.Count =>
                $"a class is no {(classes.Type.Kind == TokenKind.Tape ? "row token" : "program point")}",
            _ => null,
        };
    }

    private static string? ProblemOfUnion(ClassSet classes)
    {
        ClassSet[] parts = classes.Parts.ToArray();
        return parts.Length < 2 ? "a union has less than two parts"
            : Array.Exists(parts, static part => part.Type.Kind == TokenKind.Union) ? "a union holds a union"
            : parts.Select(ProblemOf).FirstOrDefault(static problem => problem is not null) is { } problem ? problem
            : parts.SelectMany(static part => Enumerable.Range(0, part.Count).Select(part.Token)).Distinct().Count() < classes.Count ? "two parts of a union share a token"
            : null;
    }

    /// <summary>What is wrong with <paramref name="view"/> as an output of a slot with classes <paramref name="read"/>, or <see langword="null"/>.</summary>
    public static string? ProblemOf(TokenView view, ClassSet read) =>
        view.Values.Count != read.Count ? "the view does not have one value per class"
        : view.Type is not { Kind: TokenKind.Bool or TokenKind.Int or TokenKind.Char or TokenKind.Enum, Point: 0 } ? "an output is a truth value, an integer, a character or a member of an enum"
        : ProblemOf(view.Classes);

    /// <summary>The classes of what a slot counts back to: all row tokens of the machine, if there is one.</summary>
    public static ClassSet? RowClasses(IEnumerable<Slot> slots) => slots
        .Select(static slot => MachineOf(slot.Meaning)?.Tokens.All)
        .FirstOrDefault(static classes => classes is not null);

    /// <summary>What is wrong with <paramref name="slot"/>, or <see langword="null"/>; its sources must exist.</summary>
    public static string? ProblemOf(Slot slot, Func<Address, ClassSet> classesAt)
    {
        if (ProblemOf(slot.Classes) is { } problem)
        {
            return problem;
        }

        return slot.Meaning switch
        {
            PhasedMeaning phased => ProblemOf(slot, phased, classesAt),
            CarryMeaning carry => ProblemOf(slot, carry, classesAt),
            _ => ProblemOfMeaning(slot, classesAt),
        };
    }

    private static string? ProblemOf(Slot slot, PhasedMeaning phased, Func<Address, ClassSet> classesAt)
    {
        ClassSet control = classesAt(phased.Control);
        int[] points = phased.Phases.SelectMany(static phase => phase.Points).ToArray();
        return control.Type.Kind != TokenKind.Control || control.Count != control.Type.Members.Count ? "the phases are not told apart by a control token"
            : phased.Phases.Count == 0 || phased.Phases.Count != slot.Classes.Flat.Count() ? "there is not one phase for each part of the classes"
            : points.Length != points.Distinct().Count() || Array.Exists(points, point => point < 0 || point >= control.Count) ? "a point belongs to two phases, or to none"
            : Enumerable.Range(0, phased.Phases.Count)
                .Select(i => phased.Phases[i].Meaning is PhasedMeaning or CarryMeaning
                    ? "a phase has phases itself"
                    : ProblemOf(slot with { Meaning = phased.Phases[i].Meaning, Classes = phased.ClassesOf(i, slot.Classes) }, classesAt))
                .FirstOrDefault(static problem => problem is not null);
    }

    private static string? ProblemOf(Slot slot, CarryMeaning carry, Func<Address, ClassSet> classesAt) =>
        slot.Classes.Type.Kind is TokenKind.Union or TokenKind.Joint ? "a variable is one value"
        : carry.Unchanged.View.Count != classesAt(carry.Unchanged.Source).Count ? $"the view of {carry.Unchanged.Source} does not have one value per class"
        : carry.Cases.Any(part => part.First < 0 || part.First + part.View.Count > classesAt(part.Source).Count) ? "a case reads classes that its source does not have"
        : null;

    private static string? ProblemOfMeaning(Slot slot, Func<Address, ClassSet> classesAt)
    {

        if (TermsOf(slot.Meaning).FirstOrDefault(term => term.View.Count != classesAt(term.Source).Count) is { } term)
        {
            return $"the view of {term.Source} does not have one value per class";
        }

        if (MachineOf(slot.Meaning) is { } machine)
        {
            return slot.Classes == (slot.Meaning is CellMeaning ? machine.Tokens.Cells : machine.Tokens.Ends) ? null : "the classes are not those of the machine's rows";
        }

        (int arity, int? count) = slot.Meaning switch
        {
            ConstantMeaning => (slot.Classes.Arity, 1),
            ThresholdMeaning threshold => (1, threshold.Breakpoints.Count + 1),
            MovingThresholdMeaning moving => (1, moving.Breakpoints.Count + 1),
            JointMeaning joint => (joint.Parts.Count, (int?)null),
            SelectMeaning => (2, null),
            _ => (1, null),
        };
        return slot.Classes.Arity != arity ? $"the meaning needs classes of {arity} values"
            : count is { } needed && slot.Classes.Count != needed ? $"the meaning needs {needed} classes"
            : slot.Meaning is ThresholdMeaning { Breakpoints: var breakpoints } && !IsAscending(breakpoints) ? "the breakpoints do not ascend"
            : slot.Meaning is MovingThresholdMeaning moved ? ProblemOf(moved)
            : null;
    }

    private static string? ProblemOf(MovingThresholdMeaning moving) =>
        moving.Breakpoints.Any(term => term.Source != moving.Mover) ? "the breakpoints move with several tokens"
        : !moving.NeverDescends ? "the breakpoints descend"
        : null;

    private static MachineDescription? MachineOf(Meaning meaning) => meaning switch
    {
        CellMeaning cell => cell.Machine,
        RowEndMeaning end => end.Machine,
        _ => null,
    };

    private static IEnumerable<Term> TermsOf(Meaning meaning) => meaning switch
    {
        LookupMeaning lookup => [lookup.Term],
        JointMeaning joint => joint.Parts,
        AffineMeaning affine => affine.Form.Terms,
        ThresholdMeaning threshold => threshold.Form.Terms,
        MovingThresholdMeaning moving => moving.Form.Terms.Concat(moving.Breakpoints),
        ExtremumMeaning extremum => extremum.Terms,
        RemainderMeaning remainder => remainder.Form.Terms.Append(remainder.Quotient),
        SelectMeaning select => select.Choices.Select(static choice => choice.Term).OfType<Term>().Prepend(select.Selector),
        OperationMeaning operation => [operation.Left, operation.Right],
        _ => [],
    };

    private static bool IsAscending(EquatableArray<long> values) => IsAscending(new ClassSet(TokenType.Int, 1, values));

    private static bool IsAscending(ClassSet classes)
    {
        ReadOnlySpan<long> values = classes.Values.AsSpan();
        for (int i = classes.Arity; i < values.Length; i += classes.Arity)
        {
            if (values.Slice(i - classes.Arity, classes.Arity).SequenceCompareTo(values.Slice(i, classes.Arity)) >= 0)
            {
                return false;
            }
        }

        return true;
    }
}
