using CotGen.Lowering.Dataflow;
using CotGen.Programs;

namespace CotGen.Lowering;

/// <summary>What a narrated trace shall tell where a value stands.</summary>
/// <param name="Subject">The value.</param>
/// <param name="Parts">Words and values in order.</param>
internal sealed record RequestedSentence(Sum Subject, IReadOnlyList<RequestedPart> Parts);

/// <summary>A piece of a sentence: words, or a value.</summary>
/// <param name="Words">The words; of a value its name, which stands for it where no token tells it.</param>
/// <param name="Value">The value, or <see langword="null"/>.</param>
/// <param name="Type">How the value is shown.</param>
internal sealed record RequestedPart(string Words, Sum? Value = null, TokenType? Type = null);
