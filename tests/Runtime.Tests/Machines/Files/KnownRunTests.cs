using System.Runtime.CompilerServices;
using CotGen.Machines;
using CotGen.Runtime.Tests.Rules;

namespace CotGen.Runtime.Tests.Machines.Files;

/// <summary>Machines by other people against what is known of them: outcome, state, tape, head and steps, by direct run and by the row predictor.</summary>
public sealed class KnownRunTests
{
    /// <summary>Names a folder with more machines than may be here: tables and files of the same form.</summary>
    private const string FolderVariable = "COTGEN_MACHINES";

    private static readonly Lazy<Dictionary<string, MachineDescription>> s_machines = new(Read);

    private int _predicted;

    [Fact]
    public void Machines_of_the_samples() => Assert.Equal(161, CheckFiles(Samples, Tables, maxSteps: 1_000_000));

    [Fact]
    public void Busy_beavers_of_a_million_steps() => CheckBusyBeavers(Tables, 5_000_000, atLeast: 57);

    [Fact]
    public void Universal_machines() => Assert.Equal(25, CheckUniversal(Tables));

    [Fact]
    public void Files_of_the_samples_are_read_mutated_or_whole()
    {
        var random = new SmallRandom(3);
        foreach (string path in Directory.EnumerateFiles(Samples, "*", SearchOption.AllDirectories).Where(static path => Path.GetDirectoryName(path) != Samples).Order(StringComparer.Ordinal))
        {
            MachineFile file = MachineFile.Load(path);
            WriterRoundTrip(file, path);
            Mutate(path, random);
        }
    }

    [Fact]
    public void Both_forms_of_one_machine_are_the_same()
    {
        foreach (string path in Directory.EnumerateFiles(Path.Combine(Samples, "turingmachine-io")))
        {
            MachineFile exported = MachineFile.Load(path);
            var options = new MachineReadOptions { Name = exported.Machine.Name };
            Assert.Equal(exported.Machine, MachineFile.Load(Path.Combine(Samples, "turingmachine-io-source", Path.GetFileName(path)), options).Machine);
        }
    }

    [Fact]
    public void Machines_of_a_folder_that_is_named()
    {
        string? folder = Environment.GetEnvironmentVariable(FolderVariable);
        Assert.SkipWhen(string.IsNullOrEmpty(folder), $"{FolderVariable} names no folder.");
        int files = CheckFiles(folder, folder, 1_000_000);
        int beavers = CheckBusyBeavers(folder, 100_000_000, atLeast: 61);
        int universal = CheckUniversal(folder);
        var random = new SmallRandom(4);
        foreach (string path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            Mutate(path, random);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{files} runs of files, {beavers} busy beavers, {universal} runs of universal machines; {_predicted} of them by the row predictor, too");
    }

    private static void Mutate(string path, SmallRandom random)
    {
        string text = File.ReadAllText(path);
        for (int i = 0; i < 100; i++)
        {
            FuzzTests.Read(FuzzTests.Mutated(text, random));
        }
    }

    /// <summary>All machines of the samples and the tables, by their names.</summary>
    internal static IReadOnlyDictionary<string, MachineDescription> AllMachines => s_machines.Value;

    private static string Samples { get; } = Path.GetFullPath(Path.Combine(Here(), "../../../../samples/Machines/machines"));

    private static string Tables { get; } = Path.GetFullPath(Path.Combine(Here(), "../../../data/machines"));

    private int CheckFiles(string folder, string tables, long maxSteps)
    {
        var problems = new List<string>();
        int count = 0, refused = 0;
        foreach (Dictionary<string, string> row in KnownRun.Rows(Path.Combine(tables, "expected.tsv")))
        {
            if (row["output_tape"].Contains(" | ", StringComparison.Ordinal))
            {
                MachineFormatException error = Assert.Throws<MachineFormatException>(() => MachineFile.Load(Path.Combine(folder, row["file"])));
                Assert.Contains("2 tapes", error.Message, StringComparison.Ordinal);
                refused++;
                continue;
            }

            if (KnownRun.OfFile(folder, row).Problem(maxSteps, out bool isPredicted) is { } problem)
            {
                problems.Add(problem);
            }

            _predicted += isPredicted ? 1 : 0;
            count++;
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems.Prepend($"{problems.Count} of {count} differ:")));
        Assert.True(refused is 0 or 15, $"{refused}");
        return count;
    }

    private int CheckBusyBeavers(string tables, long maxSteps, int atLeast)
    {
        var problems = new List<string>();
        int count = 0;
        foreach (Dictionary<string, string> row in KnownRun.Rows(Path.Combine(tables, "busy-beaver.tsv")))
        {
            bool halts = row["halts"].StartsWith("halts", StringComparison.Ordinal);
            if (halts && KnownRun.Number(row["steps"]) <= maxSteps)
            {
                count++;
                if (KnownRun.OfBusyBeaver(row).Problem(maxSteps, out bool isPredicted) is { } problem)
                {
                    problems.Add(problem);
                }

                _predicted += isPredicted ? 1 : 0;
            }
            else if (!halts)
            {
                // What never halts does not, and what nobody knows has not yet.
                Assert.Equal(MachineAnswer.Limit, Runs.Of(row["machine"], "", 10_000).Answer);
            }
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems));
        Assert.True(count >= atLeast, $"{count}");
        return count;
    }

    private int CheckUniversal(string tables)
    {
        Dictionary<string, string> machines = KnownRun.Rows(Path.Combine(tables, "universal.tsv")).ToDictionary(static row => row["name"], static row => row["table_bbchallenge_format"]);
        var problems = new List<string>();
        int count = 0;
        foreach (Dictionary<string, string> row in KnownRun.Rows(Path.Combine(tables, "universal-runs.tsv")))
        {
            count++;
            if (KnownRun.OfUniversal(machines[row["machine"]], row).Problem(1_000_000, out bool isPredicted) is { } problem)
            {
                problems.Add(problem);
            }

            _predicted += isPredicted ? 1 : 0;
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems));
        return count;
    }

    private static void WriterRoundTrip(MachineFile file, string path)
    {
        Assert.True(MachineFileWriter.TryWrite(file, file.Format, out string? text, out string? problem), $"{path}: {problem}");
        MachineFile read = MachineFile.Read(text!, new MachineReadOptions { Name = file.Machine.Name });
        Assert.Equal(file.Machine, read.Machine);
        Assert.Equal(file.Sample, read.Sample);
    }

    // Those of two tapes are refused.
    private static MachineDescription? TryLoad(string path)
    {
        try
        {
            return MachineFile.Load(path).Machine;
        }
        catch (MachineFormatException problem) when (problem.Problem.Contains("2 tapes", StringComparison.Ordinal))
        {
            return null;
        }
    }

    private static Dictionary<string, MachineDescription> Read()
    {
        Dictionary<string, MachineDescription> machines = [];
        foreach (string folder in new[] { Samples, Environment.GetEnvironmentVariable(FolderVariable) ?? "" }.Where(static folder => folder.Length > 0))
        {
            foreach (string path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(path => Path.GetDirectoryName(path) != folder && !Path.GetFileName(path).StartsWith("LICENSE", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            {
                if (TryLoad(path) is { } machine)
                {
                    machines.TryAdd(Path.GetRelativePath(folder, path).Replace('\\', '/'), machine);
                }
            }
        }

        foreach (Dictionary<string, string> row in KnownRun.Rows(Path.Combine(Tables, "busy-beaver.tsv")))
        {
            machines.TryAdd(row["machine"], MachineFile.Read(row["machine"]).Machine);
        }

        foreach (Dictionary<string, string> row in KnownRun.Rows(Path.Combine(Tables, "universal.tsv")))
        {
            machines.Add(row["name"], MachineFile.Read(row["table_bbchallenge_format"]).Machine);
        }

        return machines;
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
