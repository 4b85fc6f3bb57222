using CotGen.Generator.Evaluation.Flow;
using CotGen.Generator.Frontend.Model;
using CotGen.Lowering.Dataflow;
using CotGen.Programs;

namespace CotGen.Generator.Evaluation;

/// <summary>
/// Evaluates a transition method once for every state and symbol: the method is the machine's table. An entry for which it
/// throws is undefined, and the machine is stuck there; a halting state has no entries.
/// </summary>
internal static class MachineEvaluation
{
    /// <summary>The table, or why there is none.</summary>
    /// <exception cref="LimitExceededException">A bound was met.</exception>
    public static MachineTable Evaluate(MethodModel model, CancellationToken cancellationToken)
    {
        EnumType states = States(model), symbols = Symbols(model);
        var entries = new List<MachineEntry>();
        long fuel = model.Options.Fuel;
        foreach (EnumMember state in states.Members.Where(state => !model.Machine!.Halting.Contains(state.Value)))
        {
            foreach (EnumMember symbol in symbols.Members)
            {
                var evaluator = new Evaluator(model, new DataflowGraph(new DataflowLimits()), FlowMemory.None, fuel, cancellationToken);
                try
                {
                    Value result = evaluator.Run(_ => [Argument(state.Value, states), Argument(symbol.Value, symbols)]);
                    if (!evaluator.IsDead && result is TupleValue tuple)
                    {
                        entries.Add(Entry(state, symbol, tuple, states, symbols, model.Main.Body.Span));
                    }
                }
                catch (RefusedException refused)
                {
                    return new MachineTable([], refused.Finding);
                }

                fuel = evaluator.FuelLeft;
            }
        }

        return new MachineTable(entries, Problem: null);
    }

    /// <summary>The enum of states.</summary>
    public static EnumType States(MethodModel model) => (EnumType)model.Signature.Parameters[0].Type;

    /// <summary>The enum of symbols.</summary>
    public static EnumType Symbols(MethodModel model) => (EnumType)model.Signature.Parameters[1].Type;

    private static Evaluator.Argument Argument(long value, EnumType type) => new(ScalarValue.Known(value, type), Cell: null);

    private static MachineEntry Entry(EnumMember state, EnumMember symbol, TupleValue result, EnumType states, EnumType symbols, ModelSpan span)
    {
        long[] parts = result.Elements.Select(static part => ((ScalarValue)part).Bits).ToArray();
        int next = states.IndexOf(parts[0]), write = symbols.IndexOf(parts[1]);
        return next < 0 || write < 0 || parts[2] is < 0 or > 2
            ? throw new RefusedException(new Finding("COT0207", span, [next < 0 ? states.ShortName : write < 0 ? symbols.ShortName : "Move", $"for state {state.Name} and symbol {symbol.Name}"]))
            : new MachineEntry(states.IndexOf(state.Value), symbols.IndexOf(symbol.Value), next, write, (int)parts[2]);
    }
}

/// <summary>A machine's table: states and symbols by their number among the enum's members, moves as <c>Move</c> numbers them (left, right, stay).</summary>
internal sealed record MachineTable(IReadOnlyList<MachineEntry> Entries, Finding? Problem);

/// <summary>One entry of the table.</summary>
internal readonly record struct MachineEntry(int State, int Symbol, int Next, int Write, int Move);
