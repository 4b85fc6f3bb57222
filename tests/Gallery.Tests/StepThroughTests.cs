using CotGen.Machines;
using Machines.StepThrough;

namespace CotGen.Gallery.Tests;

/// <summary>The step-through of the machine sample, by commands.</summary>
public sealed class StepThroughTests
{
    private const string Beaver = "1RB1LB_1LA0LC_1RZ1LD_1RD0RA";

    [Fact]
    public void Every_moment_is_that_of_the_simulator_forwards_and_backwards()
    {
        MachineDescription machine = MachineFile.Read(Beaver).Machine;
        var player = new MachinePlayer(machine, new MachineInput([], 0));
        foreach (long step in new long[] { 0, 1, 2, 1, 0, 57, 56, 107, 106, 500, 107, 3 })
        {
            player.GoTo(step);
            var simulator = new MachineSimulator(machine, []);
            simulator.Run(Math.Max(0, Math.Min(step, 107) - 1));
            MachineTransition? last = step == 0 ? null : machine.TryStep(simulator.State, simulator[simulator.Head], out MachineTransition taken) ? taken : null;
            simulator.Run(Math.Min(step, 1));
            Assert.Equal((simulator.Steps, simulator.State, simulator.Head, simulator.Ended), (player.Run.Steps, player.Run.State, player.Run.Head, player.Run.Ended));
            Assert.Equal(last, player.Last);
            Assert.All(Enumerable.Range(-20, 40), cell => Assert.Equal(simulator[cell], player.Run[cell]));
        }
    }

    [Fact]
    public void Commands_are_carried_out_line_by_line()
    {
        string[] moments = Moments(Beaver, "step\nstep 3\nback\njump 107\nrun 5\nb 7\n\nq\nstep");
        Assert.Equal([0, 1, 4, 3, 107, 107, 100, 100], moments.Select(static moment => int.Parse(moment.Split("step ")[1].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Contains("halted", moments[4], StringComparison.Ordinal);
        Assert.Contains("before: C, 0 -> Z, 1, right\nnext:   -", moments[5], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dance")]
    [InlineData("step one")]
    [InlineData("jump")]
    [InlineData("step 1 2")]
    public void What_is_no_command_is_told(string line) =>
        Assert.Contains($"'{line}' is no command", Written(Beaver, line + "\n"), StringComparison.Ordinal);

    [Theory]
    [InlineData(Beaver)]
    [InlineData("1RB1RA1LB_2LA---2RA")]
    [InlineData("0 a b r a-state-with-a-name-that-is-longer-than-any-terminal-is-wide-and-then-some-more\na-state-with-a-name-that-is-longer-than-any-terminal-is-wide-and-then-some-more a a r 0")]
    public void No_line_is_wider_than_80_columns(string text)
    {
        string written = Written(text, string.Concat(Enumerable.Repeat("step 7\n", 40)));
        Assert.All(written.Split('\n'), static line => Assert.InRange(line.Length, 0, 80));
        Assert.All(Moments(text, "step 50\n"), static moment => Assert.Equal(1, moment.Split('\n')[2].Count(static letter => letter == '[')));
    }

    private static string[] Moments(string text, string commands) => [.. Written(text, commands).Split("\n\n").Chunk(3).Where(static lines => lines.Length == 3).Select(static lines => string.Join("\n\n", lines))];

    private static string Written(string text, string commands)
    {
        using var input = new StringReader(commands);
        using var output = new StringWriter { NewLine = "\n" };
        new StepTerminal(new MachinePlayer(MachineFile.Read(text).Machine, new MachineInput([], 0)), input, output).ReadCommands(CancellationToken.None);
        return output.ToString();
    }
}
