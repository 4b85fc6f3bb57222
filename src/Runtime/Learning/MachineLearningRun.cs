using System.Diagnostics;
using CotGen.Certification;
using CotGen.Lowering;
using CotGen.Programs;

namespace CotGen.Learning;

/// <summary>One run of learning a machine's rows until proved: draw, train, judge, follow what failed, train on.</summary>
internal sealed class MachineLearningRun
{
    // Between two looks at the cancellation token.
    private const int Chunk = 1_024;

    private readonly CotProgram _program;
    private readonly MachineLearningOptions _options;
    private readonly IProgress<LearningProgress>? _progress;
    private readonly CancellationToken _cancellationToken;
    private readonly MachineSampler _sampler;
    private readonly EquatableArray<SlotSupport> _support;
    private readonly WindowCounts _counts;
    private readonly List<MachineTrace> _counterexamples = [];
    private List<MachineTrace> _kept = [];
    private long _drawn;
    private int _round;

    public MachineLearningRun(CotProgram program, MachineLearningOptions options, IProgress<LearningProgress>? progress, CancellationToken cancellationToken)
    {
        _program = program;
        _options = options;
        _progress = progress;
        _cancellationToken = cancellationToken;
        MachineWeights.RequireDense(MachineRows.MachineOf(program));
        _sampler = new MachineSampler(program, options);
        _support = MachineModel.Support(program);
        _counts = new WindowCounts(_support);
    }

    public MachineLearningResult Run()
    {
        long started = Stopwatch.GetTimestamp();
        Draw();
        TrainedModel? model = null;
        while (true)
        {
            _round++;
            Report(LearningStage.Training);
            var data = new TrainingData(MachineModel.Sequences([.. _kept, .. _counterexamples]), _support);
            model = CotTrainer.Train(data, _options.Training() with { Start = model }, progress: null, _cancellationToken);
            LinearWeights weights = MachineModel.Weights(_program, model);
            Report(LearningStage.Certifying);
            FailingTuple[] failing = FailingWindows.Find(_program, weights, _options.RowBudget, _cancellationToken);
            if (_round >= _options.MaxRounds || !AddToData(failing))
            {
                return Result(model, weights, started);
            }
        }
    }

    private void Draw()
    {
        for (int idle = 0; !_sampler.IsIdle && idle < _options.DrawBudget && _kept.Count < _options.MaxTraces; idle++)
        {
            if (_drawn % Chunk == 0)
            {
                _cancellationToken.ThrowIfCancellationRequested();
                Report(LearningStage.Drawing);
            }

            MachineTrace trace = _sampler.Draw(_drawn++);
            if (_counts.AddIfNew(trace))
            {
                _kept.Add(trace);
                idle = -1;
            }
        }

        // Later traces may show again all that an earlier one was kept for.
        _kept = _kept.Where(trace => !_counts.RemoveIfRedundant(trace)).ToList();
    }

    /// <summary>Adds the traces of failing windows that the data do not show; false if there is none: more data would not help.</summary>
    private bool AddToData(FailingTuple[] failing)
    {
        Report(LearningStage.Searching);
        int before = _counterexamples.Count;
        foreach (FailingTuple window in failing)
        {
            // A trace added just now may show this window, too.
            if (!_counts.IsShown(window.Slot, window.Sources.AsSpan()))
            {
                MachineTrace trace = _sampler.Follow(_counterexamples.Count, window.Prompt.Select(static token => (ushort)token).ToArray());
                _counts.AddIfNew(trace);
                _counterexamples.Add(trace);
            }
        }

        return _counterexamples.Count > before;
    }

    private MachineLearningResult Result(TrainedModel model, LinearWeights weights, long started)
    {
        Certificate certificate = Certifier.Certify(_program, weights, _options.RowBudget);
        return new MachineLearningResult(
            _program,
            weights,
            model,
            new CotVerdict(MachineVerifier.PredictorVerdict(MachineRows.MachineOf(_program), certificate), Translation: null, certificate),
            _kept.ToEquatableArray(),
            _drawn,
            _counterexamples.ToEquatableArray(),
            SlotRows: 0,
            _round,
            Stopwatch.GetElapsedTime(started).TotalSeconds);
    }

    private void Report(LearningStage stage) =>
        _progress?.Report(new LearningProgress(stage, _round, _drawn, _kept.Count, _counterexamples.Count, SlotRows: 0));
}
