using CotGen;
using CotGen.Programs;

namespace Gallery.Entries;

/// <summary>A bounded function, or a step function from its first state to its last.</summary>
/// <typeparam name="TTarget">Its generated struct.</typeparam>
public sealed record FunctionEntry<TTarget>(string Family, CotSourceMap Sources, params KnownAnswer[] Answers)
    : Entry(Family, "bounded function", Sources, Answers)
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
        var answer = new ushort[Program.Outputs.Count];
        TTarget.RunOriginal(Prompt(input), answer);
        return TokenReader.Text(Program.Vocabulary, answer);
    }

    /// <inheritdoc/>
    public override string Normalise(string answer) =>
        TokenReader.Text(Program.Vocabulary, TokenReader.Read(Program.Vocabulary, [.. Program.Outputs.Select(Program.ClassesOf)], answer));

    /// <inheritdoc/>
    public override string Trace(string input) =>
        $"{TraceText.Terse(Program, Prompt(input))}\n{TraceText.Lines(Program, Chain(input))}";

    private ushort[] Prompt(string input) =>
        TokenReader.Read(Program.Vocabulary, [.. Program.Prompt.Select(static token => token.Classes)], input);

    private ushort[] Chain(string input) => TTarget.Predictor.Generate(Prompt(input), CotTraces.MaxTokens);
}
