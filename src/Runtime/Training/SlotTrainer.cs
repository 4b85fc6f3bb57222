using System.Numerics;
using CotGen.Programs;

namespace CotGen.Training;

/// <summary>Trains one rule: distinct rows, start weights, passes until none needs an update.</summary>
internal sealed class SlotTrainer
{
    private const int NoEpoch = -1;
    private const int Finished = -2;

    private readonly RuleLayout _layout;
    private readonly TrainingOptions _options;
    private readonly int[] _order;
    private readonly int _maxEpochs;
    private SeededRandom _random;
    private int _epochs;
    private bool _isConverged;

    private SlotTrainer(RuleLayout layout, TrainingOptions options, int slot)
    {
        _layout = layout;
        _options = options;
        _random = new SeededRandom(options.Seed, slot);
        _maxEpochs = (int)Math.Clamp(options.MaxVisits / Math.Max(1, layout.Right.Length), 1, options.MaxEpochs);
        _order = Enumerable.Range(0, layout.Right.Length).ToArray();
    }

    public static (TrainedSlot Slot, Contradiction[] Contradictions) Train(TrainingData data, int slot, TrainingOptions options, CancellationToken cancellationToken)
    {
        DistinctRows rows = RowCollector.Collect(data, slot);
        var trainer = new SlotTrainer(new RuleLayout(rows), options, slot);
        TrainedSlot? start = options.Start?.Slots[slot];
        (int[] weights, long updates) = trainer.Run(trainer.StartWeights(start), cancellationToken);
        bool isFromZero = start?.IsFromZero ?? options.StartWeights == CotGen.StartWeights.Zero;
        TrainedSlot trained = trainer.Result(data.Support[slot], weights, updates + (start?.Updates ?? 0), isFromZero);
        return (trained, rows.Contradictions(slot).ToArray());
    }

    private int[] StartWeights(TrainedSlot? start)
    {
        var weights = new int[_layout.WeightRows * _layout.Classes.Length];
        if (start is not null)
        {
            StartFrom.Copy(start, _layout, weights);
        }
        else if (_options.StartWeights == CotGen.StartWeights.Random)
        {
            for (int i = 0; i < weights.Length; i++)
            {
                weights[i] = _random.Below(17) - 8;
            }
        }

        return weights;
    }

    // In 16 bits as long as every score fits, then in 32: the updates are the same.
    private (int[] Weights, long Updates) Run(int[] start, CancellationToken cancellationToken)
    {
        if (_layout.Classes.Length == 0)
        {
            return (start, 0);
        }

        int done = NoEpoch;
        long updates = 0;
        if (start.All(static weight => weight is > short.MinValue and < short.MaxValue))
        {
            var narrow = new Perceptron<short>(_layout, start, _options.Margin, _options.MaxVectorBits);
            done = Run(narrow, done, cancellationToken);
            (start, updates) = (narrow.Weights(), narrow.Updates);
        }

        if (done != Finished)
        {
            var wide = new Perceptron<int>(_layout, start, _options.Margin, _options.MaxVectorBits);
            Run(wide, done, cancellationToken);
            (start, updates) = (wide.Weights(), updates + wide.Updates);
        }

        return (start, updates);
    }

    // Goes on behind the first `done` rows of the present epoch; returns where it stopped for want of room, or Finished.
    private int Run<T>(Perceptron<T> perceptron, int done, CancellationToken cancellationToken)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (done < 0)
            {
                _random.Shuffle(_order);
                _epochs++;
            }

            // An epoch that was begun in another type may have had updates there.
            bool isWhole = done < 0;
            int first = Math.Max(done, 0);
            long before = perceptron.Updates;
            int visited = first + perceptron.Pass(_order.AsSpan(first));
            if (visited < _order.Length)
            {
                return visited;
            }

            _isConverged = isWhole && perceptron.Updates == before;
            if (_isConverged || _epochs >= _maxEpochs)
            {
                return Finished;
            }

            done = NoEpoch;
        }
    }

    private TrainedSlot Result(SlotSupport support, int[] weights, long updates, bool isFromZero)
    {
        int classes = _layout.Classes.Length, at = classes;
        var sources = new TrainedSource[_layout.Tokens.Length];
        for (int i = 0; i < sources.Length; i++)
        {
            int length = _layout.Tokens[i].Length * classes;
            sources[i] = new TrainedSource(new(_layout.Tokens[i]), EquatableArray.Create<int>(weights.AsSpan(at, length)));
            at += length;
        }

        return new TrainedSlot(
            support,
            new(_layout.Classes),
            EquatableArray.Create<int>(weights.AsSpan(0, classes)),
            new(sources),
            _layout.Right.Length,
            updates,
            _epochs,
            IsConverged: classes > 0 && _isConverged && !_layout.HasContradictions,
            LeastLead.Of(_layout, weights),
            _options.Margin,
            isFromZero);
    }
}
