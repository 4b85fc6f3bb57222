using CotGen.Machines;
using CotGen.Programs;

namespace CotGen.Runtime.Tests.Machines;

public sealed class MachineProgramTests
{
    [Fact]
    public void The_text_shows_the_machine_and_the_rows()
    {
        string text = MachineProgram.Of(SampleMachines.Increment()).ToString();
        Assert.Equal(
            """
            cotprogram 1
            name "increment"
            machine "increment" two-way
            state "scan" start
            state "carry"
            state "done" halt
            symbol "0"
            symbol "1"
            symbol "_" blank
            transition "scan" "0" = "scan" "0" right
            transition "scan" "1" = "scan" "1" right
            transition "scan" "_" = "carry" "_" left
            transition "carry" "0" = "done" "1" stay
            transition "carry" "1" = "carry" "0" left
            transition "carry" "_" = "done" "1" stay
            prompt "" tape 12
            prompt "cell" tape 0..11 run
            prompt "" tape 12
            body "cell" tape 0..11 run = cell b1+1 b1 b1-1
            body "row\_end" tape 12..14 = row-end b2-1 b1+1

            """.ReplaceLineEndings("\n"),
            text);
    }

    [Fact]
    public void Texts_read_back()
    {
        var odd = new MachineDescription("a \"b\"", ["a", "a:b", " "], ["b:c", "c", "SEP", "\\ \n"], [new(2, 3, 1, 0, HeadMove.Stay)], 1, [0, 2, 0], 3, TapeKind.LeftBounded);
        IEnumerable<MachineDescription> machines = Enumerable.Range(0, 100).Select(static seed => SampleMachines.Random(seed, (TapeKind)(seed % 2)));
        foreach (MachineDescription machine in machines.Append(odd).Append(SampleMachines.Palindrome()))
        {
            CotProgram program = MachineProgram.Of(machine), read = CotProgram.Parse(program.ToString());
            Assert.Equal(machine, read.Machine);
            Assert.Equal((program.ToString(), program.Hash), (read.ToString(), read.Hash));
        }
    }

    [Theory]
    [InlineData("symbol \"1\"", "symbol \"0\"")]
    [InlineData("= \"scan\" \"0\" right", "= \"scan\" \"0\" up")]
    [InlineData("= \"carry\" \"_\" left", "= \"gone\" \"_\" left")]
    [InlineData("tape 12..14", "tape 12..13")]
    [InlineData("tape 0..11 run =", "tape 0..11 =")]
    [InlineData("cell b1+1 b1 b1-1", "cell b1+1 b1")]
    [InlineData("cell b1+1 b1 b1-1", "constant")]
    [InlineData("machine \"increment\" two-way", "")]
    public void Malformed_texts_are_refused(string right, string wrong)
    {
        string text = MachineProgram.Of(SampleMachines.Increment()).ToString();
        Assert.Contains(right, text, StringComparison.Ordinal);
        Assert.Throws<CotProgramFormatException>(() => CotProgram.Parse(text.Replace(right, wrong, StringComparison.Ordinal)));
    }

    [Fact]
    public void Row_tokens_have_texts_of_their_own()
    {
        CotProgram program = MachineProgram.Of(SampleMachines.Increment());
        RowTokens tokens = program.Machine!.Tokens;
        Assert.Equal("0 scan:1 _ EXIT_RIGHT", TraceText.Terse(program, [0, (ushort)tokens.Head(0, 1), 2, (ushort)tokens.ExitRight]));

        var odd = new MachineDescription("odd", ["a", "a:b"], ["b:c", "c", "SEP", "\t"], [], 0, [], 0, TapeKind.TwoWay);
        Vocabulary vocabulary = MachineProgram.Of(odd).Vocabulary;
        Assert.Equal(vocabulary.Count, Enumerable.Range(0, vocabulary.Count).Select(i => vocabulary.TextOf((ushort)i)).Distinct().Count());
    }

    [Fact]
    public void The_layout_places_slots_and_sources_for_every_width()
    {
        ProgramLayout layout = MachineProgram.Of(SampleMachines.Increment()).Layout;
        for (int width = 1; width <= 5; width++)
        {
            Assert.Equal((width, width + 1), (layout.WidthOf(width + 2), layout.BlockLength(width)));
            for (int position = 0; position < 20; position++)
            {
                Assert.Equal(position % (width + 1) == width ? 1 : 0, layout.SlotAt(width, position));
            }

            Assert.Equal((0, 1, 2), (layout.PositionOf(CellMeaning.Left, width, 0), layout.PositionOf(CellMeaning.Middle, width, 0), layout.PositionOf(CellMeaning.Right, width, 0)));
            Assert.Equal((1, width), (layout.PositionOf(RowEndMeaning.First, width, width), layout.PositionOf(RowEndMeaning.Last, width, width)));
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => layout.WidthOf(2));
        Assert.Throws<ArgumentException>(() => new LinearPredictor(MachineProgram.Of(SampleMachines.Increment()), new LinearWeights([])));
        Assert.Throws<ArgumentException>(() => new TraceInterpreter(MachineProgram.Of(SampleMachines.Increment())));
    }

    [Fact]
    public void Parts_that_do_not_fit_are_refused()
    {
        Refused("two symbols are named '0'", symbols: ["0", "0"]);
        Refused("there is no state", states: []);
        Refused("the start state is 2", start: 2);
        Refused("two entries", new MachineTransition(0, 0, 0, 0, HeadMove.Stay), new MachineTransition(0, 0, 0, 1, HeadMove.Stay));
        Refused("the next state for state 'q0' and symbol '1' is 5", new MachineTransition(0, 1, 5, 0, HeadMove.Stay));
        Assert.Throws<ArgumentException>(() => new MachineSimulator(SampleMachines.Increment(TapeKind.LeftBounded), [0], head: -1));
        var huge = new MachineDescription("huge", SampleMachines.Names("q", 700), SampleMachines.Names("s", 100), [], 0, [], 0, TapeKind.TwoWay);
        Assert.Throws<LimitExceededException>(() => MachineProgram.Of(huge));
    }

    private static void Refused(string problem, params MachineTransition[] entries) => Check(problem, ["q0", "q1"], ["0", "1"], entries, 0);

    private static void Refused(string problem, string[]? states = null, string[]? symbols = null, int start = 0) =>
        Check(problem, states ?? ["q0", "q1"], symbols ?? ["0", "1"], [], start);

    private static void Check(string problem, string[] states, string[] symbols, MachineTransition[] entries, int start)
    {
        var error = Assert.Throws<ArgumentException>(() => new MachineDescription("m", new(states), new(symbols), new(entries), start, [], 0, TapeKind.TwoWay));
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }
}
