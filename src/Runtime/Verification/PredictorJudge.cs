using CotGen.Certification;
using CotGen.Programs;
using CotGen.Tokens;

namespace CotGen.Verification;

/// <summary>Do the weights compute the program? By certificate, else by running inputs.</summary>
internal static class PredictorJudge
{
    public static Verdict Judge(LinearPredictor predictor, Certificate certificate, InputRun run, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        if (certificate.IsProved)
        {
            return new ProvedVerdict(certificate.Quantifier, certificate.Margin);
        }

        ushort[]? prompt = FailingPrompt(predictor, certificate, run.MaxTokens)
            ?? run.FindWrong((prompts, length) => FindWrong(predictor, prompts, length, run.MaxTokens), progress, cancellationToken);
        return prompt is null ? run.Passed : Refute(predictor, prompt, run.MaxTokens);
    }

    // A failing row of the certificate may be a mere tie that comes out right; only a wrong token refutes.
    private static ushort[]? FailingPrompt(LinearPredictor predictor, Certificate certificate, int maxTokens)
    {
        ClassMap[] maps = ProgramTokens.Of(predictor.Program).Prompt;
        foreach (FailingRow row in certificate.Slots.Select(static slot => slot.Failure).OfType<FailingRow>())
        {
            if (row.Prompt.Count == maps.Length && maps.Length > 0 && !predictor.Program.Layout.HasRuns)
            {
                ushort[] prompt = row.Prompt.Select((x, i) => maps[i].Tokens[x]).ToArray();
                if (FindWrong(predictor, prompt, prompt.Length, maxTokens) >= 0)
                {
                    return prompt;
                }
            }
        }

        return null;
    }

    private static int FindWrong(LinearPredictor predictor, ReadOnlySpan<ushort> prompts, int width, int maxTokens)
    {
        if (!predictor.Program.Layout.IsBounded)
        {
            return FindWrongBlocks(predictor, prompts, width, maxTokens);
        }

        int length = predictor.ChainLength;
        int count = width == 0 ? 1 : prompts.Length / width;
        var predicted = new ushort[count * length];
        var right = new ushort[length];
        predictor.GenerateBatch(prompts, predicted);
        for (int i = 0; i < count; i++)
        {
            bool isRight = TraceInterpreter.Of(predictor.Program).TryWriteTrace(prompts.Slice(i * width, width), right, out _)
                && right.AsSpan().SequenceEqual(predicted.AsSpan(i * length, length));
            if (!isRight)
            {
                return i;
            }
        }

        return -1;
    }

    private static int FindWrongBlocks(LinearPredictor predictor, ReadOnlySpan<ushort> prompts, int width, int maxTokens)
    {
        int count = width == 0 ? 1 : prompts.Length / width;
        for (int i = 0; i < count; i++)
        {
            ushort[] prompt = prompts.Slice(i * width, width).ToArray();
            if (!CotChecker.Check(predictor.Program, prompt, predictor.Generate(prompt, maxTokens)).IsCorrectSoFar)
            {
                return i;
            }
        }

        return -1;
    }

    private static RefutedVerdict Refute(LinearPredictor predictor, ushort[] prompt, int maxTokens)
    {
        CotProgram program = predictor.Program;
        string text = TraceText.Terse(program, prompt);
        ushort[] predicted = predictor.Generate(prompt, maxTokens);
        CheckResult result = CotChecker.Check(program, prompt, predicted);
        if (result.ExpectedToken is not { } expected || result.FoundToken is not { } found)
        {
            return new RefutedVerdict(new(prompt), text, result.ToString());
        }

        var scores = new long[program.Chain[result.Slot].Classes.Count];
        new ReferencePredictor(program, predictor.Weights).Scores([.. prompt, .. predicted.AsSpan(0, result.FirstWrongIndex)], scores);
        ClassMap map = ProgramTokens.Of(program).Chain[result.Slot];
        var step = new WrongStep(result.Slot, result.Name, expected, found, scores[map.ClassOf(expected)], scores[map.ClassOf(found)]);
        string reason = $"{result} (scores {Integers.Text(step.ExpectedScore)} and {Integers.Text(step.FoundScore)})";
        return new RefutedVerdict(new(prompt), text, reason, step);
    }
}
