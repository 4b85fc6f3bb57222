using System.Diagnostics;
using System.Globalization;
using System.Text;
using CotGen.Machines;

namespace CotGen.Runtime.Tests.Machines.Files;

/// <summary>What is no machine is refused with the place and what was expected, never with another exception.</summary>
public sealed class BadInputTests
{
    private const string Yaml = "blank: ' '\nstart state: a\ntable:\n  a:\n";

    private const string Sipser = "m\n0,1\n_\na,y,n\na\ny\nn\n";

    [Theory]
    [InlineData("", 1, 1, "empty")]
    [InlineData("\uFEFF \t\r\n", 1, 1, "empty")]
    [InlineData("0 1 1 r 0\n0 \0 1 r 0", 2, 3, "U+0000")]
    [InlineData("Dear reader, this is a letter.\nYours", 1, 1, "no format that is known")]
    public void No_machine_at_all(string text, int line, int column, string problem) => Refused(text, line, column, problem);

    // Attributes cannot hold these texts.
    [Fact]
    public void Halves_of_characters()
    {
        Refused("0 1 1 r 0 ; \uD800", 1, 13, "U+D800");
        Refused("0 1 1 r 0 ; \uDC00\uD800", 1, 13, "U+DC00");
    }

    [Theory]
    [InlineData("1RB1LB_1LA", 1, 8, "row B has 1 entries, row A has 2")]
    [InlineData("1RB1LB_1LA1", 1, 8, "4 characters")]
    [InlineData("1RB1LB_", 1, 8, "0 characters")]
    [InlineData("1RB2LB_1LA1RZ", 1, 4, "a symbol, 0 to 1")]
    [InlineData("1RB1XB_1LA1RZ", 1, 5, "a move, L or R, not 'X'")]
    [InlineData("1RB1Lb_1LA1RZ", 1, 6, "a state, A to Z")]
    [InlineData("1RB1LB_1LA1RZ 6", 1, 15, "one line without spaces")]
    [InlineData("1RB1LB_1LA1RZ\n\n1RB1LB_1LA1RZ\n", 3, 1, "one line without spaces")]
    [InlineData("0RA_0RA_0RA_0RA_0RA_0RA_0RA_0RA_0RA_0RA_0RA_0RA_0RA_0RA_0RA_0RA_0RA_0RA_0RA_0RA_0RA_0RA_0RA_0RA_0RA_0RA_0RA", 1, 105, "at most 26 rows, not 27")]
    [InlineData("0RA0RA0RA0RA0RA0RA0RA0RA0RA0RA0RA", 1, 31, "at most 10 entries, not 11")]
    public void Busy_beavers(string text, int line, int column, string problem) => Refused(text, line, column, problem);

    [Theory]
    [InlineData("0 1 1 r", 1, 8, "expected 5 fields, state, symbol, written symbol, move and next state, not 4")]
    [InlineData("0 1 1 r 0 0", 1, 11, "end of the rule")]
    [InlineData("0 1 1 r 0\n\t0 0 0 x 0", 2, 8, "a move, l, r or *, not 'x'")]
    [InlineData("0 1 1 r 0\n0 ab 1 r 0", 2, 3, "a symbol of one character, not 'ab'")]
    [InlineData("0 1 1 r 0\n0 a b\u0301 r 0", 2, 5, "a symbol of one character")]
    [InlineData("1 1 1 r 0", 1, 1, "no rule for the start state, which is '0'")]
    [InlineData("0 1 1 r 0\n0 * * r 0\n\n0 1 1 l 0", 4, 1, "the first is on line 1, another one on line 4; the machine is nondeterministic")]
    [InlineData("q1 1 1 > q0", 1, 1, "no rule for the start state, which is 'q0'")]
    [InlineData("q0 1 1 > q0\nq0 2 2 r q0", 2, 8, "a move, <, > or *, not 'r'")]
    [InlineData("q0 1 1 > q0\nq0 1 2 > q0", 2, 1, "on line 1")]
    public void Lines_of_quintuples(string text, int line, int column, string problem) => Refused(text, line, column, problem);

    [Theory]
    [InlineData(Yaml + "\t0: R\n", 5, 1, "a tab; YAML is indented with spaces")]
    [InlineData(Yaml + "    ab: R\n", 5, 5, "a symbol of one character, not 'ab'")]
    [InlineData(Yaml + "    0: {write: ab, R}\n", 5, 16, "a written symbol of one character, not 'ab'")]
    [InlineData(Yaml + "    0: {R: b}\n", 5, 12, "state 'b' is used and never defined")]
    [InlineData(Yaml + "    0: {R, L}\n", 5, 12, "a second move")]
    [InlineData(Yaml + "    0: {write: 1}\n", 5, 8, "without a move")]
    [InlineData(Yaml + "    0: accept\n", 5, 8, "an instruction")]
    [InlineData(Yaml + "    0: R\n    [1, 0]: L\n", 6, 9, "the first is on line 5, another one on line 6")]
    [InlineData(Yaml + "    0: R\n    0: L\n", 6, 5, "the first is on line 5")]
    [InlineData(Yaml + "    0: {R\n", 5, 8, "no '}' for this bracket")]
    [InlineData(Yaml + "    0: 'R\n", 5, 8, "no second '")]
    [InlineData(Yaml + "    *: R\n", 5, 5, "in quotation marks")]
    [InlineData(Yaml + "    0: &x R\n", 5, 8, "in quotation marks")]
    [InlineData(Yaml + "    0: R\n   1: R\n", 6, 4, "indented deeper")]
    [InlineData(Yaml + "    0: R\n      1: R\n", 6, 7, "indented deeper")]
    [InlineData(Yaml + "    0: R: L\n", 5, 9, "a second ':'")]
    [InlineData(Yaml + "---\n" + Yaml, 5, 1, "a second YAML document")]
    [InlineData("blank: ' '\nstart state: b\ntable: {a: }\n", 2, 14, "state 'b' is used and never defined")]
    [InlineData("blank: ' '\nstart state: a\nstart state: b\ntable: {a: , b: }\n", 3, 1, "a second key 'start state'")]
    [InlineData("blank: ' '\ntable: {a: }\n", 1, 1, "expected a start state")]
    [InlineData("start state: a\ntable: {a: }\n", 1, 1, "expected a blank symbol")]
    [InlineData("blank: '__'\nstart state: a\ntable: {a: }\n", 1, 8, "a blank symbol of one character")]
    [InlineData("blank: ' '\nstart state: a\n", 1, 1, "expected a table")]
    [InlineData("blank: ' '\nstart state: a\ntable: a\n", 3, 8, "expected a table")]
    [InlineData("source code: blank\n", 1, 14, "expected the machine as an indented block of text")]
    public void Yaml_of_machines(string text, int line, int column, string problem) => Refused(text, line, column, problem);

    [Theory]
    [InlineData("I = {a};\n(a, 1, 1, R, b);\n", 2, 14, "state 'b' is used and never defined")]
    [InlineData("I = {a, b};\n(a, 1, 1, R, a);\n(b, 1, 1, R, a);\n", 1, 9, "a second start state")]
    [InlineData("I = {a};\nI = {b};\n(a, 1, 1, R, a);\n(b, 1, 1, R, a);\n", 2, 1, "a second start state")]
    [InlineData("I = {};\n(a, 1, 1, R, a);\n", 1, 1, "no start state")]
    [InlineData("(a, 1, 1, R, a);\n", 1, 1, "no start state")]
    [InlineData("I = {a};\n(a, 1, 1, X, a);\n", 2, 11, "a move, R, L, N or H, not 'X'")]
    [InlineData("I = {a};\n(a, 1, 11, R, a);\n", 2, 8, "a symbol of one character")]
    [InlineData("I = {a};\n(a, 1, 1, R, a)\n", 3, 1, "';'")]
    [InlineData("I = {a};\n(a, 1, 1, R);\n", 2, 12, "','")]
    [InlineData("I = {a};\n(a, 1, 1, R, a);\n(a, 1, 0, R, a);\n", 3, 1, "on line 2")]
    [InlineData("{1};\n{1};\nI = {a};\n(a, 1, 1, R, a);\n", 2, 1, "a second tape")]
    public void Statements(string text, int line, int column, string problem) => Refused(text, line, column, problem);

    [Theory]
    [InlineData(Sipser + "a,0|b,1,R\n", 8, 5, "state 'b' is used and never defined")]
    [InlineData(Sipser + "a,0|y,1\n", 8, 5, "next,write,move")]
    [InlineData(Sipser + "a,0|y,1,S\n", 8, 9, "a move, L or R, not 'S'")]
    [InlineData(Sipser + "a,00|y,1,R\n", 8, 3, "a symbol of one character")]
    [InlineData(Sipser + "a,0,1|y,1,0,R,L\n", 8, 1, "the machine has 2 tapes")]
    [InlineData(Sipser + "a,0|y,1,R\na,0|n,1,R\n", 9, 1, "on line 8")]
    [InlineData("m\n0,1\n_\na,y,n\na,y\ny\nn\na,0|y,1,R\n", 5, 3, "a second start state")]
    [InlineData("m\n0,1\n_\na,y,n\na\ny\ny\na,0|y,1,R\n", 7, 1, "both accept and reject")]
    [InlineData("m\n0,1\n_\na,y,n\na\ny\na,0|y,1,R\n", 7, 1, "expected the rejecting state on line 7")]
    [InlineData("m\n0,10\n_\na,y,n\na\ny\nn\na,0|y,1,R\n", 2, 3, "a symbol of one character")]
    public void Pipes(string text, int line, int column, string problem) => Refused(text, line, column, problem);

    [Theory]
    [InlineData("<type>turing</type>", "<type>fa</type>", 2, "'turing' was expected")]
    [InlineData("<type>turing</type>", "<type>turing</type><tapes>2</tapes>", 2, "the machine has 2 tapes")]
    [InlineData("<type>turing</type>", "", 1, "expected <type>turing</type>")]
    [InlineData("<initial/>", "", 1, "no start state")]
    [InlineData("<final/>", "<initial/>", 5, "a second start state")]
    [InlineData("<block id=\"1\"", "<block id=\"0\"", 5, "a second state with id '0'")]
    [InlineData("<block id=\"1\"", "<block", 5, "without id")]
    [InlineData("<to>1</to>", "<to>2</to>", 14, "state '2' is used and never defined")]
    [InlineData("<to>1</to>", "", 14, "a transition without <to>")]
    [InlineData("<read>0</read>", "<read>1</read>", 7, "")]
    [InlineData("<write>0</write><move>R</move>", "<write>1</write><move>R</move>", 7, "")]
    [InlineData("<read>0</read>", "<read>!a</read>", 6, "one symbol")]
    [InlineData("<read>0</read>", "<read tape=\"1\">0</read><read tape=\"2\">0</read>", 6, "the machine has 2 tapes")]
    [InlineData("<read>0</read>", "<read><b/></read>", 6, "an element inside <read>")]
    [InlineData("<move>L</move>", "<move>X</move>", 14, "a move, L, R or S")]
    [InlineData("<Machine0/>", "<Machine0><automaton/></Machine0>", 15, "a block with a machine inside")]
    [InlineData("</structure>", "", 18, "no well-formed XML")]
    public void Xml(string right, string wrong, int line, string problem)
    {
        Assert.Contains(right, Written.Jflap, StringComparison.Ordinal);
        string text = Written.Jflap.Replace(right, wrong, StringComparison.Ordinal);
        if (problem.Length > 0)
        {
            MachineFormatException error = Assert.Throws<MachineFormatException>(() => MachineFile.Read(text));
            Assert.Contains(problem, error.Message, StringComparison.Ordinal);
            Assert.Equal(line, error.Line);
        }
        else
        {
            // The same rule twice is a warning.
            Assert.Equal(line, wrong.Contains("read", StringComparison.Ordinal) ? Assert.Single(MachineFile.Read(text).Warnings).Line : line);
        }
    }

    [Fact]
    public void Nested_and_multiplied_xml_is_refused_at_once()
    {
        var laughs = new StringBuilder("<?xml version=\"1.0\"?>\n<!DOCTYPE lolz [\n<!ENTITY lol \"lol\">\n");
        for (int i = 1; i < 10; i++)
        {
            laughs.Append(CultureInfo.InvariantCulture, $"<!ENTITY lol{i} \"{string.Concat(Enumerable.Repeat($"&lol{(i == 1 ? "" : i - 1)};", 10))}\">\n");
        }

        Refused(laughs + "]>\n<structure><type>&lol9;</type></structure>", 2, 1, "a document type declaration is not allowed");
        Quickly(() => Refused(string.Concat(Enumerable.Repeat("<a>", 1_000_000)), 1, 197, "deeper than 64"));
        Quickly(() => Refused("<structure><type>" + string.Concat(Enumerable.Repeat("a<!---->", 400_000)) + "</type></structure>", 1, 13, "type"));
    }

    [Fact]
    public void Nested_yaml_is_refused_at_once()
    {
        Quickly(() => Refused("table:\n  a: " + new string('[', 1_000_000), 2, 68, "deeper than 64"));
        Quickly(() => Refused("table: " + string.Concat(Enumerable.Repeat("{a: ", 500_000)), 1, 260, "deeper than 64"));
        string blocks = string.Concat(Enumerable.Range(0, 1000).Select(static i => new string(' ', i) + "a:\n"));
        Quickly(() => Refused("table:\n" + blocks, 66, 65, "deeper than 64"));
    }

    [Fact]
    public void Ten_megabytes_of_garbage_are_refused_at_once()
    {
        var garbage = new char[10_000_000];
        for (int i = 0; i < garbage.Length; i++)
        {
            garbage[i] = (char)(' ' + (i * 7919L % 90));
        }

        Quickly(() => Refused(new string(garbage), 1, 1, "10000000 characters"));
        Quickly(() => Refused(new string(garbage, 0, SourceTextLimit), 1, 2, "no format that is known"));
    }

    [Fact]
    public void A_table_that_is_too_large_is_refused()
    {
        var text = new StringBuilder();
        for (int i = 0; i < 40_000; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"q{i} * * r q{i + 1}\n").Append(i < 500 ? $"0 {(char)(0x4E00 + i)} _ r 0\n" : "");
        }

        Quickly(() => Refused(text.ToString(), 1, 1, "a table of more than 4000000 places"));
    }

    [Fact]
    public void Many_wildcards_are_not_written_out_before_the_table_is_known_to_be_small()
    {
        var text = new StringBuilder("<structure><type>turing</type><automaton><block id='0' name='0'><initial/></block>");
        for (int i = 0; i < 12_000; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"<block id='a{i}'/><transition><from>a{i}</from><to>0</to><read>~</read><write>{(char)(0x4E00 + i)}</write><move>R</move></transition>\n");
        }

        Quickly(() => Refused(text + "</automaton></structure>", 1, 1, "a table of more than 4000000 places"));
    }

    [Fact]
    public void An_input_with_unknown_symbols_is_told()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => MachineFile.Read(Written.Sipser).ParseInput("0a"));
        Assert.Contains("Character 2 of the input, 'a', is no symbol of Flips.", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => MachineFile.Read(Written.Morphett).ParseInput("z"));
        Assert.Single(MachineFile.Read(Written.Morphett, new MachineReadOptions { Input = "z" }).ParseInput("z").Cells);
    }

    private const int SourceTextLimit = 4 * 1024 * 1024;

    private static void Refused(string text, int line, int column, string problem)
    {
        MachineFormatException error = Assert.Throws<MachineFormatException>(() => MachineFile.Read(text));
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        Assert.Equal((line, column), (error.Line, error.Column));
        Assert.StartsWith($"Line {line}, column {column}: ", error.Message, StringComparison.Ordinal);
        Assert.EndsWith(error.Problem, error.Message, StringComparison.Ordinal);
    }

    // Nothing here takes a second; a machine that is busy may.
    private static void Quickly(Action refused)
    {
        var watch = Stopwatch.StartNew();
        refused();
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }
}
