using CotGen.Lowering.Dataflow;
using CotGen.Programs;

namespace CotGen.Lowering.Blocks;

/// <summary>
/// Which place of a block carries which variable. Two variables share a place if no segment needs both at its head and they are
/// shown alike. In a fold none do: which point comes next is read from the input, so that what a place holds must fit both.
/// </summary>
internal sealed class VariableSlots
{
    private readonly Dictionary<FlowVariable, int> _slotOf = [];
    private readonly List<List<FlowVariable>> _variables = [];
    private readonly List<string> _names = [];

    public VariableSlots(FlowGraph flow, FlowLiveness liveness)
    {
        foreach (FlowSegment segment in flow.Segments)
        {
            foreach (FlowVariable variable in liveness.Live[segment].Keys.OrderBy(static variable => variable.IsNode).ThenBy(static variable => variable.Cell).ThenBy(static variable => variable.Leaf))
            {
                if (!_slotOf.ContainsKey(variable))
                {
                    Place(variable, liveness.Live[segment][variable], flow, liveness);
                }
            }
        }
    }

    /// <summary>Number of places.</summary>
    public int Count => _variables.Count;

    /// <summary>The place of a variable, from 0.</summary>
    public int this[FlowVariable variable] => _slotOf[variable];

    /// <summary>The variable of place <paramref name="slot"/> at the head of a segment that needs it, or <see langword="null"/>.</summary>
    public FlowVariable? At(int slot, Dictionary<FlowVariable, DataflowNode> live) => _variables[slot].Find(live.ContainsKey);

    /// <summary>How the variables of a place are shown.</summary>
    public TokenType TypeOf(int slot) => _variables[slot][0].Type;

    /// <summary>The name of the first variable of a place.</summary>
    public string NameOf(int slot) => _names[slot];

    private void Place(FlowVariable variable, DataflowNode node, FlowGraph flow, FlowLiveness liveness)
    {
        int slot = flow.Input is not null ? -1 : _variables.FindIndex(others => others[0].Type == variable.Type && others.TrueForAll(other =>
            flow.Segments.All(segment => !liveness.Live[segment].ContainsKey(other) || !liveness.Live[segment].ContainsKey(variable))));
        if (slot < 0)
        {
            slot = _variables.Count;
            _variables.Add([]);
            _names.Add(node.Label.Name);
        }

        _variables[slot].Add(variable);
        _slotOf.Add(variable, slot);
    }
}
