using System.Reflection;
using CotGen.Programs;

namespace CotGen.Runtime.Tests.Training;

public class CotTrainerTests
{
    [Theory]
    [InlineData(1, StartWeights.Zero)]
    [InlineData(3, StartWeights.Zero)]
    [InlineData(1, StartWeights.Random)]
    [InlineData(2, StartWeights.Random)]
    public void SeparableRulesGetTheMarginOnEveryRow(int margin, StartWeights start)
    {
        (TokenSequences sequences, EquatableArray<SlotSupport> support) = Rows.Mixed(7);
        TrainedModel model = Rows.Train(sequences, support, new TrainingOptions { Margin = margin, StartWeights = start });
        Assert.True(model.IsConverged);
        Assert.Empty(model.Contradictions);
        Assert.Equal([49, 49, 49, 13], model.Slots.Select(static slot => slot.RowCount));
        foreach (TrainedSlot slot in model.Slots)
        {
            Assert.True(slot.Margin >= margin);
            Assert.Equal(slot.Margin, LeastLead(slot, sequences));
        }

        for (int i = 0; i < sequences.Count; i++)
        {
            for (int target = 2; target < 6; target++)
            {
                Assert.Equal(sequences[i][target], model.NextToken(sequences[i][..target]));
            }
        }
    }

    [Fact]
    public void UpdatesStayBelowTheMistakeBound()
    {
        // The sum of two values by its closed form: score(v) = 2 v (x + y) - v^2.
        TrainedSlot sums = Rows.Train(TokenSequences.Of(Rows.Pairs(6, static (x, y) => x + y)), Rows.PairSupport).Slots[0];
        double bias = Enumerable.Range(0, 11).Sum(static v => (double)v * v * v * v);
        double rows = 2 * Enumerable.Range(0, 11).Sum(static v => Enumerable.Range(0, 6).Sum(x => 4.0 * v * v * x * x));
        Assert.True(sums.IsConverged);
        Assert.InRange(sums.Updates, 1, sums.MistakeBound(bias + rows)!.Value);
        Assert.Equal(2.0 * (3 + 1) * (bias + rows), sums.MistakeBound(bias + rows));

        // Any rule with margin 1 is a reference, the learned one too.
        Assert.InRange(sums.Updates, 1, sums.MistakeBound(sums.SquaredNorm)!.Value);
    }

    [Fact]
    public void RandomStartHasNoMistakeBound()
    {
        TrainingOptions options = new() { StartWeights = StartWeights.Random };
        TrainedModel model = Rows.Train(TokenSequences.Of(Rows.Pairs(4, static (x, y) => x + y)), Rows.PairSupport, options);
        Assert.Null(model.Slots[0].MistakeBound(1));
        Assert.NotEqual(Rows.Text(model), Rows.Text(Rows.Train(TokenSequences.Of(Rows.Pairs(4, static (x, y) => x + y)), Rows.PairSupport, options with { Seed = 2 })));
    }

    [Theory]
    [InlineData(StartWeights.Zero)]
    [InlineData(StartWeights.Random)]
    public void ThreadsVectorsAndTheOrderOfRowsChangeNothing(StartWeights start)
    {
        (TokenSequences sequences, EquatableArray<SlotSupport> support) = Rows.Mixed(7);
        TrainingOptions options = new() { StartWeights = start, MaxDegreeOfParallelism = 1 };
        string expected = Rows.Text(Rows.Train(sequences, support, options));
        foreach (int threads in (int[])[2, 4])
        {
            Assert.Equal(expected, Rows.Text(Rows.Train(sequences, support, options with { MaxDegreeOfParallelism = threads })));
        }

        foreach (int bits in (int[])[128, 256])
        {
            Assert.Equal(expected, Rows.Text(Rows.Train(sequences, support, options with { MaxVectorBits = bits })));
        }

        // Backwards, and the first rows twice.
        int[] order = [.. Enumerable.Range(0, 49).Reverse(), 0, 1, 2];
        Assert.Equal(expected, Rows.Text(Rows.Train(Rows.Mixed(7, order).Sequences, support, options)));
    }

    [Fact]
    public void ContradictionsAreReportedAndTheRestIsLearned()
    {
        ushort[][] rows = [.. Rows.Pairs(3, static (x, y) => x + y), [2, 1, 9], [2, 1, 8], [0, 0, 7]];
        TrainedModel model = Rows.Train(TokenSequences.Of(rows), Rows.PairSupport);
        Assert.Equal([new Contradiction(0, [0, 0], [0, 7]), new Contradiction(0, [2, 1], [3, 8, 9])], model.Contradictions);
        Assert.False(model.IsConverged);
        Assert.Equal(7, model.Slots[0].RowCount);
        Assert.True(model.Slots[0].Margin >= 1);
        Assert.Equal(2, model.NextToken([1, 1]));
    }

    [Fact]
    public void WhatIsNotLinearDoesNotConverge()
    {
        TrainedModel model = Rows.Train(TokenSequences.Of(Rows.Pairs(2, static (x, y) => x ^ y)), Rows.PairSupport, new TrainingOptions { MaxEpochs = 50 });
        Assert.False(model.IsConverged);
        Assert.Equal(50, model.Slots[0].Epochs);
        Assert.True(model.Slots[0].Margin < 1);
        model = Rows.Train(TokenSequences.Of(Rows.Pairs(2, static (x, y) => x ^ y)), Rows.PairSupport, new TrainingOptions { MaxVisits = 43 });
        Assert.Equal(10, model.Slots[0].Epochs);
    }

    [Fact]
    public void WeightsOutgrowSixteenBits()
    {
        // With sources that never change every update of a row goes to the same weights.
        ushort[][] rows = Rows.Pairs(2, static (x, y) => x ^ y).Select(static row => (ushort[])[.. Enumerable.Repeat((ushort)5, 60), .. row]).ToArray();
        EquatableArray<SlotSupport> support = [SlotSupport.At(62, Enumerable.Range(0, 62).ToArray())];
        TrainedModel once = Rows.Train(TokenSequences.Of(rows), support, new TrainingOptions { MaxEpochs = 300, Margin = 1_000 });
        TrainedModel wide = Rows.Train(TokenSequences.Of(rows), support, new TrainingOptions { MaxEpochs = 300, Margin = 1_000, Start = Heavy(once) });
        Assert.Equal(300, once.Slots[0].Epochs);
        Assert.Contains(wide.Slots[0].Bias, static weight => weight > 40_000);

        static TrainedModel Heavy(TrainedModel model) => new(
            model.Slots.Select(static slot => slot with { Bias = slot.Bias.Select(static weight => weight + 50_000).ToEquatableArray() }).ToEquatableArray(), []);
    }

    [Fact]
    public void GoesOnFromAModel()
    {
        ushort[][] rows = Rows.Pairs(6, static (x, y) => x + y);
        TrainedModel half = Rows.Train(TokenSequences.Of(rows[..18]), Rows.PairSupport);
        TrainedModel whole = Rows.Train(TokenSequences.Of(rows), Rows.PairSupport, new TrainingOptions { Start = half });
        Assert.True(whole.IsConverged);
        Assert.True(whole.Updates > half.Updates);
        Assert.InRange(whole.Updates, 1, whole.Slots[0].MistakeBound(whole.Slots[0].SquaredNorm)!.Value);
        TrainedModel again = Rows.Train(TokenSequences.Of(rows), Rows.PairSupport, new TrainingOptions { Start = whole });
        Assert.Equal(whole.Updates, again.Updates);
        Assert.Equal(1, again.Slots[0].Epochs);
        Assert.Throws<ArgumentException>(() => Rows.Train(TokenSequences.Of(rows), [SlotSupport.At(2, 0)], new TrainingOptions { Start = half }));
    }

    [Fact]
    public void RowsOfSingleRulesCountLikeSequences()
    {
        ushort[][] rows = Rows.Pairs(5, static (x, y) => x + y);
        var data = new TrainingData(TokenSequences.Of(rows[..20]), Rows.PairSupport)
        {
            SlotRows = rows[20..].Select(static row => new SlotRow(0, [row[0], row[1]], row[2])).ToEquatableArray(),
        };
        Assert.Equal(Rows.Text(Rows.Train(TokenSequences.Of(rows), Rows.PairSupport)), Rows.Text(Rows.Train(data)));
        Assert.Throws<ArgumentException>(() => Rows.Train(data with { SlotRows = [new SlotRow(1, [0, 0], 0)] }));
        Assert.Throws<ArgumentException>(() => Rows.Train(data with { SlotRows = [new SlotRow(0, [0], 0)] }));
    }

    [Fact]
    public void UnseenTokensWeighNothing()
    {
        TrainedSlot slot = Rows.Train(TokenSequences.Of(Rows.Pairs(3, static (x, y) => x + y)), Rows.PairSupport).Slots[0];
        var scores = new long[slot.Classes.Count];
        slot.Scores([100, 200], scores);
        Assert.Equal(slot.Bias.Select(static weight => (long)weight), scores);
    }

    [Theory]
    [InlineData(2, 3)]
    [InlineData(2, 2)]
    [InlineData(2, -1)]
    public void SourcesMustComeBefore(int target, int source) =>
        Assert.Throws<ArgumentException>(() => Rows.Train(TokenSequences.Of(Rows.Pairs(2, static (x, _) => x)), [SlotSupport.At(target, source)]));

    [Fact]
    public void CancellationLearnsNothing()
    {
        (TokenSequences sequences, EquatableArray<SlotSupport> support) = Rows.Mixed(7);
        Assert.ThrowsAny<OperationCanceledException>(() => CotTrainer.Train(sequences, support, cancellationToken: new CancellationToken(canceled: true)));

        // In the middle of a rule that never converges.
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(20));
        TokenSequences endless = TokenSequences.Of(Rows.Pairs(2, static (x, y) => x ^ y));
        Assert.ThrowsAny<OperationCanceledException>(() => CotTrainer.Train(endless, Rows.PairSupport, new TrainingOptions { MaxEpochs = int.MaxValue, MaxVisits = long.MaxValue }, cancellationToken: source.Token));
        Assert.True(Rows.Train(sequences, support).IsConverged);
    }

    [Fact]
    public void ProgressOnlyGrows()
    {
        (TokenSequences sequences, EquatableArray<SlotSupport> support) = Rows.Mixed(7);
        var progress = new Recorder<TrainingProgress>();
        TrainedModel model = Rows.Train(sequences, support, new TrainingOptions { MaxDegreeOfParallelism = 4 }, progress);
        Assert.Equal([1, 2, 3, 4], progress.Reports.Select(static report => report.SlotsDone));
        Assert.Equal(progress.Reports.OrderBy(static report => report.Updates), progress.Reports);
        Assert.Equal(new TrainingProgress(4, 4, 4, model.Updates), progress.Reports[^1]);
    }

    [Fact]
    public void TheLearnerKnowsNoProgram()
    {
        Type[] types = [typeof(CotTrainer), typeof(TrainedModel), typeof(TrainedSlot), typeof(TrainedSource), typeof(TrainingData), typeof(TrainingOptions), typeof(TokenSequences), typeof(SlotSupport)];
        Assert.DoesNotContain(types.SelectMany(Mentioned), static type => type == typeof(CotProgram) || type == typeof(CotTrace) || type == typeof(Meaning));

        static IEnumerable<Type> Mentioned(Type type) => type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static).SelectMany(static member => member switch
        {
            MethodBase method => method.GetParameters().Select(static parameter => parameter.ParameterType).Append((method as MethodInfo)?.ReturnType ?? typeof(void)),
            PropertyInfo property => [property.PropertyType],
            FieldInfo field => [field.FieldType],
            _ => [],
        }).SelectMany(static mentioned => mentioned.GetGenericArguments().Append(mentioned.GetElementType() ?? mentioned).Append(mentioned));
    }

    private static long LeastLead(TrainedSlot slot, TokenSequences sequences)
    {
        long least = long.MaxValue;
        int target = slot.Support.Targets.First.Tokens;
        var scores = new long[slot.Classes.Count];
        for (int i = 0; i < sequences.Count; i++)
        {
            slot.Scores(slot.Support.Sources.Select(source => sequences[i][source.PositionFor(target, 0)]).ToArray(), scores);
            int right = slot.Classes.AsSpan().BinarySearch(sequences[i][target]);
            least = Math.Min(least, scores[right] - scores.Where((_, v) => v != right).Max());
        }

        return least;
    }
}
