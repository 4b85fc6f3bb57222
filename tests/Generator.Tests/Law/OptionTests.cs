using System.Globalization;
using System.Reflection;
using CotGen.Generator.Tests.Harness;
using CotGen.Programs;

namespace CotGen.Generator.Tests.Law;

/// <summary>What marks and options ask of the chain.</summary>
public sealed class OptionTests
{
    private static readonly Lazy<LoadedProject> Loaded = new(static () => GeneratedProject.Of(OptionPrograms.Source, EnumPrograms.Source, BlockOptionPrograms.Source).Load());

    [Theory]
    [InlineData("MarkedSum", "sum")]
    [InlineData("MarkedParts", "half other flag next twelve same+flag")]
    [InlineData("MarkedProduct", "product low")]
    [InlineData("MarkedCarries", "carry carry carry")]
    public void A_marked_value_is_a_token_of_that_name(string target, string marks)
    {
        List<string> names = [.. Program(target).Chain.Select(static slot => slot.Name)];
        foreach (string mark in marks.Split(' '))
        {
            Assert.True(names.Remove(mark.Replace('+', ' ')), $"{mark} in\n{Program(target)}");
        }
    }

    [Theory]
    [InlineData("MarkedRound", "third")]
    [InlineData("MarkedPoints", "tens count step rest twice")]
    [InlineData("MarkedFold", "sum")]
    public void A_place_of_a_block_bears_the_marks_of_all_points(string target, string marks)
    {
        string[] names = [.. Program(target).Chain.SelectMany(static slot => slot.Name.Split('/'))];
        Assert.Empty(marks.Split(' ').Except(names));
    }

    [Theory]
    [InlineData("AppendedRest", 1)]
    [InlineData("AppendedOutputs", 3)]
    public void An_appended_answer_ends_the_last_block(string target, int outputs)
    {
        CotProgram program = Program(target);
        Assert.Equal(Enumerable.Range(program.Chain.Count - 1 - outputs, outputs), program.Outputs.Select(static output => output.Slot));
    }

    [Fact]
    public void A_mark_that_is_a_token_already_adds_none() => Assert.Equal(
        ["product", "low"], Program("MarkedProduct").Chain.Select(static slot => slot.Name).SkipLast(1));

    [Theory]
    [InlineData("AppendedDigits", 3)]
    [InlineData("AppendedKinds", 5)]
    public void An_appended_answer_is_copied_behind_the_chain(string target, int outputs)
    {
        CotProgram program = Program(target);
        Assert.Equal(Enumerable.Range(program.TokenCount - outputs, outputs), program.Outputs.Select(static output => output.Slot));
        Assert.All(program.Outputs, output =>
        {
            Slot copy = program.Chain[output.Slot];
            Term read = Assert.IsType<LookupMeaning>(copy.Meaning).Term;
            Assert.Equal((output.Name, program.Chain[read.Source.Offset].Classes), (copy.Name, copy.Classes));
            Assert.True(read.Source.Offset < program.TokenCount - outputs);
        });
    }

    [Theory]
    [InlineData("DayOfYear", "IsDate", 365)]
    [InlineData("CountDistinct", "IsSorted", 210)]
    [InlineData("Slope", "AreDifferent", 90)]
    public void A_precondition_is_said_and_only_valid_inputs_are_run(string target, string precondition, long count)
    {
        CotVerdict verdict = Verify(Loaded.Value.Targets[target]);
        Assert.Equal($"all inputs with {precondition}", Assert.IsType<ProvedVerdict>(verdict.Predictor).Quantifier);
        Assert.Equal(new ExhaustedVerdict(count) { Precondition = precondition }, verdict.Translation);
    }

    [Fact]
    public async Task A_summary_counts_the_valid_inputs()
    {
        GeneratedProject project = GeneratedProject.Of(OptionPrograms.Source, EnumPrograms.Source);
        Assert.Contains(await project.Findings(), static finding =>
            finding.GetMessage(CultureInfo.InvariantCulture).EndsWith("predictor proved for all 365 inputs with IsDate", StringComparison.Ordinal));
    }

    [Fact]
    public void Random_traces_satisfy_the_precondition() => Assert.Equal(100, Sample(Loaded.Value.Targets["DayOfYear"]));

    [Theory]
    [InlineData("ToldRemainder", "3 5 | 4 =>", "3 times 4 is 12\n5 times 4 is 20\n", "3 5 by 4 leaves 2{}\n")]
    [InlineData("ToldLetter", "'b' | Access.Read | false =>", "", "after 'b' comes 'd', Access.Read or not\n")]
    [InlineData("MarkedSum", "3 | 4 =>", "sum is 7.\n", "result is 14.\n")]
    public void A_trace_is_told_in_sentences(string target, string prompt, string start, string end)
    {
        CotProgram program = Program(target);
        ushort[] tokens = TraceText.Parse(program, prompt), chain = new ushort[program.Chain.Count];
        Assert.True(new TraceInterpreter(program).TryWriteTrace(tokens, chain, out _));
        var trace = new CotTrace(program, 0, new(tokens), new(chain));
        Assert.StartsWith(start, trace.ChainText(TraceStyle.Narrated), StringComparison.Ordinal);
        Assert.EndsWith(end, trace.ChainText(TraceStyle.Narrated), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_repeat_have_an_index()
    {
        string text = TraceText.Standard(Program("MarkedCarries"), new ushort[Program("MarkedCarries").Chain.Count]);
        string[] names = [.. text.Split(' ').Select(static pair => pair.Split('=')[0]).Where(static name => name.StartsWith("carry", StringComparison.Ordinal))];
        Assert.True(names.Length >= 3, text);
        Assert.Equal(Enumerable.Range(1, names.Length).Select(static i => $"carry#{i}"), names);
    }

    [Fact]
    public void A_text_changes_no_program()
    {
        string silent = OptionPrograms.Source.Replace("{a} times {b} is {this}", "{this}", StringComparison.Ordinal);
        using LoadedProject other = GeneratedProject.Of(silent, EnumPrograms.Source).Load();
        var program = (CotProgram)other.Targets["ToldRemainder"].GetProperty("Program")!.GetValue(null)!;
        Assert.Equal(Program("ToldRemainder").Hash, program.Hash);
        Assert.NotEqual(Program("ToldRemainder").ToString(), program.ToString());
    }

    private static CotVerdict Verify(Type target) => (CotVerdict)typeof(OptionTests)
        .GetMethod(nameof(VerifyBuilt), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(target).Invoke(null, null)!;

    private static CotVerdict VerifyBuilt<TTarget>()
        where TTarget : ICotTarget<TTarget> => CotVerifier.Verify<TTarget>(TTarget.Predictor);

    private static int Sample(Type target) => (int)typeof(OptionTests)
        .GetMethod(nameof(SampleValid), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(target).Invoke(null, null)!;

    private static int SampleValid<TTarget>()
        where TTarget : ICotTarget<TTarget> => CotTraces.Sample<TTarget>(seed: 1, count: 100).Count(static trace => TTarget.Accepts(trace.Prompt.AsSpan()));

    private static CotProgram Program(string target) => (CotProgram)Loaded.Value.Targets[target].GetProperty("Program")!.GetValue(null)!;
}
