using CotGen;
using Spectre.Console;

namespace QuickStart;

/// <summary>What there is to say about a target that its generated struct does not know.</summary>
/// <param name="Name">The method.</param>
/// <param name="Shape">How its signature is read.</param>
/// <param name="Sources">Where the method stands.</param>
/// <param name="Example">One input to look at closely.</param>
internal sealed record Exhibit(string Name, string Shape, CotSourceMap Sources, IExample Example);

/// <summary>One input, worked out for people.</summary>
internal interface IExample
{
    /// <summary>Shows the chain of thought of the input.</summary>
    void Write(IAnsiConsole console, TargetResult result);
}
