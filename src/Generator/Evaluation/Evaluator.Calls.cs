using CotGen.Generator.Frontend.Model;
using CotGen.Programs;

namespace CotGen.Generator.Evaluation;

/// <content>Calls, and the places that they are given by reference.</content>
internal sealed partial class Evaluator
{
    private Value Call(CallExpression call)
    {
        var lent = new List<Loan>();
        Argument[] arguments = Arguments(call.Arguments, lent);
        if (_state.IsDead)
        {
            return Placeholder(call.Type);
        }

        Lend(call.Function, arguments, lent);
        Value result = Invoke(call.Function, arguments, call.Span);
        TakeBack(lent);
        return result is NoValue ? Placeholder(call.Type) : result;
    }

    /// <summary>A constructor finds the default value in its first parameter, and leaves there what it makes.</summary>
    private Value Construct(ConstructExpression construct)
    {
        var lent = new List<Loan>();
        Argument[] arguments = Arguments(construct.Arguments, lent);
        if (_state.IsDead)
        {
            return Placeholder(construct.Type);
        }

        Lend(construct.Function, arguments, lent);
        int made = _state.Allocate(1);
        _state[made] = Placeholder(construct.Type);
        Invoke(construct.Function, [new Argument(null, made), .. arguments], construct.Span);
        Value value = _state[made]!;
        _state.Release(made);
        TakeBack(lent);
        return value;
    }

    private Argument[] Arguments(EquatableArray<Expression> expressions, List<Loan> lent)
    {
        var arguments = new Argument[expressions.Count];
        for (int i = 0; i < arguments.Length; i++)
        {
            if (expressions[i] is not ReferenceArgument reference)
            {
                arguments[i] = new Argument(Evaluate(expressions[i]), null);
                continue;
            }

            Place place = Locate(reference.Target);
            arguments[i] = new Argument(null, (place as CellPlace)?.Cell);
            if (place is not CellPlace)
            {
                lent.Add(new Loan(i, place, reference.Target));
            }
        }

        return arguments;
    }

    /// <summary>
    /// A place inside a value has no cell of its own. The callee gets a copy in one, which is written back behind the call; that is
    /// the same as long as the callee cannot come to the place by another way.
    /// </summary>
    private void Lend(int function, Argument[] arguments, List<Loan> lent)
    {
        foreach (Loan loan in lent)
        {
            bool isAlone = !model.Functions[function].SeesCallers
                && arguments.All(argument => !Overlaps(loan.Place, argument))
                && lent.TrueForAll(other => ReferenceEquals(other, loan) || AreApart(loan.Place, other.Place));
            if (!isAlone)
            {
                throw Refuse("COT0213", loan.Target.Span, "A reference into a value that the called method can reach in another way");
            }
        }

        foreach (Loan loan in lent)
        {
            loan.Cell = _state.Allocate(1);
            _state[loan.Cell] = Read(loan.Place, loan.Target);
            arguments[loan.Argument] = new Argument(null, loan.Cell);
        }
    }

    private void TakeBack(List<Loan> lent)
    {
        foreach (Loan loan in lent)
        {
            if (_state[loan.Cell] is { } value)
            {
                Write(loan.Place, value, loan.Target.Span);
            }
        }

        if (lent.Count > 0)
        {
            _state.Release(lent[0].Cell);
        }
    }

    private static bool Overlaps(Place place, Argument argument)
    {
        (int first, int last) = CellsOf(place);
        return argument.Cell is { } cell ? cell >= first && cell <= last
            : argument.Value is SpanValue span && span.Start <= last && span.Start + span.Length > first;
    }

    // Different elements of one tuple are apart; an unknown index may be any.
    private static bool AreApart(Place left, Place right)
    {
        (int first, int last) = CellsOf(left);
        (int start, int end) = CellsOf(right);
        return last < start || end < first || PathOf(left).Zip(PathOf(right), static (x, y) => x >= 0 && y >= 0 && x != y).Any(static differs => differs);
    }

    private static (int First, int Last) CellsOf(Place place) => place switch
    {
        CellPlace cell => (cell.Cell, cell.Cell),
        IndexedPlace indexed => (indexed.Span.Start, indexed.Span.Start + indexed.Span.Length - 1),
        TupleElementPlace element => CellsOf(element.Tuple),
        InlineElementPlace element => CellsOf(element.Array),
        _ => (-1, -1),
    };

    private static IEnumerable<int> PathOf(Place place) => place switch
    {
        TupleElementPlace element => PathOf(element.Tuple).Append(element.Index),
        InlineElementPlace element => PathOf(element.Array).Append(-1),
        _ => [],
    };

    /// <summary>A place that a callee works on in a cell of its own.</summary>
    private sealed class Loan(int argument, Place place, AssignmentTarget target)
    {
        public int Argument => argument;

        public Place Place => place;

        public AssignmentTarget Target => target;

        public int Cell { get; set; }
    }
}
