using CotGen.Programs;

namespace CotGen.Reports;

/// <summary>One token of a chain: how it is predicted, and why it is there.</summary>
/// <param name="Number">Its number in <see cref="CotProgram.Chain"/>, from 0.</param>
/// <param name="Name">The slot's name.</param>
/// <param name="Rule">The rule that predicts it, as its certificate names it.</param>
/// <param name="ClassCount">Number of classes.</param>
/// <param name="Margin">A lower bound of the right class's lead.</param>
/// <param name="MaxScore">The greatest absolute score of any class: what the integers must hold.</param>
/// <param name="Sources">The names of the tokens that are read, in their order.</param>
/// <param name="Reason">Why the token is there.</param>
/// <param name="Explanation">The reason in words.</param>
public sealed record TokenReport(
    int Number,
    string Name,
    string Rule,
    int ClassCount,
    long Margin,
    long MaxScore,
    EquatableArray<string> Sources,
    TokenReason Reason,
    string Explanation);

/// <summary>Why a token stands in a chain.</summary>
public enum TokenReason
{
    /// <summary>It is part of the answer.</summary>
    Output,

    /// <summary>Whoever reads it could not do without it: no single linear step computes the reader from the sources of both, as a witness shows.</summary>
    Needed,

    /// <summary>Neither a witness nor weights without it were found within the budget; that says nothing.</summary>
    NotFound,

    /// <summary>A linear step exists that computes the reader from the sources of both: the chain could be shorter.</summary>
    Spare,

    /// <summary>It steers the chain (a control token, a variable that a block hands on, END), or nobody reads it.</summary>
    Structure,
}
