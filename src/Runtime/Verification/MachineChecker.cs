using CotGen.Machines;
using CotGen.Programs;

namespace CotGen;

/// <summary>Checks rows token by token against the machine's own. Any tokens may be checked, whoever wrote them.</summary>
public static class MachineChecker
{
    /// <summary>Finds the first wrong token of a completion.</summary>
    /// <param name="program">A machine's program.</param>
    /// <param name="prompt">The prompt's tokens.</param>
    /// <param name="completion">What was written after it; any tokens, any number of them.</param>
    /// <exception cref="ArgumentException">The program is no machine's.</exception>
    public static MachineCheckResult Check(CotProgram program, ReadOnlySpan<ushort> prompt, ReadOnlySpan<ushort> completion)
    {
        MachineDescription machine = MachineRows.MachineOf(program);
        if (MachineRows.ProblemOf(machine, prompt) is { } problem)
        {
            return new MachineCheckResult(program, problem, prompt.Length - 2, FirstWrongIndex: -1, Expected: null, Found: null, IsComplete: false);
        }

        MachineSimulator simulator = MachineRows.Simulate(machine, prompt);
        int width = prompt.Length - 2;
        var row = new ushort[width + 1];
        int at = 0;
        for (; at < completion.Length && simulator.Step(); at += row.Length)
        {
            MachineRows.Write(simulator, row);
            ReadOnlySpan<ushort> found = completion.Slice(at, Math.Min(row.Length, completion.Length - at));
            int same = found.CommonPrefixLength(row);
            if (same < row.Length)
            {
                ushort? wrong = same < found.Length ? found[same] : null;
                return new MachineCheckResult(program, null, width, wrong is null ? -1 : at + same, row[same], wrong, IsComplete: false);
            }
        }

        // Behind the last row nothing is right.
        return at < completion.Length
            ? new MachineCheckResult(program, null, width, at, Expected: null, completion[at], IsComplete: false)
            : new MachineCheckResult(program, null, width, FirstWrongIndex: -1, Expected: null, Found: null, IsComplete: simulator.Ended is not null);
    }

    /// <summary>Finds the first wrong token of a compact trace; see <see cref="MachineTraces.TryWriteSteps"/>.</summary>
    /// <inheritdoc cref="Check"/>
    /// <returns>A result of width 0, whose rows are steps.</returns>
    public static MachineCheckResult CheckSteps(CotProgram program, ReadOnlySpan<ushort> prompt, ReadOnlySpan<ushort> completion)
    {
        MachineDescription machine = MachineRows.MachineOf(program);
        if (MachineRows.ProblemOf(machine, prompt) is { } problem)
        {
            return new MachineCheckResult(program, problem, Width: 0, FirstWrongIndex: -1, Expected: null, Found: null, IsComplete: false);
        }

        MachineSimulator simulator = MachineRows.Simulate(machine, prompt);
        for (int at = 0; at < completion.Length; at++)
        {
            ushort? expected = simulator.Step() ? MachineRows.StepToken(simulator, prompt.Length - 2) : null;
            if (completion[at] != expected)
            {
                return new MachineCheckResult(program, null, Width: 0, at, expected, completion[at], IsComplete: false);
            }
        }

        return new MachineCheckResult(program, null, Width: 0, FirstWrongIndex: -1, Expected: null, Found: null, IsComplete: simulator.Ended is not null);
    }
}

/// <summary>What <see cref="MachineChecker"/> found: right so far, or the first token that is wrong.</summary>
/// <param name="Program">The machine's program.</param>
/// <param name="PromptProblem">Why there is nothing to compare with: what is wrong with the prompt; <see langword="null"/> if it is well formed.</param>
/// <param name="Width">Cells of a row; 0 for a compact trace, whose rows are single tokens.</param>
/// <param name="FirstWrongIndex">Index in the completion of the first wrong token, or -1.</param>
/// <param name="Expected">The right token there, or the one that is missing in an unfinished row; <see langword="null"/> where there is none.</param>
/// <param name="Found">The wrong token, or <see langword="null"/> where there is none.</param>
/// <param name="IsComplete">True if every token is right up to the row that ends the run, and nothing follows.</param>
public sealed record MachineCheckResult(
    CotProgram Program, string? PromptProblem, int Width, int FirstWrongIndex, ushort? Expected, ushort? Found, bool IsComplete)
{
    /// <summary>True if no token is wrong; the completion may stop before the run does.</summary>
    public bool IsCorrectSoFar => PromptProblem is null && FirstWrongIndex < 0;

    /// <summary>The row of the first wrong token, from 1; row 0 is the prompt's. 0 where no token is wrong.</summary>
    public int Row => FirstWrongIndex < 0 ? 0 : (FirstWrongIndex / (Width + 1)) + 1;

    /// <summary>The cell of the first wrong token, from 0; <see cref="Width"/> for the row's end. -1 where no token is wrong.</summary>
    public int Cell => FirstWrongIndex < 0 ? -1 : FirstWrongIndex % (Width + 1);

    /// <summary>One sentence, such as <c>row 3, cell 2: expected scan:1, found 0</c>.</summary>
    public override string ToString() =>
        PromptProblem ?? (IsComplete ? "correct"
            : IsCorrectSoFar ? "correct so far"
            : $"{Place}: expected {Text(Expected)}, found {Text(Found)}");

    private string Place => Width == 0 ? $"step {Integers.Text(Row)}" : $"row {Integers.Text(Row)}, {(Cell == Width ? "end" : "cell " + Integers.Text(Cell))}";

    private string Text(ushort? token) => token is { } number ? Program.Vocabulary.TextOf(number) : "nothing";
}
