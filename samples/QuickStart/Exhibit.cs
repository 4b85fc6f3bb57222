using CotGen;

namespace QuickStart;

/// <summary>What there is to say about a target that its generated struct does not know.</summary>
/// <param name="Name">The method.</param>
/// <param name="Shape">How its signature is read.</param>
/// <param name="Sources">Where the method stands.</param>
/// <param name="Example">A prompt to look at closely.</param>
internal sealed record Exhibit(string Name, string Shape, CotSourceMap Sources, Example Example);

/// <summary>One prompt, for people.</summary>
/// <param name="Question">The prompt as a person would ask it.</param>
/// <param name="Note">How to read the tokens.</param>
/// <param name="Prompt">The prompt's tokens.</param>
/// <param name="Answer">Turns the values of the answer's tokens into what a person would say.</param>
internal sealed record Example(string Question, string Note, ushort[] Prompt, Func<IReadOnlyList<long>, string> Answer);
