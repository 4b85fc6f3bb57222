using System.Globalization;
using CotGen.Machines;

namespace CotGen.Runtime.Tests.Machines.Files;

/// <summary>A row of the tables of known runs.</summary>
/// <param name="Text">The machine.</param>
/// <param name="Name">Its file or name.</param>
/// <param name="Input">The input.</param>
/// <param name="Start">The state and the head where the run starts; the machine's own unless given.</param>
/// <param name="Answer">halt, accept, reject, or limit after exactly <paramref name="Steps"/> steps; <see langword="null"/> if not known.</param>
/// <param name="State">The last state, if known.</param>
/// <param name="Tape">The last tape, if known.</param>
/// <param name="TapeLeft">Its first cell that is not blank, if known.</param>
/// <param name="Head">The last head, if known.</param>
/// <param name="Ones">Cells that are not blank at the end, if known.</param>
/// <param name="Steps">Steps.</param>
internal sealed record KnownRun(
    string Text, string Name, string Input, int Start, MachineAnswer? Answer, string? State, string? Tape, string? TapeLeft, long? Head, long? Ones, long Steps)
{
    /// <summary>Rows of a table with named columns.</summary>
    public static IEnumerable<Dictionary<string, string>> Rows(string path)
    {
        string[][] rows = File.ReadAllLines(path).Where(static line => line.Length > 0).Select(static line => line.Split('\t')).ToArray();
        return rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(static pair => pair.First, static pair => pair.Second, StringComparer.Ordinal));
    }

    /// <summary>A row of expected.tsv; the machine's file lies in <paramref name="folder"/>.</summary>
    public static KnownRun OfFile(string folder, Dictionary<string, string> row)
    {
        bool isRunning = row["verdict"].StartsWith("no-halt", StringComparison.Ordinal);
        return new KnownRun(
            File.ReadAllText(Path.Combine(folder, row["file"])),
            row["file"],
            Word(row["input"]),
            Start: 0,
            isRunning ? MachineAnswer.Limit : Enum.Parse<MachineAnswer>(row["verdict"], ignoreCase: true),
            row["final_state"],
            Word(row["output_tape"]),
            row["tape_left"],
            Number(row["head"]),
            Ones: null,
            Number(row["steps"]));
    }

    /// <summary>A row of busy-beaver.tsv that halts.</summary>
    public static KnownRun OfBusyBeaver(Dictionary<string, string> row) => new(
        row["machine"], row["name"], "", 0, MachineAnswer.Halt, null, null, null, null, Number(row["ones"]), Number(row["steps"]));

    /// <summary>A row of universal-runs.tsv.</summary>
    public static KnownRun OfUniversal(string text, Dictionary<string, string> row) => new(
        text,
        row["machine"],
        Word(row["input_tape"]),
        (int)Number(row["head"]),
        row["what"].Contains("state after", StringComparison.Ordinal) ? MachineAnswer.Limit : MachineAnswer.Halt,
        row["final_state"],
        row["final_tape"],
        row["tape_left"],
        null,
        null,
        Number(row["steps"]));

    /// <summary>What is different from the known run, or <see langword="null"/>.</summary>
    /// <param name="maxSteps">Steps that a run may take.</param>
    /// <param name="isPredicted">True if the run was short enough for the row predictor, too.</param>
    public string? Problem(long maxSteps, out bool isPredicted)
    {
        isPredicted = false;
        MachineFile file = MachineFile.Read(Text, new MachineReadOptions { Input = Input });
        MachineInput input = file.ParseInput(Input) with { Head = Start };
        (End end, MachineSimulator simulator) = Runs.Simulated(file, input, Answer == MachineAnswer.Limit ? Steps : maxSteps);
        string? problem = end.Steps != Steps || (Answer ?? end.Answer) != end.Answer ? $"{end}"
            : (State ?? end.State) != end.State || (Tape ?? Blank(end.Tape)) != Blank(end.Tape) || (TapeLeft ?? end.TapeLeft) != end.TapeLeft || (Head ?? end.Head) != end.Head ? $"{end}"
            : Ones is not null && end.Tape.Count(static letter => letter != '_') != Ones ? $"{end.Tape.Count(static letter => letter != '_')} ones"
            : Runs.PredictorProblem(file, input, simulator, simulator.Ended ?? MachineOutcome.Limit, out isPredicted);
        return problem is null ? null : $"{Name} on '{Input}': {problem}; known: {this with { Text = "" }}";

        // The table of universal machines shows the blank as 0.
        string Blank(string tape) => Name.Contains('(', StringComparison.Ordinal) ? tape.Replace('_', '0') : tape;
    }

    public static string Word(string text) => text == "<empty>" ? "" : text;

    public static long Number(string text) => long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
