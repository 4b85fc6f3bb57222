using CotGen.Programs;
using CotGen.Runtime.Tests.Blocks;
using CotGen.Runtime.Tests.Predictors;
using CotGen.Runtime.Tests.Rules;

namespace CotGen.Runtime.Tests.Programs;

/// <summary>The answer is read from a chain: whole tokens, and parts of tokens.</summary>
public sealed class AnswerTests
{
    [Theory]
    [InlineData("Colour.Red 7 5 =>", "(0,7)", "7 false Colour.Red")]
    [InlineData("Colour.Green 7 200000 =>", "(1,200001)", "200001 true Colour.Green")]
    [InlineData("Colour.Blue 7 200000 =>", "(2,4)", "4 true Colour.Blue")]
    public void An_output_is_a_part_of_its_token(string prompt, string chosen, string answer)
    {
        CotProgram program = SamplePrograms.ChoiceInParts();
        Assert.Equal(1, program.TokenCount);
        ushort[] tokens = TraceText.Parse(program, prompt), chain = TraceText.Parse(program, chosen + " END");
        Assert.True(new TraceInterpreter(program).TryWriteTrace(tokens, 9, out ushort[] written));
        Assert.Equal(chain, written);
        Assert.Equal(answer, TraceText.Terse(program, program.AnswerOf(tokens, chain)));
        Assert.Equal(program.AnswerOf(tokens, chain), new CotTrace(program, 0, new(tokens), new(chain)).Answer);
        Assert.All(program.Outputs.Zip(answer.Split(' ')), pair => Assert.Contains(pair.Second, Texts(program.ClassesOf(pair.First))));
    }

    [Fact]
    public void What_is_no_token_of_the_slot_has_no_part()
    {
        CotProgram program = SamplePrograms.ChoiceInParts();
        ushort[] prompt = TraceText.Parse(program, "Colour.Red 7 5 =>");
        Assert.Equal([ushort.MaxValue, ushort.MaxValue, ushort.MaxValue], program.AnswerOf(prompt, TraceText.Parse(program, "7 END")));
        Assert.Equal([ushort.MaxValue, ushort.MaxValue, ushort.MaxValue], program.AnswerOf(prompt, [ushort.MaxValue, 0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => program.AnswerOf([], [0]));
    }

    [Fact]
    public void Whole_tokens_are_the_answer_as_they_are()
    {
        foreach (CotProgram program in (CotProgram[])[.. SamplePrograms.All, BlockSamples.Named("power"), BlockSamples.Named("two loops")])
        {
            foreach (CotTrace trace in CotTraces.Sample(program, seed: 3, count: 20))
            {
                int width = program.Layout.WidthOf(trace.Prompt.Count);
                Assert.Equal(program.AnswerPositions(width, trace.Chain.Count).Select(position => trace.Chain[position]), trace.Answer);
                var room = new ushort[trace.Answer.Count + 1];
                Assert.Equal(trace.Answer.Count, program.AnswerOf(trace.Prompt.AsSpan(), trace.Chain.AsSpan(), room));
                Assert.Equal(trace.Answer, room[..^1]);
            }
        }
    }

    [Theory]
    [InlineData(new long[] { 0, 1 })]
    [InlineData(new long[] { 0, 1, 2 })]
    public void A_view_fits_its_slot(long[] values)
    {
        var slot = Make.Slot(Make.Range(0, 2), new LookupMeaning(new Term(Address.Prompt(0), new View([0, 1, 2]))));
        Action make = () => _ = new CotProgram("p", [new PromptToken("x", Make.Range(0, 2))], [slot], [new ProgramOutput("part", 0) { View = new TokenView(new View(values), TokenType.Bool) }]);
        Assert.Contains("part", Assert.Throws<ArgumentException>(make).Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Texts(ClassSet classes) => Enumerable.Range(0, classes.Count).Select(i => classes.Token(i).Text);
}
