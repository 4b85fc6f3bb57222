using System.Globalization;
using CotGen.Programs;

namespace CotGen;

/// <summary>What a run over all prompts has found, in whole or so far.</summary>
/// <param name="ProgramHash">The program.</param>
/// <param name="Checks">What was compared.</param>
/// <param name="Count">Prompts that were run: numbers 0 to <paramref name="Count"/> - 1 of the domain.</param>
/// <param name="Total">Prompts of the domain.</param>
/// <param name="Accepted">Those of them whose answers were compared: all that satisfy the precondition, if there is one.</param>
/// <param name="Wrong">Prompts whose chain or answer was wrong.</param>
/// <param name="FirstWrong">The least number of such a prompt, or -1.</param>
/// <param name="PredictedHash">Sum modulo 2^64 over prompts of a hash of the prompt's number and all predicted tokens; 0 where traces were not compared.</param>
/// <param name="TracedHash">The same of the trace generator's tokens.</param>
/// <param name="Times">How long it took.</param>
public sealed record ExhaustiveResult(
    string ProgramHash,
    ExhaustiveChecks Checks,
    long Count,
    long Total,
    long Accepted,
    long Wrong,
    long FirstWrong,
    ulong PredictedHash,
    ulong TracedHash,
    ExhaustiveTimes Times)
{
    /// <summary>Whether every prompt was run.</summary>
    public bool IsComplete => Count == Total;

    /// <summary>Whether every prompt was run, all that was asked for was compared, and none was wrong.</summary>
    public bool IsRight => IsComplete && Wrong == 0 && PredictedHash == TracedHash;

    /// <summary>Such as <c>100,000,000 of 100,000,000 prompts, 0 wrong, hash 9f0c.. (traces: the same)</c>.</summary>
    public override string ToString()
    {
        string counts = string.Create(CultureInfo.InvariantCulture, $"{Count:N0} of {Total:N0} prompts, {Wrong:N0} wrong");
        string first = FirstWrong < 0 ? "" : $", the first is number {Integers.Text(FirstWrong)}";
        string hash = !Checks.HasFlag(ExhaustiveChecks.Traces) ? "" : PredictedHash == TracedHash ? $", hash {PredictedHash:x16} of predictor and traces" : $", hash {PredictedHash:x16}, of the traces {TracedHash:x16}";
        return counts + first + hash;
    }
}

/// <summary>How long a run over all prompts took. All but the first are sums over threads, by the number of threads.</summary>
/// <param name="Elapsed">From beginning to end.</param>
/// <param name="Enumerating">Writing the prompts.</param>
/// <param name="Predicting">Predicting all tokens.</param>
/// <param name="Tracing">Running the trace generator.</param>
/// <param name="Comparing">Comparing chains, and the hashes of both.</param>
/// <param name="Answering">Running the compiled method, and comparing answers.</param>
public readonly record struct ExhaustiveTimes(TimeSpan Elapsed, TimeSpan Enumerating, TimeSpan Predicting, TimeSpan Tracing, TimeSpan Comparing, TimeSpan Answering);
