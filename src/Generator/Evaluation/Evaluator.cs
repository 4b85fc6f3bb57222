using System.Runtime.CompilerServices;
using CotGen.Generator.Evaluation.Flow;
using CotGen.Generator.Frontend.Model;
using CotGen.Lowering.Dataflow;
using CotGen.Programs;

namespace CotGen.Generator.Evaluation;

/// <summary>
/// Partial evaluator over a method model. Known values are computed as the CLR would; unknown ones become a dataflow graph. A
/// branch on an unknown condition evaluates both sides and merges their states. With all inputs known it is an interpreter.
/// </summary>
/// <remarks>The parts: calls and state here; <c>Expressions</c>, <c>Arithmetic</c>, <c>Statements</c>, <c>Patterns</c>, <c>Targets</c>, <c>Names</c>, <c>Flow</c> beside.</remarks>
internal sealed partial class Evaluator(MethodModel model, DataflowGraph graph, FlowMemory memory, long allowance, CancellationToken cancellationToken)
{
    // Deep enough for bounded recursion over small inputs, shallow enough for the compiler's own stack.
    private const int MaxCallDepth = 128;

    private readonly List<Finding> _possibleThrows = [];

    // So many steps of sums and tables take about the time of one operation of the method.
    private const int StepsPerOperation = 512;

    private State _state = new();
    private Frame _frame = new(-1, null!, [], -1, null);
    private int _depth;
    private long _fuel = allowance;

    /// <summary>Places that throw, or leave an enum, for some value the analysis could not exclude, in order of evaluation.</summary>
    public IReadOnlyList<Finding> PossibleThrows => _possibleThrows;

    /// <summary>Where the method last returned a value.</summary>
    public SlotOrigin ResultOrigin { get; private set; } = SlotOrigin.None;

    /// <summary>Operations left.</summary>
    public long FuelLeft => _fuel - (graph.Steps / StepsPerOperation);

    /// <summary>Calls the method with the given arguments (values, or cells for <c>ref</c> and <c>out</c>) and returns its result.</summary>
    /// <exception cref="RefusedException">The method is refused.</exception>
    /// <exception cref="LimitExceededException">A bound was met.</exception>
    public Value Run(Func<State, Argument[]> arguments)
    {
        Argument[] all = arguments(_state);
        if (model.Requires is { } precondition && !Assume(precondition.Function, all))
        {
            IsRejected = true;
            return NoValue.Instance;
        }

        return Invoke(model.Entry, all, model.Main.Body.Span);
    }

    /// <summary>Calls a function without parameters.</summary>
    public Value Call(int function) => Invoke(function, [], model.Functions[function].Body.Span);

    /// <summary>True if no input of the run satisfies the precondition: the method was not run.</summary>
    public bool IsRejected { get; private set; }

    /// <summary>True if the method threw on every path.</summary>
    public bool IsDead => _state.IsDead;

    /// <summary>The content of a cell after the run.</summary>
    public Value? ReadCell(int cell) => _state[cell];

    private Value Invoke(int function, Argument[] arguments, ModelSpan call)
    {
        if (++_depth > MaxCallDepth)
        {
            throw Refuse("COT0205", call, Integers.Text(model.Options.Fuel));
        }

        FunctionModel callee = model.Functions[function];
        int first = _state.Allocate(callee.Variables.Count + 1);
        var frame = new Frame(function, callee, Enumerable.Range(first, callee.Variables.Count).ToArray(), first + callee.Variables.Count, _frame);
        for (int i = 0; i < arguments.Length; i++)
        {
            int variable = callee.Parameters[i].Variable;
            if (arguments[i].Cell is { } cell)
            {
                frame.Cells[variable] = cell;
            }
            else
            {
                _state[frame.Cells[variable]] = arguments[i].Value;
            }
        }

        foreach (CaptureModel capture in callee.Captures)
        {
            frame.Cells[capture.Variable] = Enclosing(capture.OuterFunction).Cells[capture.OuterVariable];
        }

        List<ScalarValue>[] told = callee.Text.Count == 0 ? [] : Told(arguments);
        (Frame caller, Assumptions assumptions) = (_frame, _state.Assumptions);
        _frame = frame;
        Landing? outer = Enter(ExitKind.Return, call, FlowRole.Return);
        ulong context = _context;
        _context = FlowKey.Enter(context, call, function);
        List<Exit> exits = Execute(callee.Body);
        _context = context;
        Land(exits, ExitKind.Return, outer, assumptions);
        ResultOrigin = LastWrite(frame.ResultCell);
        _frame = caller;
        _depth--;
        Value result = _state.IsDead || callee.ReturnType is VoidType ? NoValue.Instance : _state[frame.ResultCell] ?? NoValue.Instance;
        _state.Release(first);
        Tell(callee, told, result);
        return result;
    }

    // A local function runs only inside a call of the function around it, and the last such call is its own: there are no delegates.
    private Frame Enclosing(int function)
    {
        Frame frame = _frame;
        while (frame.Function != function)
        {
            frame = frame.Caller!;
        }

        return frame;
    }

    private void Spend(int operations = 1)
    {
        cancellationToken.ThrowIfCancellationRequested();
        RequireStack();
        _fuel -= operations;
        if (FuelLeft < 0)
        {
            throw Unfinished();
        }
    }

    // The outermost loop holds the one that does not end, whichever ran last.
    private RefusedException Unfinished() => Refuse("COT0205", _loopSpan ?? _currentSpan, Integers.Text(model.Options.Fuel));

    // Every branch of an unknown switch, and every call, is evaluated inside the one before.
    private void RequireStack()
    {
        try
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
        }
        catch (InsufficientExecutionStackException)
        {
            throw Refuse("COT0230", _currentSpan);
        }
    }

    private static RefusedException Refuse(string rule, ModelSpan span, params string[] arguments) =>
        new(new Finding(rule, span, arguments.ToEquatableArray()));

    // A place that throws unless the path excludes it. With all inputs known nothing is possible: it does throw.
    private void MayThrow(ModelSpan span, string kind) => MayFail(new Finding("COT0202", span, [kind]));

    private void MayFail(Finding finding)
    {
        if (!_state.IsDead && !_possibleThrows.Exists(known => known.Span == finding.Span && known.RuleId == finding.RuleId))
        {
            _possibleThrows.Add(finding);
        }
    }

    private void Throw(ModelSpan span, string kind)
    {
        MayThrow(span, kind);
        _state.IsDead = true;
    }

    private Interval RangeOf(Sum sum) => RangeOf(sum, _state.Assumptions);

    // The same whatever the path says.
    private Interval HullOf(Sum sum) => RangeOf(sum, Assumptions.None);

    private Interval RangeOf(Sum sum, Assumptions assumptions)
    {
        graph.Take(sum.Terms.Count * DataflowGraph.StepsPerTerm);
        return graph.RangeOf(sum, assumptions);
    }

    /// <summary>The variables of a call under evaluation: one cell each, and one for the result.</summary>
    private sealed record Frame(int Function, FunctionModel Model, int[] Cells, int ResultCell, Frame? Caller);

    /// <summary>An argument: a value, or the cell that a <c>ref</c> or <c>out</c> parameter stands for.</summary>
    internal readonly record struct Argument(Value? Value, int? Cell);
}
