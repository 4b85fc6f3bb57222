using CotGen.Lowering;
using CotGen.Programs;
using CotGen.Targets;

namespace CotGen.Runtime.Tests.Predictors;

/// <summary>What does not belong to a program is refused: each message names the argument, what was expected and what was found.</summary>
public class RefusalTests
{
    private static readonly CotProgram Program = SamplePrograms.Multiplication(2);
    private static readonly LinearPredictor Linear = new(Program, WeightBuilder.Build(Program));
    private static readonly SpecializedPredictor Specialized = SpecializedPredictor.OfProved(Linear);

    [Fact]
    public void Weights_of_another_program()
    {
        CotProgram product = SamplePrograms.Product(), parity = SamplePrograms.Parity();
        Refused("weights", "Parity has 3 slots, the weights 2", () => _ = new LinearPredictor(parity, WeightBuilder.Build(product)));
        Refused("weights", "Parity has 3 slots, the weights 2", () => _ = new ReferencePredictor(parity, WeightBuilder.Build(product)));

        // As many slots, but other classes.
        CotProgram choice = SamplePrograms.Choice();
        Assert.Equal(parity.Chain.Count, choice.Chain.Count);
        Refused("weights", $"Slot 0 ('sum/2') has 3 classes, its weights {choice.Chain[0].Classes.Count}", () => _ = new LinearPredictor(parity, WeightBuilder.Build(choice)));

        // As many classes, but fewer rows than the source has classes.
        SlotWeights first = Linear.Weights.Slots[0];
        var narrow = new LinearWeights([first with { Sources = [first.Sources[0] with { Rows = new(first.Sources[0].Rows.AsSpan()[..(3 * first.ClassCount)].ToArray()) }] }, .. Linear.Weights.Slots.Skip(1)]);
        Refused("weights", $"Slot 0 ('a[0]*b[0]') needs 10 rows of {first.ClassCount} weights", () => _ = new LinearPredictor(Program, narrow));
    }

    [Fact]
    public void Rules_of_another_program()
    {
        Refused("predictor", $"The rules belong to program 0123, the predictor to {Program.Hash} (Multiplication2)", () => SpecializedPredictor.Of<OtherRules>(Linear));
    }

    [Fact]
    public void Weights_that_are_not_proved()
    {
        var wrong = new LinearPredictor(Program, RandomPrograms.Weights(Program, seed: 1, bound: 5));
        Refused("predictor", "The weights of slot 'a[0]*b[0]' are not proved (Refuted)", () => SpecializedPredictor.Create(wrong));
    }

    [Theory]
    [InlineData(ushort.MaxValue, "?65535")]
    [InlineData(60_000, "?60000")]
    [InlineData(0, "|")]
    public void A_token_that_is_none_of_the_digits(ushort token, string shown)
    {
        token = token == 0 ? Program.Vocabulary.NumberOf(Program.Prompt[2].Classes.Token(0)) : token;
        ushort[] prompts = TraceText.Parse(Program, string.Join(" ", Enumerable.Repeat("1 2 | 3 4 =>", 70)));
        prompts[(66 * Linear.PromptLength) + 3] = token;
        string problem = $"prompt token 3 ('{shown}') must be one of int 0..9 (b[0])";
        var columns = TokenColumns.FromRows(prompts, Linear.PromptLength);
        ushort[] chains = new ushort[70 * Linear.ChainLength];
        var chainColumns = new TokenColumns(Linear.ChainLength, 70);
        Refused("prompt", problem, () => Linear.Generate(prompts.AsSpan(66 * Linear.PromptLength, Linear.PromptLength), chains));
        Refused("prompts", "Prompt 66: " + problem, () => Linear.GenerateBatch(prompts, chains));
        Refused("prompts", "Prompt 66: " + problem, () => Linear.GenerateBatch(columns, chainColumns));
        Refused("prompts", "Prompt 66: " + problem, () => Specialized.GenerateBatch(prompts, chains));
        Refused("prompts", "Prompt 66: " + problem, () => Specialized.GenerateBatch(columns, chainColumns));
    }

    [Fact]
    public void Rows_that_are_not_whole()
    {
        ushort[] prompts = TraceText.Parse(Program, "1 2 | 3 4 => 5 6 | 7 8 =>");
        string room = $"2 chains of Multiplication2 have {Linear.ChainLength} tokens each; there is room for {(2 * Linear.ChainLength) - 1}";
        Refused("prompts", "A prompt of Multiplication2 has 6 tokens; 11 are no whole prompts", () => Linear.GenerateBatch(prompts.AsSpan(1), new ushort[100]));
        Refused("prompts", "A prompt of Multiplication2 has 6 tokens; 11 are no whole prompts", () => Specialized.GenerateBatch(prompts.AsSpan(1), new ushort[100]));
        Refused("chains", room, () => Linear.GenerateBatch(prompts, new ushort[(2 * Linear.ChainLength) - 1]));
        Refused("chains", room, () => Specialized.GenerateBatch(prompts, new ushort[(2 * Linear.ChainLength) - 1]));
    }

    private static void Refused(string parameter, string message, Action action)
    {
        var exception = Assert.ThrowsAny<ArgumentException>(action);
        Assert.Equal(parameter, exception.ParamName);
        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
    }

    private readonly struct OtherRules : ILaneRules
    {
        public static string ProgramHash => "0123";

        public static ReadOnlySpan<ushort> Steps => [];

        public static void Run<TLanes>(int rule, ref ushort classes, nint stride, nint count, int written, ReadOnlySpan<ushort> sources)
            where TLanes : struct, IPromptLanes<TLanes> => Assert.Fail("These rules are not to be run.");
    }
}
