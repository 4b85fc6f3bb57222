using CotGen.Programs;

namespace CotGen.Verification;

/// <summary>Does the program mean what the method does? The compiled original is run, and its answer compared with the trace's.</summary>
internal static class TranslationJudge
{
    public static Verdict Judge<TTarget>(InputRun run, IProgress<double>? progress, CancellationToken cancellationToken)
        where TTarget : ICotTarget<TTarget>
    {
        ushort[]? prompt = run.FindWrong((prompts, length) => FindWrong<TTarget>(prompts, length, run.MaxTokens), progress, cancellationToken);
        return prompt is null
            ? run.Passed
            : new RefutedVerdict(new(prompt), TraceText.Terse(run.Program, prompt), Problem<TTarget>(prompt, run.MaxTokens) ?? "the method does not always return the same answer");
    }

    private static int FindWrong<TTarget>(ReadOnlySpan<ushort> prompts, int width, int maxTokens)
        where TTarget : ICotTarget<TTarget>
    {
        int count = width == 0 ? 1 : prompts.Length / width;
        for (int i = 0; i < count; i++)
        {
            if (Problem<TTarget>(prompts.Slice(i * width, width), maxTokens) is not null)
            {
                return i;
            }
        }

        return -1;
    }

    // What is wrong on one input: null where trace, meanings and method agree.
    private static string? Problem<TTarget>(ReadOnlySpan<ushort> prompt, int maxTokens)
        where TTarget : ICotTarget<TTarget>
    {
        CotProgram program = TTarget.Program;
        int limit = Math.Max(maxTokens, program.Chain.Count);
        if (!TraceInterpreter.Of(program).TryWriteTrace(prompt.ToArray(), limit, out ushort[] meant))
        {
            return meant.Length == limit ? $"the chain does not end within {Integers.Text(limit)} tokens" : "there is no trace";
        }

        var chain = new ushort[meant.Length];
        if (!TTarget.TryWriteTrace(prompt, chain, out int written) && written < chain.Length)
        {
            return "there is no trace";
        }

        CheckResult result = CotChecker.Compare(program, prompt.Length, meant, chain.AsSpan(0, written), sources: null);
        return result.IsCorrect ? AnswerProblem<TTarget>(program, prompt, chain) : $"the trace differs from the program's meanings: {result}";
    }

    private static string? AnswerProblem<TTarget>(CotProgram program, ReadOnlySpan<ushort> prompt, ushort[] chain)
        where TTarget : ICotTarget<TTarget>
    {
        int width = program.Layout.WidthOf(prompt.Length);
        ushort[] traced = program.AnswerOf(prompt, chain);
        var answer = new ushort[traced.Length];
        int count;
        try
        {
            count = TTarget.RunOriginal(prompt, answer);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            return $"the method throws {problem.GetType().Name}: {problem.Message}";
        }

        if (count != answer.Length)
        {
            return $"the method gives {Integers.Text(count)} answer tokens, the program {Integers.Text(answer.Length)}";
        }

        for (int i = 0; i < answer.Length; i++)
        {
            if (answer[i] != traced[i])
            {
                string given = answer[i] == TraceText.Unknown ? "no token of the program" : program.Vocabulary.TextOf(answer[i]);
                return $"{NameOf(program, width, i)}: the method gives {given}, the trace {program.Vocabulary.TextOf(traced[i])}";
            }
        }

        return null;
    }

    // The output that token number i of the answer belongs to.
    private static string NameOf(CotProgram program, int width, int token)
    {
        int output = 0;
        for (int rest = token; rest >= (program.Outputs[output].IsRepeated ? width : 1); output++)
        {
            rest -= program.Outputs[output].IsRepeated ? width : 1;
        }

        return program.Outputs[output].Name;
    }
}
