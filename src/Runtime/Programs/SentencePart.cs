namespace CotGen.Programs;

/// <summary>A piece of the sentence that a narrated trace tells a token by: words, or a value that is read from tokens.</summary>
/// <param name="Words">The words; empty where there is a value.</param>
/// <param name="Value">What the value is; <see langword="null"/> where there are words.</param>
/// <param name="Type">How the value is shown.</param>
public sealed record SentencePart(string Words, LinearForm? Value = null, TokenType? Type = null);
