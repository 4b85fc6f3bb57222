using CotGen.Machines;

namespace CotGen.Runtime.Tests.Machines.Files;

/// <summary>Each format by small machines written by hand.</summary>
public sealed class FormatTests
{
    [Fact]
    public void Formats_are_told_by_content() =>
        Assert.All(Written.All, static written => Assert.Equal(written.Format, MachineFile.Read(written.Text).Format));

    [Theory]
    [InlineData(Written.TuringMachineIo, MachineAnswer.Halt, "done", "000", 4)]
    [InlineData(Written.Morphett, MachineAnswer.Halt, "halt", "000", 4)]
    [InlineData(Written.Jflap, MachineAnswer.Accept, "done", "000", 4)]
    [InlineData(Written.Arrows, MachineAnswer.Halt, "stop", "000", 4)]
    [InlineData(Written.Sipser, MachineAnswer.Accept, "yes", "000", 4)]
    internal void Flipping_in_all_formats(string text, MachineAnswer answer, string state, string tape, long steps)
    {
        Assert.Equal(new End(answer, state, tape, "0", 2, steps), Runs.Of(text, "101"));
        Assert.Empty(MachineFile.Read(text).Warnings);
        foreach (string lines in new[] { "\r\n", "\r" })
        {
            Assert.Equal(MachineFile.Read(text).Machine, MachineFile.Read("\uFEFF" + text.Replace("\n", lines, StringComparison.Ordinal)).Machine);
        }
    }

    [Fact]
    public void Sample_inputs_are_read()
    {
        Assert.All(new[] { Written.TuringMachineIo, Written.Morphett, Written.Arrows, Written.Parentheses }, static text =>
        {
            MachineFile file = MachineFile.Read(text);
            Assert.Equal("101", string.Concat(file.Sample!.Value.Cells.Select(symbol => file.Machine.Symbols[symbol])));
        });
        MachineFile marked = MachineFile.Read("0 1 1 r halt\n; $INITIAL_TAPE: 1 *2");
        Assert.Equal(2, marked.Sample!.Value.Head);
        Assert.Equal(["_", "1", "2"], marked.Machine.Symbols);
        Assert.Equal([1, 0, 2], marked.Sample!.Value.Cells);
        Assert.Null(MachineFile.Read(Written.Sipser).Sample);
    }

    [Fact]
    public void Busy_beavers()
    {
        Assert.Equal(new End(MachineAnswer.Halt, "Z", "1111", "-2", 0, 6), Runs.Of(Written.BusyBeaver, ""));
        Assert.Equal(new End(MachineAnswer.Halt, "B", "", "", 1, 1), Runs.Of("0RB_---", ""));
        Assert.Equal(9, Runs.Of("1RB2LB1RZ_2LA2RB1LB", "").Tape.Length);
        MachineFile two = MachineFile.Read("1RH1LZ_---1LA");
        Assert.Equal(["A", "B", "H", "Z"], two.Machine.States);
        Assert.Equal([2, 3], two.Machine.Halting);
    }

    [Fact]
    public void Words_and_digits_of_yaml_stay_text()
    {
        MachineFile file = MachineFile.Read("""
            blank: 0
            start state: yes
            input: 0011
            table:
              yes:
                n: {R: on}
                y: {write: n, L: 'null'}
                [0, 1]: {R: 007}
              on: {n: R, '#': L, "\"": {N: 1e3}, '''': N}
              'null':
              007: ~
              1e3: {}
            """);
        Assert.Equal(["yes", "on", "null", "007", "1e3"], file.Machine.States);
        Assert.Equal(["0", "\"", "#", "'", "1", "n", "y"], file.Machine.Symbols);
        Assert.Equal([2, 3, 4], file.Machine.Halting);
        Assert.Equal([0, 0, 4, 4], file.Sample!.Value.Cells);
    }

    [Fact]
    public void Yaml_in_block_and_flow_style_is_the_same()
    {
        const string Block = """
            blank: _
            start state: a
            table:
              a:
                0:
                  write: 1
                  R: b
                1: go
                2: L
              b:
            synonyms:
              go:
                L: a
            """;
        const string Flow = """
            --- # one document
            {blank: _,
             start state: a, synonyms: {go: {L: a}}, other: [ignored, {this: too}],
             table: {a: {0: {write: 1,
                             R: b}, 1: go, # a comment
                         2: L}, b: }}
            """;
        Assert.Equal(MachineFile.Read(Block).Machine, MachineFile.Read(Flow).Machine);
    }

    [Fact]
    public void Exported_yaml_is_read_where_its_source_stands()
    {
        string text = "name: 'my machine'\nsource code: |\n" + string.Join('\n', Written.TuringMachineIo.Split('\n').Select(static line => "  " + line)) + "\npositions:\n  scan: {x: 1, y: 2.5}\n";
        Assert.Equal("my machine", MachineFile.Read(text).Machine.Name);
        Assert.Equal(new End(MachineAnswer.Halt, "done", "000", "0", 2, 4), Runs.Of(text, "101"));
        MachineFormatException error = Assert.Throws<MachineFormatException>(() => MachineFile.Read(text.Replace("0: R", "0: Q", StringComparison.Ordinal)));
        Assert.Equal((9, 10), (error.Line, error.Column));
    }

    [Fact]
    public void Accept_and_reject_of_yaml_are_names()
    {
        const string Text = "blank: ' '\nstart state: a\ntable:\n  a: {0: {R: accept}, 1: {R: reject}}\n  accept:\n  reject:\n";
        Assert.Equal(MachineAnswer.Accept, Runs.Of(Text, "0").Answer);
        Assert.Equal(MachineAnswer.Reject, Runs.Of(Text, "1").Answer);
        Assert.Equal(MachineAnswer.Reject, Runs.Of(Text, "x").Answer);
        Assert.Equal(MachineAnswer.Halt, Runs.Of(Written.TuringMachineIo, "x").Answer);
    }

    [Fact]
    public void Wildcards_lose_to_what_is_exact()
    {
        // State and symbol, then state and any, then any and symbol, then any and any.
        const string Text = """
            * * d r *
            * 1 c r *
            0 * b r *
            0 1 a r 1
            1 2 e * halt
            2 * * * * !
            """;
        MachineDescription machine = MachineFile.Read(Text, new MachineReadOptions { Input = "z" }).Machine;
        int z = machine.Symbols.ToList().IndexOf("z");
        Assert.True(machine.TryStep(machine.Start, z, out MachineTransition step));
        Assert.Equal(("b", machine.Start, HeadMove.Right), (machine.Symbols[step.Write], step.Next, step.Move));
        int one = machine.States.ToList().IndexOf("1"), two = machine.States.ToList().IndexOf("2");
        Assert.True(machine.TryStep(one, z, out step));
        Assert.Equal("d", machine.Symbols[step.Write]);
        Assert.True(machine.TryStep(one, machine.Symbols.ToList().IndexOf("1"), out step));
        Assert.Equal("c", machine.Symbols[step.Write]);
        Assert.True(machine.TryStep(two, z, out step));
        Assert.Equal((z, two, HeadMove.Stay), (step.Write, step.Next, step.Move));
        Assert.False(machine.TryStep(machine.States.ToList().IndexOf("halt"), z, out _));
    }

    [Fact]
    public void A_halting_move_is_a_step_and_its_state_goes_on_elsewhere()
    {
        const string Text = "{1};\nI = {a};\nF = {b};\n(a, 1, 0, R, b);\n(b, 0, 1, H, b);\n(b, 1, 1, R, a);\n";
        Assert.Equal(new End(MachineAnswer.Halt, "b", "1", "1", 1, 2), Runs.Of(Text, "1"));
        Assert.Equal(new End(MachineAnswer.Stuck, "a", "1", "1", 2, 2), Runs.Of(Text, "11"));
        MachineFile file = MachineFile.Read(Text);
        Assert.Equal(["a", "b", "b (halted)"], file.Machine.States);
        Assert.Equal(["a", "b", "b"], file.StateNames);
        Assert.Equal("machine", file.Machine.Name);
        Assert.Equal("Flips", MachineFile.Read(Written.Parentheses).Machine.Name);
    }

    [Fact]
    public void Final_states_of_jflap_go_on_while_a_rule_fits()
    {
        const string Text = """
            <structure><type>turing</type><automaton>
            <state id="7" name="a"><initial/><final/></state><state id="9"/>
            <transition><from>7</from><to>7</to><read>~</read><write>~</write><move>R</move></transition>
            <transition><from>7</from><to>9</to><read>x</read><write/><move>S</move></transition>
            </automaton></structure>
            """;
        MachineFormatException error = Assert.Throws<MachineFormatException>(() => MachineFile.Read(Text));
        Assert.Contains("line 3", error.Message, StringComparison.Ordinal);
        Assert.Contains("line 4", error.Message, StringComparison.Ordinal);
        string single = Text.Replace("<read>~</read><write>~</write>", "<read>y</read><write>~</write>", StringComparison.Ordinal);
        Assert.Equal(new End(MachineAnswer.Accept, "a", "yy", "0", 2, 2), Runs.Of(single, "yy"));
        Assert.Equal(new End(MachineAnswer.Reject, "q9", "y", "0", 1, 2), Runs.Of(single, "yx"));
        Assert.Equal(MachineAnswer.Halt, Runs.Of(single.Replace("<final/>", "", StringComparison.Ordinal), "yx").Answer);
    }

    [Fact]
    public void A_tape_ends_by_the_format_or_by_an_option()
    {
        const string Left = "m\n1\n_\na,y,n\na\ny\nn\na,1|y,1,L\n";
        Assert.Equal(0, Runs.Of(Left, "1").Head);
        MachineFile file = MachineFile.Read(Left, new MachineReadOptions { Tape = TapeKind.TwoWay });
        Assert.Equal(-1, Runs.Of(file, "1").Head);
        Assert.Equal(MachineAnswer.Reject, Runs.Of(Left, "").Answer);
        file = MachineFile.Read(Written.Morphett, new MachineReadOptions { Tape = TapeKind.LeftBounded });
        Assert.Equal(0, Runs.Of(file, "").Head);
    }

    [Fact]
    public void A_character_outside_the_basic_plane_is_one_symbol()
    {
        string text = "0 \U0001F600 \U0001D54F r 0\n0 _ _ * halt-accept\n";
        Assert.Equal(new End(MachineAnswer.Accept, "halt-accept", "\U0001D54F\U0001D54F", "0", 2, 3), Runs.Of(text, "\U0001F600\U0001F600"));
        Assert.Equal(2, MachineFile.Read("blank: '\U0001F600'\nstart state: a\ntable:\n  a: {\"\\U0001F601\": R}\n").Machine.Symbols.Count);
    }

    [Fact]
    public void Full_stops_in_a_list_of_states_are_read_as_commas()
    {
        MachineFile file = MachineFile.Read("m\n1\n_\na,b.c,y,n\na\ny\nn\na,1|b,1,R\nb,1|c,1,R\nc,1|y,1,R\n");
        Assert.Equal(["a", "b", "c", "y", "n"], file.Machine.States);
        Assert.Equal((4, 3), (Assert.Single(file.Warnings).Line, file.Warnings[0].Column));
    }

    [Fact]
    public void What_is_probably_not_meant_is_a_warning()
    {
        MachineFile file = MachineFile.Read("0 1 1 r 0\n0 1 1 r 0\n0 _ _ r lost\n");
        Assert.Equal([(2, 1), (3, 9)], file.Warnings.Select(static warning => (warning.Line, warning.Column)));
        Assert.Contains("line 1", file.Warnings[0].Message, StringComparison.Ordinal);
        Assert.Equal(MachineAnswer.Stuck, Runs.Of(file, "").Answer);
    }

    [Fact]
    public void A_machine_is_loaded_and_compiled_while_the_program_runs()
    {
        string path = Path.Combine(Path.GetTempPath(), "cotgen-" + Guid.NewGuid().ToString("N") + ".txt");
        try
        {
            File.WriteAllText(path, Written.Morphett);
            MachineDescription machine = MachineDescription.Load(path);
            Assert.Equal(Path.GetFileNameWithoutExtension(path), machine.Name);
            CompiledMachine compiled = machine.Compile();
            Assert.True(compiled.Verify().Predictor is ProvedVerdict);
            Assert.Null(compiled.Verify().Translation);
            Assert.Equal((MachineOutcome.Halted, 2L), (compiled.Predictor.Run([1]).Outcome, compiled.Predictor.Run([1]).Steps));
            Assert.True(compiled.TryStepOriginal(0, 0, out _));
            File.WriteAllBytes(path, [0x30, 0x0A, 0x31, 0xC3, 0x28]);
            MachineFormatException error = Assert.Throws<MachineFormatException>(() => MachineDescription.Load(path));
            Assert.Equal((2, 2), (error.Line, error.Column));
            File.WriteAllBytes(path, [0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes(Written.Morphett)]);
            Assert.Equal(machine, MachineDescription.Load(path));
            File.WriteAllBytes(path, new byte[10_000_000]);
            Assert.Contains("10000000 bytes", Assert.Throws<MachineFormatException>(() => MachineDescription.Load(path)).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
