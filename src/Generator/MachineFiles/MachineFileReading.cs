using CotGen.Generator.Diagnostics;
using CotGen.Machines;
using CotGen.Programs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CotGen.Generator.MachineFiles;

/// <summary>Something to say about a machine file.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Line">1-based line.</param>
/// <param name="Column">1-based column.</param>
/// <param name="Arguments">Those of the rule's message.</param>
internal sealed record MachineFinding(DiagnosticDescriptor Rule, int Line, int Column, EquatableArray<string> Arguments);

/// <summary>A machine file read: the machine, unless an error among the findings keeps it from being compiled.</summary>
internal sealed record MachineFileReading(MachineFile? File, IReadOnlyList<MachineFinding> Findings)
{
    /// <summary>Reads a file. Nothing is thrown but for cancellation.</summary>
    public static MachineFileReading Of(MachineFileSource source)
    {
        var findings = new List<MachineFinding>();
        if (!SyntaxFacts.IsValidIdentifier(source.Name))
        {
            findings.Add(new(Rules.MachineItem, 1, 1, ["Name", source.Name, "an identifier"]));
        }

        TapeKind? tape = source.Tape switch { "two-way" => TapeKind.TwoWay, "left-bounded" => TapeKind.LeftBounded, _ => null };
        if (tape is null && source.Tape.Length > 0)
        {
            findings.Add(new(Rules.MachineItem, 1, 1, ["Tape", source.Tape, "'two-way' or 'left-bounded'"]));
        }

        try
        {
            MachineFile file = MachineFile.Read(source.Text ?? "", new MachineReadOptions { Name = source.Name, Tape = tape });
            _ = file.Machine.Tokens;
            findings.AddRange(file.Warnings.Select(static warning => new MachineFinding(Rules.MachineDoubt, warning.Line, warning.Column, [warning.Message])));
            return new MachineFileReading(findings.Exists(static finding => finding.Rule.DefaultSeverity == DiagnosticSeverity.Error) ? null : file, findings);
        }
        catch (MachineFormatException problem)
        {
            findings.Add(new(Rules.MachineFile, problem.Line, problem.Column, [problem.Problem]));
        }
        catch (LimitExceededException limit)
        {
            findings.Add(new(Rules.MachineFile, 1, 1, [$"its rows need {Integers.Text(limit.Size)} tokens, at most {Integers.Text(limit.Limit)} can be told apart"]));
        }

        return new MachineFileReading(null, findings);
    }
}
