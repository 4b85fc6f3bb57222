using CotGen.Certification;
using CotGen.Lowering;
using CotGen.Lowering.Rules;
using CotGen.Programs;

namespace CotGen.Runtime.Tests.Rules;

public sealed class SeparableRuleTests
{
    [Theory]
    [InlineData(Operation.Multiply, 0, 9, 37)]
    [InlineData(Operation.Min, 0, 7, 8)]
    [InlineData(Operation.Max, -3, 4, 8)]
    [InlineData(Operation.And, 0, 1, 2)]
    public void Weights_are_found_and_proved(Operation operation, int min, int max, int classes)
    {
        CotProgram program = Program(operation, min, max);
        Assert.Equal(classes, program.Chain[0].Classes.Count);

        LinearWeights weights = WeightBuilder.Build(program);
        SlotCertificate certificate = Certifier.Certify(program, weights).Slots[0];

        Assert.Equal((ProofStatus.Proved, "Separable"), (certificate.Status, certificate.RuleName));
        Assert.Equal((max - min + 1) * (max - min + 1), certificate.Rows);
        Assert.Equal(BruteForce.LeastLeads(program, weights)[0], certificate.Margin);
    }

    [Fact]
    public void Weights_of_digit_products_are_small() =>
        Assert.True(Certifier.Certify(Program(Operation.Multiply, 0, 9), WeightBuilder.Build(Program(Operation.Multiply, 0, 9))).MaxScore <= 60);

    [Fact]
    public void Exclusive_or_of_two_bits_each_has_no_weights_to_find()
    {
        CotProgram program = Program(Operation.ExclusiveOr, 0, 3);

        Assert.Null(SeparableRule.TryFind(SeparableProblem.Of(program.Chain[0])!));
        Assert.Throws<ArgumentException>(() => WeightBuilder.Build(program));
    }

    [Fact]
    public void The_search_is_deterministic()
    {
        SeparableProblem problem = SeparableProblem.Of(Program(Operation.Multiply, 0, 9).Chain[0])!;
        Assert.Equal(SeparableRule.TryFind(problem), SeparableRule.TryFind(problem));
    }

    [Fact]
    public void A_result_without_a_class_stays_unproved()
    {
        CotProgram whole = Program(Operation.Multiply, 0, 3);
        CotProgram program = Make.Program(
            whole.Prompt.Select(static token => token.Classes),
            whole.Chain[0] with { Classes = Make.Ints(whole.Chain[0].Classes.Values.Where(static value => value != 6)) });

        Assert.NotEqual(ProofStatus.Proved, Certifier.Certify(program, WeightBuilder.Build(program)).Status);
    }

    private static CotProgram Program(Operation operation, int min, int max)
    {
        ClassSet inputs = Make.Range(min, max);
        var left = new Term(Address.Prompt(0), new View(inputs.Values.ToArray()));
        var right = new Term(Address.Prompt(1), new View(inputs.Values.ToArray()));
        ClassSet classes = Make.Ints(inputs.Values.SelectMany(x => inputs.Values.Select(y => Operations.Apply(operation, x, y))));
        return Make.Program([inputs, inputs], Make.Slot(classes, new OperationMeaning(operation, left, right)));
    }
}
