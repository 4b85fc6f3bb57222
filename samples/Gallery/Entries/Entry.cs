using CotGen;
using CotGen.Programs;

namespace Gallery.Entries;

/// <summary>A program of the gallery: where it stands, some answers that everybody knows, and what can be found out about it.</summary>
/// <param name="Family">What kind of algorithm it is.</param>
/// <param name="Shape">How its signature is read.</param>
/// <param name="Sources">Where the method stands.</param>
/// <param name="Known">Inputs with their answers, as the algorithm's definition has them; the first one serves as example.</param>
public abstract record Entry(string Family, string Shape, CotSourceMap Sources, IReadOnlyList<KnownAnswer> Known)
{
    /// <summary>Type and method, such as <c>Bits.Majority</c>.</summary>
    public string Name => Program.Name.Replace("Gallery.", "", StringComparison.Ordinal).Replace("Cot", "", StringComparison.Ordinal);

    /// <summary>The program that the method became.</summary>
    public abstract CotProgram Program { get; }

    /// <summary>The target as a value; <see langword="null"/> for a machine.</summary>
    public virtual CompiledTarget? Target => null;

    /// <summary>Tokens of the chain, or of each of its blocks: a machine's rows, the rounds of a loop on data.</summary>
    public int Tokens => Program.Body.Count > 0 ? Program.Body.Count : Program.TokenCount;

    /// <summary>Both verdicts.</summary>
    public abstract CotVerdict Verify(CotVerifyOptions options);

    /// <summary>The answer by next-token prediction, blanks between its tokens.</summary>
    public abstract string Predict(string input);

    /// <summary>The answer of the compiled method.</summary>
    public abstract string Run(string input);

    /// <summary>A known answer, written as <see cref="Predict"/> and <see cref="Run"/> write theirs.</summary>
    public abstract string Normalise(string answer);

    /// <summary>The chain of thought of an input, for people.</summary>
    public abstract string Trace(string input);
}

/// <summary>An input and the answer to it: the tokens' texts, blanks between them; single digits and letters may stand together.</summary>
/// <param name="Input">The input; a bar may stand between parameters.</param>
/// <param name="Answer">The answer.</param>
public sealed record KnownAnswer(string Input, string Answer)
{
    public static implicit operator KnownAnswer((string Input, string Answer) pair) => new(pair.Input, pair.Answer);
}
