using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Machines;

namespace CotGen.Gallery.Tests;

/// <summary>The sample that runs machine files: what it prints and what the shell gets.</summary>
public sealed class MachinesTests
{
    private const string BusyBeaver = "1RB1LB_1LA1RZ";

    [Fact]
    public void The_object_has_the_keys_in_order()
    {
        (int code, string output, string error) = Run(BusyBeaver, "--json");
        Assert.Equal((0, ""), (code, error));
        Assert.Equal(
            """{"file":"1RB1LB_1LA1RZ","format":"busy-beaver","states":3,"symbols":2,"outcome":"halt","state":"Z","steps":6,"tape":"1111","tapeLeft":-2,"head":0,"ones":4,"predictorMatches":true,"verdict":"Proved"}""" + "\n",
            output.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("turingmachine-io/binaryAdd.yaml", "1011+11001", "halt", "done", "100100_11001", 0)]
    [InlineData("turingmachine-io/divisibleBy3.yaml", "10", "reject", "q2", "10", 0)]
    [InlineData("turingmachine-io/divisibleBy3.yaml", "1x", "reject", "q1", "1x", 0)]
    [InlineData("morphett/palindrome.txt", "", "accept", "halt-accept", ":)", 0)]
    [InlineData("morphett/binaryadd.txt", "100 1110", "halt", "halt", "10010", 0)]
    [InlineData("arrow-quintuples/check-symmetric-strings.txt", "01.01", "reject", "stop-qNa", "1.01", 0)]
    [InlineData("morphett/bin2dec.txt", "0", "limit", "21", "", 3)]
    public void Machines_end_as_known(string name, string input, string outcome, string state, string tape, int code)
    {
        (int given, JsonElement result) = RunJson(Path.Combine(Folder, name), "--input", input, "--max-steps", "10000");
        Assert.Equal(code, given);
        Assert.Equal((outcome, state, tape), (Text(result, "outcome"), Text(result, "state"), Text(result, "tape")));
        Assert.NotEqual(JsonValueKind.False, result.GetProperty("predictorMatches").ValueKind);
    }

    [Theory]
    [InlineData("exit-left", BusyBeaver, "--width", "2")]
    [InlineData("exit-right", "1RA1RA", "--width", "5")]
    [InlineData("halt", BusyBeaver, "--tape", "left-bounded")]
    [InlineData("limit", BusyBeaver, "--max-steps", "3")]
    [InlineData("limit", "1RA1RA", "--max-steps", "3000")]
    public void Tapes_and_limits(string outcome, params string[] args)
    {
        (int code, JsonElement result) = RunJson(args);
        Assert.Equal(outcome, Text(result, "outcome"));
        Assert.Equal(outcome == "limit" ? 3 : 0, code);
    }

    [Fact]
    public void Without_an_input_the_sample_is_run() =>
        Assert.Equal("100100_11001", Text(RunJson(Path.Combine(Folder, "turingmachine-io/binaryAdd.yaml")).Result, "tape"));

    // The bi-tag system e1 a1 a1 -> e2 a1 a1 on U(15,2) of Neary and Woods.
    [Fact]
    public void A_universal_machine_runs_the_program_on_its_tape()
    {
        const string Machine = "0RB1RA_1RC1RA_0LG0LE_0LF1LE_1RA1LD_1LD1LD_0LH1LG_1LI1LG_0RA1LJ_1LK---_0RL1RN_0RM1RL_0LB1RL_0LC0RO_0RN1RN";
        const string Program = "110001010101000100010000000000000000000000000000000000000000010001000000010101010101000100010000000101011001010101010101010101011101010111";
        (int code, JsonElement result) = RunJson(Machine, "--head", "105", "--input", Program);
        Assert.Equal(0, code);
        Assert.Equal(("halt", "J", 14043L, "Proved"), (Text(result, "outcome"), Text(result, "state"), result.GetProperty("steps").GetInt64(), Text(result, "verdict")));
        Assert.Equal("111011111111101110111010101010101010101010101010101010101010111011101010111111111111101110111010101111111010101010101010101010101010101010101010101010101010101010101010101010101010101011010101110101011101", Text(result, "tape")!.Replace('_', '0'));
    }

    [Fact]
    public void Pictures_are_drawn_or_told_why_not()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory();
        string PathOf(string name) => Path.Combine(folder.FullName, name);
        try
        {
            Assert.Equal(0, Run(BusyBeaver, "--png", PathOf("a.png"), "--svg", PathOf("a.svg"), "--dot", PathOf("a.dot"), "--tikz", PathOf("a.tex")).Code);
            Assert.Equal(["a.dot", "a.png", "a.svg", "a.tex"], folder.GetFiles().Select(static file => file.Name).Order(StringComparer.Ordinal));
            Assert.Equal("PNG"u8, File.ReadAllBytes(PathOf("a.png")).AsSpan(1, 3));
            Assert.StartsWith("<svg", File.ReadAllText(PathOf("a.svg")), StringComparison.Ordinal);
            Assert.StartsWith("digraph", File.ReadAllText(PathOf("a.dot")), StringComparison.Ordinal);
            Assert.Contains("tikzpicture", File.ReadAllText(PathOf("a.tex")), StringComparison.Ordinal);
            Assert.Equal(2, Run(BusyBeaver, "--png", PathOf("no/such/folder.png")).Code);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Words_tell_the_same()
    {
        (int code, string output, string error) = Run(Path.Combine(Folder, "turingmachine-io/divisibleBy3.yaml"), "--input", "10");
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("reject: there is no rule for state q2 and symbol", output, StringComparison.Ordinal);
        Assert.Contains("wrote the same rows", output, StringComparison.Ordinal);
        Assert.Contains("Proved for every width and every number of steps", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1RB1LB_1LA:1:8: row B has 1 entries", "1RB1LB_1LA")]
    [InlineData("nowhere.txt", "nowhere.txt")]
    [InlineData("Character 1 of the input, '2'", BusyBeaver, "--input", "2")]
    [InlineData("--width", BusyBeaver, "--width", "0")]
    [InlineData("--width is 1", BusyBeaver, "--width", "1", "--input", "11")]
    [InlineData("--max-steps", BusyBeaver, "--max-steps", "-1")]
    [InlineData("--max-steps", BusyBeaver, "--max-steps", "many")]
    [InlineData("round", BusyBeaver, "--tape", "round")]
    [InlineData("--help", BusyBeaver, "--bogus")]
    [InlineData("FILE")]
    public void Bad_input_is_told_in_words(string problem, params string[] args)
    {
        (int code, string output, string error) = Run([.. args, "--json"]);
        Assert.Equal((2, ""), (code, output));
        Assert.Contains(problem, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    private static string Folder => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../samples/Machines/machines"));

    private static string? Text(JsonElement result, string key) => result.GetProperty(key).GetString();

    private static (int Code, JsonElement Result) RunJson(params string[] args)
    {
        (int code, string output, _) = Run([.. args, "--json"]);
        return (code, JsonDocument.Parse(output).RootElement);
    }

    private static (int Code, string Output, string Error) Run(params string[] args)
    {
        using StringWriter output = new(CultureInfo.InvariantCulture), error = new(CultureInfo.InvariantCulture);
        int code = CommandLine.Run(args, output, error);
        return (code, output.ToString(), error.ToString());
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
