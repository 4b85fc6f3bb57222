using CotGen.Programs;

namespace CotGen.Certification;

/// <summary>The scores of one rule on one tuple after another.</summary>
internal sealed class Scorer
{
    private readonly SlotCase _slot;
    private readonly SourceWeights[] _sources;
    private readonly RivalSlack? _slack;
    private readonly long[] _scores;
    private int _rival;

    /// <summary>A scorer for the sources that tuples tell the class of; <paramref name="slack"/> stands for the others.</summary>
    public Scorer(SlotCase slot, SourceWeights[] sources, RivalSlack? slack)
    {
        _slot = slot;
        _sources = sources;
        _slack = slack;
        _scores = new long[slot.Classes.Count];
    }

    /// <summary>How far class <paramref name="right"/> is ahead of every other one, at worst; <see cref="long.MaxValue"/> where there is no other.</summary>
    public long Lead(ClassContext context, int right)
    {
        Score(context);
        long lead = long.MaxValue;
        for (int v = 0; v < _scores.Length; v++)
        {
            long ahead = right < 0 ? -_scores[v] : _scores[right] - _scores[v] + (_slack?.Of(right, v) ?? 0);
            if (v != right && ahead < lead)
            {
                (lead, _rival) = (ahead, v);
            }
        }

        return lead;
    }

    /// <summary>A tuple as a failing row, with a prompt that shows it if one is known.</summary>
    public FailingRow Failure(ClassContext context, int right, EquatableArray<int> prompt)
    {
        Lead(context, right);
        EquatableArray<Address> sources = _slot.Meaning.Sources;
        var classes = new int[sources.Count];
        for (int i = 0; i < classes.Length; i++)
        {
            classes[i] = context[sources[i]];
        }

        long rightScore = right < 0 ? 0 : _scores[right];
        long chosenScore = _scores[_rival] - (right < 0 ? 0 : _slack?.Of(right, _rival) ?? 0);
        return new FailingRow(sources, new(classes), right, _rival, rightScore, chosenScore, prompt);
    }

    private void Score(ClassContext context)
    {
        ReadOnlySpan<int> bias = _slot.Weights.Bias.AsSpan();
        for (int v = 0; v < _scores.Length; v++)
        {
            _scores[v] = bias[v];
        }

        foreach (SourceWeights source in _sources)
        {
            ReadOnlySpan<int> row = source.Rows.AsSpan().Slice(context[source.Source] * _scores.Length, _scores.Length);
            for (int v = 0; v < _scores.Length; v++)
            {
                _scores[v] += row[v];
            }
        }
    }
}
