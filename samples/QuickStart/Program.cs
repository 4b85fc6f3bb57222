using CotGen;
using CotGen.Certification;
using CotGen.Reports;
using QuickStart;

if (!Options.TryParse(args, out Options options, out string problem))
{
    Console.Error.WriteLine(problem);
    return 2;
}

if (options.Help)
{
    Console.Out.Write(Options.HelpText);
    return 0;
}

if (options.Objectives)
{
    // One method, four programs: what is paid for a shorter chain, and why the shortest is as long as it is.
    Console.Out.WriteLine(Pareto.Of(
        Arithmetic.MultiplyCot.Program, Arithmetic.MultiplySmallestCot.Program, Arithmetic.MultiplyWindowCot.Program, Arithmetic.MultiplyLearnableCot.Program).ToTable());
    Console.Out.Write(ChainReport.Of(
        Arithmetic.MultiplyCot.Program, Certifier.Certify(Arithmetic.MultiplyCot.Program, Arithmetic.MultiplyCot.Predictor.Weights)).ToTable());
    return 0;
}

using var interrupt = new Interrupt();
if (options.Exhaustive)
{
    return AllProducts.Run(Console.Out, interrupt.Token);
}

IReport report = options.Json ? new JsonReport() : new TextReport();
var results = new List<TargetResult>();
try
{
    Show<Bits.ParityCot>(Exhibits.Parity);
    Show<Arithmetic.MultiplyCot>(Exhibits.Multiply);
    Show<Arithmetic.MultiplyRowWiseCot>(Exhibits.MultiplyRowWise);
    ShowMachine<Counter.IncrementCot>(Exhibits.Increment);
}
catch (OperationCanceledException)
{
    Console.Error.WriteLine("cancelled");
    return 130;
}

return results.TrueForAll(static result => result.IsRight) ? 0 : 1;

// A generated struct such as MultiplyCot is all that is needed: program, predictor and the compiled method come with it, and
// a longer program of the same function that a predictor can be learned for.
void Show<TTarget>(Exhibit exhibit)
    where TTarget : ICotTarget<TTarget>
{
    report.Introduce(exhibit);
    CotVerdict verdict = report.Follow("Verifying", progress =>
        CotVerifier.Verify<TTarget>(TTarget.Predictor, progress: progress, cancellationToken: interrupt.Token));
    PromptRun run = report.Follow("Predicting", progress =>
        PromptRun.Of<TTarget>(progress, interrupt.Token));

    LearningResult learned = report.Follow("Learning", progress =>
        CotLearning.TrainUntilProved<Learnable<TTarget>>(cancellationToken: interrupt.Token));

    Conclude(new TargetResult(exhibit, TTarget.Program, verdict, run, Training.Of(learned)));
}

// A machine has rows instead of a chain: one rule for every cell, whatever the width and the step.
void ShowMachine<TMachine>(Exhibit exhibit)
    where TMachine : ICotMachine<TMachine>
{
    report.Introduce(exhibit);
    CotVerdict verdict = report.Follow("Verifying", _ => MachineVerifier.Verify<TMachine>());
    PromptRun run = report.Follow("Predicting", progress => MachineRuns.Of<TMachine>(progress, interrupt.Token));
    MachineLearningResult learned = report.Follow("Learning", _ => MachineLearning.TrainUntilProved<TMachine>(cancellationToken: interrupt.Token));
    Conclude(new TargetResult(exhibit, TMachine.Program, verdict, run, Training.Of(learned)));
}

void Conclude(TargetResult result)
{
    report.Conclude(result);
    results.Add(result);
}
