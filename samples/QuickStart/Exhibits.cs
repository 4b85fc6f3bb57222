using CotGen;

namespace QuickStart;

/// <summary>The targets that are shown.</summary>
internal static class Exhibits
{
    public static Exhibit Parity { get; } =
        new("Bits.Parity", "bounded function", Bits.ParityCot.SourceMap, ParityOf("1011001110001111"));

    public static Exhibit Multiply { get; } = new(
        "Arithmetic.Multiply",
        "bounded function",
        Arithmetic.MultiplyCot.SourceMap,
        ProductOf(Arithmetic.MultiplyCot.Predictor, "Numbers are written low digit first, as the columns are worked out; one group of tokens per column."));

    public static Exhibit MultiplyRowWise { get; } = new(
        "Arithmetic.MultiplyRowWise",
        "bounded function",
        Arithmetic.MultiplyRowWiseCot.SourceMap,
        ProductOf(Arithmetic.MultiplyRowWiseCot.Predictor, "A digit that a later row adds to is no token: the sum that it stands for flows on."));

    public static Exhibit Increment { get; } =
        new("Counter.Increment", "Turing machine", Counter.IncrementCot.SourceMap, IncrementOf("1011"));

    private static FunctionExample ParityOf(string bits)
    {
        var prompt = new ushort[Bits.ParityCot.PromptLength];
        Bits.ParityCot.WritePrompt(bits.Select(static bit => bit - '0').ToArray(), prompt);
        return new FunctionExample(
            Bits.ParityCot.Predictor,
            $"is the number of ones in {bits} odd?",
            "The first token is half the sum, rounded down; the second is what is left of the sum.",
            prompt,
            static answer => answer[0] == 1 ? "yes" : "no");
    }

    // Both products have one prompt: the two numbers.
    private static FunctionExample ProductOf(LinearPredictor predictor, string note)
    {
        const int A = 1234, B = 5678;
        var prompt = new ushort[Arithmetic.MultiplyCot.PromptLength];
        Arithmetic.MultiplyCot.WritePrompt(DigitsOf(A), DigitsOf(B), prompt);
        return new FunctionExample(
            predictor,
            $"{A} x {B}",
            note,
            prompt,
            static answer => $"{A} x {B} = {answer.Reverse().Aggregate(0L, static (number, digit) => (10 * number) + digit)}");
    }

    private static MachineExample IncrementOf(string bits) => new(
        Counter.IncrementCot.Predictor,
        $"one more than {bits}",
        "Every row is the tape after one step; the head's cell shows its state. One rule predicts every cell, whatever the width.",
        [0, .. bits.Select(static bit => (int)(bit == '1' ? Cell.One : Cell.Zero)), 0],
        Head: 1,
        static tape => $"one more is {string.Concat(tape.Where(static cell => cell != 0).Select(static cell => cell - 1))}");

    // Low digit first.
    private static int[] DigitsOf(int number) => [number % 10, number / 10 % 10, number / 100 % 10, number / 1000 % 10];
}
