using CotGen.Certification;
using CotGen.Generator.Diagnostics;
using CotGen.Generator.Emission;
using CotGen.Generator.Evaluation;
using CotGen.Generator.Frontend.Model;
using CotGen.Lowering;
using CotGen.Lowering.Blocks;
using CotGen.Lowering.Learnable;
using CotGen.Lowering.Objectives;
using CotGen.Programs;

namespace CotGen.Generator;

/// <summary>From what Frontend found to the text that is emitted: evaluation, lowering, certification, emission. A function of its arguments alone.</summary>
internal static class TargetCompiler
{
    /// <summary>Compiles one target within its own limits, else those of its project. Throws nothing but <see cref="OperationCanceledException"/>.</summary>
    public static CompiledTarget Compile(FrontendResult result, TargetOptions project, CancellationToken cancellationToken) => result switch
    {
        BoundTarget { Model: var model } => Compile(model with { Options = model.Options.Or(project).Or(TargetOptions.Default) }, cancellationToken),
        RefusedTarget refused => TargetReports.RefusedByFrontend(refused),
        BrokenTarget { Signature: { } signature } => TargetReports.Broken(signature),
        _ => CompiledTarget.None,
    };

    private static CompiledTarget Compile(MethodModel model, CancellationToken cancellationToken)
    {
        try
        {
            return model.Machine is null ? CompileFunction(model, cancellationToken) : MachineCompiler.Compile(model, cancellationToken);
        }
        catch (LimitExceededException limit)
        {
            return TargetReports.Refused(model, [LimitFinding.Of(limit)]);
        }
        catch (OverflowException)
        {
            return TargetReports.Refused(model, [new Finding(Rules.NumberTooLarge.Id, ModelSpan.None, [])]);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A defect here must not take the other targets down.
            return TargetReports.Refused(model, [new Finding(Rules.InternalError.Id, ModelSpan.None, [model.Signature.Name, $"{exception.GetType().Name}: {exception.Message}"])]);
        }
    }

    private static CompiledTarget CompileFunction(MethodModel model, CancellationToken cancellationToken) =>
        MethodEvaluation.Evaluate(model, cancellationToken) switch
        {
            EvaluatedMethod evaluated => Emit(model, evaluated, cancellationToken),
            RefusedMethod refused => TargetReports.Refused(model, refused.Findings),
            _ => CompiledTarget.None,
        };

    private static CompiledTarget Emit(MethodModel model, EvaluatedMethod evaluated, CancellationToken cancellationToken)
    {
        string name = FileFrame.NameOf(model.Signature);
        var options = new LoweringOptions(model.Options.AppendsAnswer, model.Requires?.Name ?? "")
        {
            Sentences = evaluated.Sentences,
            Objective = model.Options.Objective,
            Window = model.Options.Window,
            Cancellation = cancellationToken,
        };
        if (evaluated.Flow is not null && options.Objective is Objective.Window or Objective.Learnable)
        {
            return TargetReports.Refused(model, [new Finding(Rules.ObjectiveOfBlocks.Id, ModelSpan.None, [model.Signature.MethodName, options.Objective.ToString()])]);
        }

        LoweredProgram lowered = evaluated.Flow is { } flow
            ? BlockCover.Lower(evaluated.Graph, flow, name, evaluated.Prompt, evaluated.Outputs, options)
            : options.Objective == Objective.Learnable
            ? LearnableCover.Lower(evaluated.Graph, name, evaluated.Prompt, evaluated.Outputs, model.Options.MaxRows, options)
            : Cover.Lower(evaluated.Graph, name, evaluated.Prompt, evaluated.Outputs, options);

        // On a second processor, which waits otherwise: what does not say what is proved.
        Task<(string Weights, string Learnable, string Lanes)> beside = Task.Run(() => WriteBeside(model, evaluated, lowered, options), cancellationToken);
        Certificate certificate = Certifier.Certify(lowered.Program, lowered.Weights, cancellationToken: cancellationToken);
        string shape = model.Signature.Fold is not null ? "fold" : model.Signature.Step is not null ? "step function" : "bounded function";
        shape = model.Signature.Name == model.Signature.MethodName ? shape : $"{model.Signature.Name}: {shape}";
        var summary = new Finding(Rules.Summary.Id, ModelSpan.None, [SummaryText.Of(shape, lowered.Program, certificate, evaluated.ValidInputs)]);
        string main = TargetEmitter.Write(model, lowered, certificate, TargetReports.Of(model, evaluated.Warnings.Prepend(summary)));
        (string weights, string learnable, string lanes) = beside.GetAwaiter().GetResult();
        return new CompiledTarget(name, main, weights, learnable, certificate.Status == ProofStatus.Proved ? lanes : "");
    }

    private static (string Weights, string Learnable, string Lanes) WriteBeside(MethodModel model, EvaluatedMethod evaluated, LoweredProgram lowered, LoweringOptions options)
    {
        LoweredProgram? learnable = options.Objective == Objective.Learnable ? lowered : evaluated.Flow is null
            ? LearnableCover.TryLower(evaluated.Graph, lowered.Program.Name, evaluated.Prompt, evaluated.Outputs, model.Options.MaxRows, options)
            : null;
        return (WeightsEmitter.Write(model.Signature, lowered), LearnableEmitter.Write(model.Signature, learnable?.Program, model.Options.MaxRows), LaneEmitter.Write(model.Signature, lowered));
    }
}
