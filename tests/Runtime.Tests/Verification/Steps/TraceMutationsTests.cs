using CotGen.Programs;
using CotGen.Runtime.Tests.Predictors;

namespace CotGen.Runtime.Tests.Verification.Steps;

public sealed class TraceMutationsTests
{
    [Fact]
    public void A_negative_is_a_function_of_its_index()
    {
        var mutations = new TraceMutations(SamplePrograms.Multiplication(3));
        MutatedTrace[] all = mutations.Sample(seed: 1, count: 60).ToArray();
        Assert.Equal(all[20..50], mutations.Sample(seed: 1, count: 30, start: 20));
        Assert.NotEqual(all, mutations.Sample(seed: 2, count: 60));
        Assert.Equal(3, all.Select(static wrong => wrong.Kind).Distinct().Count());
        Assert.All(mutations.Sample(seed: 1, count: 20, kind: TraceMutation.SkippedStep), static wrong => Assert.Equal(TraceMutation.SkippedStep, wrong.Kind));
    }

    [Fact]
    public void The_first_error_and_the_right_continuation_fit()
    {
        foreach (MutatedTrace wrong in StepPrograms.All.SelectMany(static program => new TraceMutations(program).Sample(seed: 5, count: 300)))
        {
            ushort[] right = [.. wrong.Trace.Chain], completion = [.. wrong.Completion];
            Assert.Equal(right[..wrong.FirstWrongIndex], completion[..wrong.FirstWrongIndex]);
            Assert.NotEqual(right[wrong.FirstWrongIndex], completion[wrong.FirstWrongIndex]);
            Assert.Equal(right[wrong.FirstWrongIndex..], wrong.Continuation);
            int differences = right.Zip(completion).Count(static pair => pair.First != pair.Second);
            Assert.True(wrong.Kind switch
            {
                TraceMutation.WrongToken => differences == 1 && completion.Length == right.Length,
                TraceMutation.SkippedStep => completion.Length == right.Length - 1,
                _ => differences >= 1,
            });
        }
    }

    [Fact]
    public void What_comes_after_a_wrong_carry_follows_from_it()
    {
        foreach (CotProgram program in StepPrograms.All)
        {
            var verifier = new StepVerifier(program);
            foreach (MutatedTrace wrong in new TraceMutations(program).Sample(seed: 6, count: 100).Where(static wrong => wrong.Kind == TraceMutation.WrongCarry))
            {
                StepReport report = verifier.Verify(wrong.Trace.Prompt.AsSpan(), wrong.Completion.AsSpan());
                Assert.Equal(StepLabel.Wrong, report.Steps[wrong.FirstWrongIndex].Label);
                Assert.All(report.Steps.Skip(wrong.FirstWrongIndex + 1), static step => Assert.True(step.Label is StepLabel.Right or StepLabel.Follows));
            }
        }
    }

    [Fact]
    public void What_cannot_be_wrong_is_refused()
    {
        var mutations = new TraceMutations(SamplePrograms.Product());
        CotTrace trace = CotTraces.Sample(SamplePrograms.Product(), seed: 1, count: 1).Single();
        Assert.Throws<ArgumentException>(() => mutations.Mutate(trace, TraceMutation.WrongToken, seed: 1));
        CotTrace own = CotTraces.Sample(mutations.Program, seed: 1, count: 1).Single();
        Assert.Null(mutations.Mutate(own, TraceMutation.WrongCarry, seed: 1));
        Assert.NotNull(mutations.Mutate(own, TraceMutation.WrongToken, seed: 1));
        Assert.Throws<InvalidOperationException>(() => mutations.Sample(seed: 1, count: 1, kind: TraceMutation.WrongCarry).ToArray());
    }
}
