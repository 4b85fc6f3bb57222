using CotGen.Generator.Frontend.Model;
using CotGen.Lowering.Dataflow;
using CotGen.Programs;

namespace CotGen.Generator.Evaluation;

/// <content>Names of slots: the user's own expressions, with what is known put in.</content>
internal sealed partial class Evaluator
{
    private readonly Dictionary<int, string> _outputNames = [];
    private readonly HashSet<int> _outputElements = [];
    private readonly Dictionary<int, SlotOrigin> _lastWrites = [];

    /// <summary>Declares that a cell is an output, under the name by which the user knows it.</summary>
    public void NameOutput(int cell, string name) => _outputNames[cell] = name;

    /// <summary>The same of an element of a span, which C# does not know to be written.</summary>
    public void NameOutputElement(int cell, string name)
    {
        NameOutput(cell, name);
        _outputElements.Add(cell);
    }

    /// <summary>Where an output cell was last written.</summary>
    public SlotOrigin LastWrite(int cell) => _lastWrites.TryGetValue(cell, out SlotOrigin origin) ? origin : SlotOrigin.None;

    internal static SlotOrigin OriginOf(ModelSpan span) => new(span.Function, span.Start, span.Length, span.Line);

    private void Describe(ModelSpan span, Expression expression)
    {
        // The name is wanted now and here or never: a node is made while its expression is under evaluation.
        Frame frame = _frame;
        State state = _state;
        graph.Describe(OriginOf(span), () => new SlotName(frame.Model.Variables, variable => ValueOf(state, frame.Cells[variable])).Of(expression));
    }

    // A limit met later asks for the name when the call's cells are gone.
    private static ScalarValue? ValueOf(State state, int cell) => cell < state.Count ? state[cell] as ScalarValue : null;

    private string CellName(int cell)
    {
        if (_outputNames.TryGetValue(cell, out string? name))
        {
            return name;
        }

        if (cell == _frame.ResultCell)
        {
            return _frame.Function == 0 ? "result" : _frame.Model.Name;
        }

        int variable = Array.IndexOf(_frame.Cells, cell);
        return variable >= 0 ? _frame.Model.Variables[variable].Name : ElementName(cell);
    }

    private string ElementName(int cell)
    {
        for (int variable = 0; variable < _frame.Cells.Length; variable++)
        {
            int at = _frame.Cells[variable];
            if (at < _state.Count && _state[at] is SpanValue span && cell >= span.Start && cell < span.Start + span.Length)
            {
                return $"{_frame.Model.Variables[variable].Name}[{Places(cell - span.Start, span.Lengths)}]";
            }
        }

        return "";
    }

    private static string Places(int offset, EquatableArray<int> lengths)
    {
        var places = new List<string>();
        for (int i = lengths.Count - 1; i > 0; i--)
        {
            places.Insert(0, Integers.Text(offset % lengths[i]));
            offset /= lengths[i];
        }

        places.Insert(0, Integers.Text(offset));
        return string.Join(",", places);
    }

    // A sum that happens to be one token ("sum += x" from 0) keeps the token's own name, unless it is an output.
    private void NameAfter(Value? value, string name, ModelSpan span, int cell, Expression? source)
    {
        bool isOutput = _outputNames.ContainsKey(cell);
        if (isOutput)
        {
            _lastWrites[cell] = OriginOf(span);
        }

        bool isAdditive = source is null or BinaryExpression { Operator: BinaryOperator.Add or BinaryOperator.Subtract };
        if (value is ScalarValue { IsKnown: false } scalar && name.Length > 0 && (isOutput || !isAdditive))
        {
            DataflowGraph.Rename(scalar.Sum, name, OriginOf(span), isOutput ? NameRank.Output : NameRank.Variable);
        }
    }
}
