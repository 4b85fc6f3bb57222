using CotGen.Machines;
using CotGen.Programs;
using CotGen.Runtime.Tests.Rules;

namespace CotGen.Runtime.Tests.Machines.Files;

public sealed class WriterTests
{
    private static readonly MachineFormat[] Formats = Enum.GetValues<MachineFormat>();

    [Fact]
    public void What_was_read_is_read_again() => Assert.All(Written.All, static written => RoundTrip(MachineFile.Read(written.Text)));

    [Theory]
    [InlineData("1RB2LB1RZ_2LA2RB1LB")]
    [InlineData("1RB1RH_---1LZ")]
    [InlineData("0RB_---")]
    [InlineData("1RB1LC_1RC1RB_1RD0LE_1LA1LD_1RZ0LA")]
    [InlineData("0 0 0 * halt-accept\n0 1 1 l halt-reject\n0 2 2 r HALT!\n0 3 _ * 0\n; $INITIAL_TAPE: 01*23")]
    [InlineData("q0 0 0 * stop-qA\nq0 1 1 < stop-qNa\nq0 2 2 > q0\n")]
    [InlineData("{1};\nI = {a};\nF = {b, c};\n(a, 1, 0, R, b);\n(b, 0, 1, H, b);\n(b, 1, 1, N, c);\n(a, 0, 1, H, c);\n")]
    public void Corners_are_read_again(string text) => RoundTrip(MachineFile.Read(text));

    [Fact]
    public void Random_machines_are_read_again_from_every_format_that_holds_them()
    {
        var held = new Dictionary<MachineFormat, int>();
        for (int seed = 0; seed < 200; seed++)
        {
            MachineFile file = Random(seed);
            foreach (MachineFormat format in Formats)
            {
                if (MachineFileWriter.TryWrite(file, format, out string? text, out string? problem))
                {
                    held[format] = held.GetValueOrDefault(format) + 1;
                    Compare(file, MachineFile.Read(text!), seed);
                }
                else
                {
                    Assert.Null(text);
                    Assert.False(string.IsNullOrEmpty(problem));
                }
            }
        }

        Assert.All(Formats.Except([MachineFormat.Sipser]), format => Assert.True(held.GetValueOrDefault(format) >= 10, $"{format}: {held.GetValueOrDefault(format)}"));
    }

    [Fact]
    public void Words_of_yaml_are_written_as_text()
    {
        var machine = new MachineDescription("a 'name'", ["yes", "it's", "a: b #c"], ["'", "#", "\"", "\U0001F600", " "], [new(0, 0, 1, 1, HeadMove.Stay), new(0, 4, 0, 3, HeadMove.Left), new(0, 2, 2, 2, HeadMove.Right)], 0, [1, 2], 4, TapeKind.TwoWay);
        Assert.True(MachineFileWriter.TryWrite(MachineFile.Of(machine, new MachineInput([0, 1, 2, 3], 0)), MachineFormat.TuringMachineIo, out string? text, out _));
        MachineFile read = MachineFile.Read(text!);
        Assert.Equal(machine.Name, read.Machine.Name);
        Assert.Equal(machine.States, read.Machine.States);
        Assert.Equal([" ", "\"", "#", "'", "\U0001F600"], read.Machine.Symbols);
    }

    [Theory]
    [InlineData(MachineFormat.BusyBeaver, "symbol 'a' is no digit")]
    [InlineData(MachineFormat.Sipser, "the machine's tape has no end")]
    [InlineData(MachineFormat.ParenthesisedQuintuples, "means accept")]
    public void What_a_format_cannot_hold_is_told(MachineFormat format, string problem)
    {
        MachineFile file = MachineFile.Read("0 a b * halt-accept\n0 b b r halt-reject\n0 _ _ l 0\n");
        Assert.False(MachineFileWriter.TryWrite(file, format, out string? text, out string? told));
        Assert.Null(text);
        Assert.Contains(problem, told, StringComparison.Ordinal);
    }

    [Fact]
    public void Yes_and_no_go_from_format_to_format()
    {
        MachineFile file = MachineFile.Read("blank: ' '\nstart state: a\ntable:\n  a: {0: {R: accept}, 1: {R: no}, x: R}\n  accept:\n  no:\n");
        foreach (MachineFormat format in new[] { MachineFormat.Morphett, MachineFormat.ArrowQuintuples, MachineFormat.Jflap })
        {
            Assert.True(MachineFileWriter.TryWrite(file, format, out string? text, out string? problem), problem);
            Assert.Equal(MachineAnswer.Accept, Runs.Of(text!, "xx0").Answer);
            Assert.Equal(MachineAnswer.Reject, Runs.Of(text!, "x1").Answer);
        }
    }

    private static void RoundTrip(MachineFile file)
    {
        Assert.True(MachineFileWriter.TryWrite(file, file.Format, out string? text, out string? problem), problem);
        MachineFile read = MachineFile.Read(text!, new MachineReadOptions { Name = file.Machine.Name });
        Assert.Equal(file.Machine, read.Machine);
        Assert.Equal(file.StateNames, read.StateNames);
        Assert.Equal(file.Sample, read.Sample);
        Assert.All(Enumerable.Range(0, file.StateNames.Count), state => Assert.Equal(file.AnswerOf(MachineOutcome.Stuck, state), read.AnswerOf(MachineOutcome.Stuck, state)));
    }

    // By runs, which know nothing of names but the symbols'.
    private static void Compare(MachineFile file, MachineFile read, int seed)
    {
        var random = new SmallRandom(seed);
        for (int i = 0; i < 4; i++)
        {
            int[] input = Enumerable.Range(0, random.Next(0, 6)).Select(_ => random.Next(0, file.Machine.Symbols.Count - 1)).ToArray();
            int[] same = input.Select(symbol => NumberOf(file, read, symbol)).ToArray();
            if (same.All(static symbol => symbol >= 0))
            {
                var first = new MachineSimulator(file.Machine, input);
                var second = new MachineSimulator(read.Machine, same);
                MachineOutcome one = first.Run(60), other = second.Run(60);
                Assert.Equal((one == MachineOutcome.Limit, first.Steps, first.Head), (other == MachineOutcome.Limit, second.Steps, second.Head));
                Assert.Equal(first.Cells(-62, 130).Select(symbol => NumberOf(file, read, symbol)), second.Cells(-62, 130));
            }
        }
    }

    private static int NumberOf(MachineFile file, MachineFile read, int symbol) =>
        symbol == file.Machine.Blank ? read.Machine.Blank : Array.IndexOf(read.Machine.Symbols.AsSpan().ToArray(), file.Machine.Symbols[symbol]);

    private static MachineFile Random(int seed)
    {
        MachineDescription machine = SampleMachines.Random(seed / 2, TapeKind.TwoWay);
        if (seed % 2 == 0)
        {
            return MachineFile.Of(machine);
        }

        // Without staying, and with names that formats have their own ideas about.
        EquatableArray<MachineTransition> moves = machine.Transitions.Select(static entry => entry with { Move = entry.Move == HeadMove.Stay ? HeadMove.Left : entry.Move }).ToEquatableArray();
        string[] states = ["0", "halt", "stop now"], symbols = ["0", "1", "2"];
        return MachineFile.Of(new MachineDescription(machine.Name, new(states[..machine.States.Count]), new(symbols[..machine.Symbols.Count]), moves, machine.Start, machine.Halting, machine.Blank, machine.Tape));
    }
}
