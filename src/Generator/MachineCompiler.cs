using CotGen.Certification;
using CotGen.Generator.Diagnostics;
using CotGen.Generator.Emission;
using CotGen.Generator.Evaluation;
using CotGen.Generator.Frontend.Model;
using CotGen.Machines;
using CotGen.Programs;

namespace CotGen.Generator;

/// <summary>The path of a transition method: its table, the machine's program, the certificate for every width and number of steps.</summary>
internal static class MachineCompiler
{
    /// <summary>Compiles a machine.</summary>
    /// <exception cref="LimitExceededException">A bound was met.</exception>
    public static CompiledTarget Compile(MethodModel model, CancellationToken cancellationToken)
    {
        MachineTable table = MachineEvaluation.Evaluate(model, cancellationToken);
        if (table.Problem is { } problem)
        {
            return TargetReports.Refused(model, [problem]);
        }

        MachineDescription machine = DescriptionOf(model, table);
        Certificate certificate = MachineCertifier.Certify(MachineProgram.Of(machine));
        List<Finding> findings = [new Finding(Rules.Summary.Id, ModelSpan.None, [SummaryText.Of(machine, certificate)])];
        if (machine.Halting.Count == 0 && machine.Transitions.Count == machine.States.Count * machine.Symbols.Count)
        {
            findings.Add(new Finding(Rules.NeverHalts.Id, ModelSpan.None, [model.Signature.MethodName]));
        }

        return new CompiledTarget(
            FileFrame.NameOf(model.Signature),
            MachineEmitter.Write(model, machine, certificate, TargetReports.Of(model, findings)),
            Weights: "",
            Learnable: "");
    }

    private static MachineDescription DescriptionOf(MethodModel model, MachineTable table)
    {
        EnumType states = MachineEvaluation.States(model), symbols = MachineEvaluation.Symbols(model);
        return new MachineDescription(
            FileFrame.NameOf(model.Signature),
            NamesOf(states),
            NamesOf(symbols),
            table.Entries.Select(static entry => new MachineTransition(entry.State, entry.Symbol, entry.Next, entry.Write, (HeadMove)entry.Move)).ToEquatableArray(),
            states.IndexOf(model.Machine!.Start),
            model.Machine.Halting.Select(states.IndexOf).ToEquatableArray(),
            symbols.IndexOf(model.Machine.Blank),
            model.Machine.IsLeftBounded ? TapeKind.LeftBounded : TapeKind.TwoWay);
    }

    private static EquatableArray<string> NamesOf(EnumType type) => type.Members.Select(static member => member.Name).ToEquatableArray();
}
