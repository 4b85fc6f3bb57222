using System.Diagnostics;
using CotGen.Certification;
using CotGen.Programs;

namespace CotGen.Learning;

/// <summary>One run of learning until proved: draw, train, judge, search, train on.</summary>
internal sealed class LearningRun
{
    private readonly CotProgram _program;
    private readonly LearningOptions _options;
    private readonly IProgress<LearningProgress>? _progress;
    private readonly CancellationToken _cancellationToken;
    private readonly SequenceTables _tables;
    private readonly TupleCounts _counts;
    private readonly TraceChooser _chooser;
    private readonly PromptSearch _search;
    private readonly EquatableArray<SlotSupport> _support;
    private readonly List<ushort[]> _counterexamples = [];
    private readonly List<SlotRow> _slotRows = [];
    private int _round;
    private int _searches;

    public LearningRun(CotProgram program, LearningOptions options, IProgress<LearningProgress>? progress, CancellationToken cancellationToken)
    {
        _program = program;
        _options = options;
        _progress = progress;
        _cancellationToken = cancellationToken;
        _tables = new SequenceTables(program);
        _counts = new TupleCounts(_tables);
        _chooser = new TraceChooser(_tables, _counts, options);
        _search = new PromptSearch(_tables, options);
        _support = ModelWeights.Support(_tables);
    }

    public LearningResult Run()
    {
        long started = Stopwatch.GetTimestamp();
        _chooser.Run(() => Report(LearningStage.Drawing), _cancellationToken);
        TrainedModel? model = null;
        while (true)
        {
            _round++;
            model = Train(model);
            LinearWeights weights = ModelWeights.Of(_tables, model);
            FailingTuple[] failing = Judge(model, weights, out Certificate? certificate);
            if (certificate is { IsProved: true } || _round >= _options.MaxRounds || !AddToData(model, failing))
            {
                return Result(model, weights, certificate, failing, started);
            }
        }
    }

    private TrainedModel Train(TrainedModel? start)
    {
        Report(LearningStage.Training);
        ushort[][] sequences = [.. _chooser.Kept.Select(static trace => trace.Tokens), .. _counterexamples];
        var data = new TrainingData(TokenSequences.OfLength(_tables.Length, sequences), _support) { SlotRows = _slotRows.ToEquatableArray() };
        return CotTrainer.Train(data, _options.Training() with { Start = start }, progress: null, _cancellationToken);
    }

    // All failing tuples of the slots with few of them; a certificate, which names one a slot, where they teach nothing new.
    private FailingTuple[] Judge(TrainedModel model, LinearWeights weights, out Certificate? certificate)
    {
        Report(LearningStage.Certifying);
        FailingTuple[] failing = FailingTuples.Find(_program, weights, _options, _cancellationToken);
        if (failing.Any(tuple => CanTeach(model, tuple)))
        {
            certificate = null;
            return failing;
        }

        certificate = Certifier.Certify(_program, weights, _options.RowBudget);
        HashSet<int> known = failing.Select(static tuple => tuple.Slot).ToHashSet();
        return [.. failing, .. FailingTuples.Of(certificate).Where(tuple => !known.Contains(tuple.Slot))];
    }

    // Where the rows at hand find no weights, more rows will not.
    private bool CanTeach(TrainedModel model, FailingTuple tuple) => model.Slots[tuple.Slot].IsConverged && IsUnseen(tuple);

    private bool IsUnseen(FailingTuple tuple) => _counts.Of(tuple.Slot, _tables.Slots[tuple.Slot].KeyOf(tuple.Sources.AsSpan())) == 0;

    /// <summary>Adds what the failing tuples need; false if nothing new could be added.</summary>
    private bool AddToData(TrainedModel model, FailingTuple[] failing)
    {
        Report(LearningStage.Searching);
        int before = _counterexamples.Count + _slotRows.Count;
        foreach (FailingTuple tuple in failing)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            if (!CanTeach(model, tuple) || _searches >= _options.MaxSearches)
            {
                continue;
            }

            _searches++;
            if (!TryRealise(tuple) && _options.AllowSlotRows)
            {
                AddSlotRow(tuple, _tables.Slots[tuple.Slot]);
            }
        }

        return _counterexamples.Count + _slotRows.Count > before;
    }

    private bool TryRealise(FailingTuple tuple)
    {
        int[]? classes = FromPrompt(tuple) ?? (_options.SearchBudget > 0 ? _search.Find(tuple.Slot, tuple.Sources.AsSpan()) : null);
        if (classes is null || !_counts.AddIfNew(classes))
        {
            return false;
        }

        _counterexamples.Add(_tables.Decode(classes));
        return true;
    }

    private int[]? FromPrompt(FailingTuple tuple)
    {
        var classes = new int[_tables.Length];
        tuple.Prompt.AsSpan().CopyTo(classes);
        return tuple.Prompt.Count == _tables.PromptLength && _tables.TryTrace(classes) ? classes : null;
    }

    private void AddSlotRow(FailingTuple tuple, MeaningTable table)
    {
        int right = table.RightOf(tuple.Sources.AsSpan());
        if (right < 0)
        {
            return;
        }

        EquatableArray<ushort> sources = tuple.Sources.Select((x, s) => _tables.Token(table.Positions[s], x)).ToEquatableArray();
        _slotRows.Add(new SlotRow(tuple.Slot, sources, _tables.Token(table.Position, right)));
        _counts.Of(tuple.Slot, table.KeyOf(tuple.Sources.AsSpan()))++;
    }

    private LearningResult Result(TrainedModel model, LinearWeights weights, Certificate? certificate, FailingTuple[] failing, long started)
    {
        CotVerdict verdict = certificate is { IsProved: true }
            ? new CotVerdict(new ProvedVerdict(certificate.Quantifier, certificate.Margin), Translation: null, certificate)
            : CotVerifier.Verify(_program, weights, _options.Verification, progress: null, _cancellationToken);
        return new LearningResult(
            _program,
            weights,
            model,
            verdict,
            _chooser.Kept.Select(trace => _tables.Trace(trace.Index, trace.Tokens)).ToEquatableArray(),
            _chooser.Drawn,
            _counterexamples.Select((tokens, i) => _tables.Trace(i, tokens)).ToEquatableArray(),
            _slotRows.ToEquatableArray(),
            OpenSlots.Of(verdict.Certificate, model, failing),
            _round,
            Stopwatch.GetElapsedTime(started).TotalSeconds);
    }

    private void Report(LearningStage stage) =>
        _progress?.Report(new LearningProgress(stage, _round, _chooser.Drawn, _chooser.Kept.Count, _counterexamples.Count, _slotRows.Count));
}
