using CotGen.Lowering;
using CotGen.Machines;
using CotGen.Programs;

namespace CotGen.Runtime.Tests.Machines.Files;

/// <summary>
/// The claim for every width, checked apart from the code that proves it: a cell follows from three cells and a row's end from two, so rows of up to three
/// cells hold every window there is. Each is scored by the definition and compared with a step on a plain tape.
/// </summary>
public sealed class WindowTests
{
    private const int MostTokens = 200;

    public static TheoryData<string> Machines => [.. KnownRunTests.AllMachines.Where(static pair => pair.Value.Tokens.Count <= MostTokens).Select(static pair => pair.Key)];

    [Theory]
    [MemberData(nameof(Machines))]
    public void Every_window_is_right_with_a_margin(string name)
    {
        MachineDescription machine = KnownRunTests.AllMachines[name];
        CotProgram program = MachineProgram.Of(machine);
        LinearWeights weights = WeightBuilder.Build(program);
        for (int width = 1; width <= 3; width++)
        {
            foreach (int[] row in SampleMachines.Rows(machine, width))
            {
                int[] next = MachineRuleTests.Simulated(machine, row);

                // Of the cells of three, only the middle one has a window that narrower rows do not have.
                foreach (int column in width == 3 ? [1] : Enumerable.Range(0, width + 1))
                {
                    Assert.True(MachineRuleTests.Lead(program, weights, row, column, next[column]) >= 1);
                }
            }
        }
    }
}
