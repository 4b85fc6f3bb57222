using CotGen.Machines;

namespace CotGen.Programs;

/// <summary>What must hold between a position's classes, its meaning and the positions that it reads. Everything that uses a program relies on it.</summary>
internal static class ProgramShape
{
    /// <summary>What is wrong with <paramref name="classes"/>, or <see langword="null"/>.</summary>
    public static string? ProblemOf(ClassSet classes)
    {
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
            TokenKind.Enum when !classes.Values.All(value => classes.Type.Members.Any(member => member.Value == value)) =>
                $"a class is no member of enum {classes.Type.Name}",
            TokenKind.Tape when classes.Values[0] < 0 || classes.Values[classes.Count - 1] >= classes.Type.Members.Count => "a class is no row token",
            _ => null,
        };
    }

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
            JointMeaning joint => (joint.Parts.Count, (int?)null),
            SelectMeaning => (2, null),
            _ => (1, null),
        };
        return slot.Classes.Arity != arity ? $"the meaning needs classes of {arity} values"
            : count is { } needed && slot.Classes.Count != needed ? $"the meaning needs {needed} classes"
            : slot.Meaning is ThresholdMeaning { Breakpoints: var breakpoints } && !IsAscending(breakpoints) ? "the breakpoints do not ascend"
            : null;
    }

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
