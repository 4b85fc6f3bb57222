namespace QuickStart;

/// <summary>The targets that are shown.</summary>
internal static class Exhibits
{
    public static Exhibit Parity { get; } =
        new("Bits.Parity", "bounded function", Bits.ParityCot.SourceMap, ParityOf("1011001110001111"));

    public static Exhibit Multiply { get; } =
        new("Arithmetic.Multiply", "bounded function", Arithmetic.MultiplyCot.SourceMap, ProductOf(1234, 5678));

    public static Exhibit MultiplyRowWise { get; } =
        new("Arithmetic.MultiplyRowWise", "bounded function", Arithmetic.MultiplyRowWiseCot.SourceMap, RowWiseProductOf(1234, 5678));

    private static Example ParityOf(string bits)
    {
        var prompt = new ushort[Bits.ParityCot.PromptLength];
        Bits.ParityCot.WritePrompt(bits.Select(static bit => bit - '0').ToArray(), prompt);
        return new Example(
            $"is the number of ones in {bits} odd?",
            "The first token is half the sum, rounded down; the second is what is left of the sum.",
            prompt,
            static answer => answer[0] == 1 ? "yes" : "no");
    }

    private static Example ProductOf(int a, int b)
    {
        var prompt = new ushort[Arithmetic.MultiplyCot.PromptLength];
        Arithmetic.MultiplyCot.WritePrompt(DigitsOf(a), DigitsOf(b), prompt);
        return Product(a, b, prompt, "Numbers are written low digit first, as the columns are worked out; one group of tokens per column.");
    }

    private static Example RowWiseProductOf(int a, int b)
    {
        var prompt = new ushort[Arithmetic.MultiplyRowWiseCot.PromptLength];
        Arithmetic.MultiplyRowWiseCot.WritePrompt(DigitsOf(a), DigitsOf(b), prompt);
        return Product(a, b, prompt, "A digit that a later row adds to is no token: the sum that it stands for flows on.");
    }

    private static Example Product(int a, int b, ushort[] prompt, string note) => new(
        $"{a} x {b}",
        note,
        prompt,
        answer => $"{a} x {b} = {answer.Reverse().Aggregate(0L, static (number, digit) => (10 * number) + digit)}");

    // Low digit first.
    private static int[] DigitsOf(int number) => [number % 10, number / 10 % 10, number / 100 % 10, number / 1000 % 10];
}
