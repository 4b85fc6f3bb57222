using CotGen;
using CotGen.Programs;

namespace Gallery.Entries;

/// <summary>A fold: the input is of any length, a bar between the parts of its elements. The answer is what stands for each element, if anything, then the result.</summary>
/// <typeparam name="TTarget">Its generated struct.</typeparam>
public sealed record FoldEntry<TTarget>(CotSourceMap Sources, params KnownAnswer[] Answers) : Entry("Folds", "fold", Sources, Answers)
    where TTarget : ICotTarget<TTarget>
{
    /// <inheritdoc/>
    public override CotProgram Program => TTarget.Program;

    /// <inheritdoc/>
    public override CompiledTarget Target { get; } = CompiledTarget.Of<TTarget>();

    /// <inheritdoc/>
    public override CotVerdict Verify(CotVerifyOptions options) => CotVerifier.Verify<TTarget>(TTarget.Predictor, options);

    /// <inheritdoc/>
    public override string Predict(string input) =>
        TokenReader.Text(Program.Vocabulary, new CotTrace(Program, 0, new(Prompt(input)), new(Chain(input))).Answer);

    /// <inheritdoc/>
    public override string Run(string input)
    {
        ushort[] prompt = Prompt(input);
        var answer = new ushort[prompt.Length + Program.Outputs.Count];
        return TokenReader.Text(Program.Vocabulary, answer.Take(TTarget.RunOriginal(prompt, answer)));
    }

    /// <inheritdoc/>
    public override string Normalise(string answer) => answer;

    /// <inheritdoc/>
    public override string Trace(string input) =>
        $"{TraceText.Terse(Program, Prompt(input))}\n{TraceText.Lines(Program, Chain(input))}";

    // Single digits and letters may stand together; other tokens stand apart.
    private ushort[] Prompt(string input)
    {
        string first = input.Split('|')[0].Trim().Trim('\'');
        bool isOneWord = input.Contains('\'', StringComparison.Ordinal) || !first.Contains(' ', StringComparison.Ordinal);
        int length = isOneWord ? first.Length : first.Split(' ').Length;
        IEnumerable<ClassSet> places = Program.Prompt.Select(static token => token.Classes)
            .SelectMany(classes => Enumerable.Repeat(classes, classes.Type.Kind == TokenKind.Separator ? 1 : length));
        return TokenReader.Read(Program.Vocabulary, [.. places], input);
    }

    private ushort[] Chain(string input) => TTarget.Predictor.Generate(Prompt(input), CotTraces.MaxTokens);
}
