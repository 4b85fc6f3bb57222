using CotGen.Lowering;
using CotGen.Programs;
using CotGen.Runtime.Tests.Predictors;

namespace CotGen.Runtime.Tests.Verification;

/// <summary>A target as the generator would write it: the product of two digits.</summary>
internal readonly struct ProductTarget : ICotTarget<ProductTarget>
{
    public static CotProgram Program { get; } = SamplePrograms.Product();

    public static CotProgram? LearnableProgram => null;

    public static LinearPredictor Predictor { get; } = new(Program, WeightBuilder.Build(Program));

    public static bool TryWriteTrace(ReadOnlySpan<ushort> prompt, Span<ushort> tokens, out int written) =>
        new TraceInterpreter(Program).TryWriteTrace(prompt, tokens, out written);

    public static int RunOriginal(ReadOnlySpan<ushort> prompt, Span<ushort> answer) => Answer(prompt, answer, static (a, b) => a * b);

    public static int Answer(ReadOnlySpan<ushort> prompt, Span<ushort> answer, Func<long, long, long> method)
    {
        long product = method(Program.Vocabulary[prompt[0]].Values[0], Program.Vocabulary[prompt[2]].Values[0]);
        answer[0] = Program.Vocabulary.TryFind($"{product}", out ushort token) ? token : ushort.MaxValue;
        return 1;
    }
}

/// <summary>The method is wrong for 7 x 8 and for what comes after it.</summary>
internal readonly struct WrongMethodTarget : ICotTarget<WrongMethodTarget>
{
    public static CotProgram Program => ProductTarget.Program;

    public static CotProgram? LearnableProgram => null;

    public static LinearPredictor Predictor => ProductTarget.Predictor;

    public static bool TryWriteTrace(ReadOnlySpan<ushort> prompt, Span<ushort> tokens, out int written) =>
        ProductTarget.TryWriteTrace(prompt, tokens, out written);

    public static int RunOriginal(ReadOnlySpan<ushort> prompt, Span<ushort> answer) =>
        ProductTarget.Answer(prompt, answer, static (a, b) => (a, b) is (7, 8) ? 54 : a == 9 ? 1_000 : a * b);
}

/// <summary>The method throws for 3 x 3.</summary>
internal readonly struct ThrowingTarget : ICotTarget<ThrowingTarget>
{
    public static CotProgram Program => ProductTarget.Program;

    public static CotProgram? LearnableProgram => null;

    public static LinearPredictor Predictor => ProductTarget.Predictor;

    public static bool TryWriteTrace(ReadOnlySpan<ushort> prompt, Span<ushort> tokens, out int written) =>
        ProductTarget.TryWriteTrace(prompt, tokens, out written);

    public static int RunOriginal(ReadOnlySpan<ushort> prompt, Span<ushort> answer) =>
        ProductTarget.Answer(prompt, answer, static (a, b) => (a, b) is (3, 3) ? throw new InvalidOperationException("no nines") : a * b);
}

/// <summary>The trace is not the program's for 2 x 2.</summary>
internal readonly struct WrongTraceTarget : ICotTarget<WrongTraceTarget>
{
    public static CotProgram Program => ProductTarget.Program;

    public static CotProgram? LearnableProgram => null;

    public static LinearPredictor Predictor => ProductTarget.Predictor;

    public static bool TryWriteTrace(ReadOnlySpan<ushort> prompt, Span<ushort> tokens, out int written)
    {
        bool isWritten = ProductTarget.TryWriteTrace(prompt, tokens, out written);
        if (isWritten && TraceText.Terse(Program, prompt) == "2 | 2 =>")
        {
            tokens[0] = TraceText.Parse(Program, "5")[0];
        }

        return isWritten;
    }

    public static int RunOriginal(ReadOnlySpan<ushort> prompt, Span<ushort> answer) => ProductTarget.RunOriginal(prompt, answer);
}
