using CotGen.Programs;

namespace CotGen.Runtime.Tests.Training;

/// <summary>Rules whose weights are shared over positions, rows and sequences of different lengths.</summary>
public class SharedRuleTests
{
    private const ushort Separator = 2;

    // Behind a separator rows of W cells and a row end: cell c of row r stands at 1 + r L + c, L = W + 1.
    private static readonly EquatableArray<SlotSupport> Support =
    [
        new SlotSupport("cell", new TargetRun(new TokenOffset(1, 1), new TokenOffset(1, 0), new TokenOffset(1, -1)), [SourcePlace.Back(1, 1), SourcePlace.Back(1, 0), SourcePlace.Back(1, -1)]),
        new SlotSupport("row end", new TargetRun(new TokenOffset(2, 0), new TokenOffset(1, 0), TokenOffset.Of(1)), [SourcePlace.Back(2, -1), SourcePlace.Back(1, 1)]),
    ];

    [Fact]
    public void OneRuleServesEveryWidth()
    {
        (ushort[][] sequences, int[] rowLengths) = Automata(firstWidth: 1, lastWidth: 5);
        TrainedModel model = Rows.Train(TokenSequences.Of(sequences, rowLengths), Support);
        Assert.True(model.IsConverged);
        Assert.Equal(24, model.Slots[0].RowCount);
        Assert.Equal(4, model.Slots[1].RowCount);

        // Wider than anything that was trained on.
        (sequences, rowLengths) = Automata(firstWidth: 9, lastWidth: 9);
        for (int i = 0; i < sequences.Length; i++)
        {
            for (int position = 1 + rowLengths[i]; position < sequences[i].Length; position++)
            {
                Assert.Equal(sequences[i][position], model.NextToken(sequences[i].AsSpan(0, position), rowLengths[i]));
            }
        }
    }

    [Fact]
    public void RowRulesNeedARowLength()
    {
        (ushort[][] sequences, int[] rowLengths) = Automata(2, 2);
        Assert.Throws<ArgumentException>(() => Rows.Train(TokenSequences.Of(sequences), Support));
        Assert.Throws<ArgumentException>(() => TokenSequences.Of(sequences, rowLengths[1..]));
        Assert.Throws<ArgumentException>(() => Rows.Train(TokenSequences.Of(sequences, rowLengths), [Support[0] with { Sources = [SourcePlace.Back(1, 2)] }]));
        Assert.Throws<ArgumentException>(() => Rows.Train(TokenSequences.Of(sequences, rowLengths), [Support[0] with { Sources = [SourcePlace.Back(0, 0)] }]));
    }

    [Fact]
    public void BlocksShareARule()
    {
        // Every second token is the and of the two before it, in sequences of different lengths.
        ushort[][] sequences = [[1, 1, 1, 0, 0], [0, 1, 0, 1, 0], [1, 0, 0], [1, 1, 1, 1, 1]];
        EquatableArray<SlotSupport> support = [new SlotSupport("and", TargetRun.Every(2, first: 2), [SourcePlace.Back(1), SourcePlace.Back(2)])];
        TrainedModel model = Rows.Train(TokenSequences.Of(sequences), support);
        Assert.True(model.IsConverged);
        Assert.Equal(3, model.Slots[0].RowCount);
        Assert.Equal(1, model.NextToken([0, 0, 0, 0, 1, 1]));
        Assert.Equal(0, model.NextToken([0, 0, 0, 1, 1, 0, 1, 0]));
        Assert.Throws<ArgumentException>(() => model.NextToken([0, 0, 0]));
    }

    [Fact]
    public void TargetsContainWhatTheyEnumerate()
    {
        TargetRun cells = Support[0].Targets, ends = Support[1].Targets;
        Assert.Equal([5, 6, 7, 9, 10, 11, 13, 14, 15], Enumerable.Range(0, 17).Where(position => cells.Contains(position, 4)));
        Assert.Equal([8, 12, 16], Enumerable.Range(0, 17).Where(position => ends.Contains(position, 4)));
        Assert.Equal([3], Enumerable.Range(0, 9).Where(static position => TargetRun.At(3).Contains(position, 0)));
    }

    // Cells 0 and 1 that copy themselves unless both neighbours are 1; the row end tells whether the old outermost cells were both 1.
    private static (ushort[][] Sequences, int[] RowLengths) Automata(int firstWidth, int lastWidth)
    {
        var sequences = new List<ushort[]>();
        var rowLengths = new List<int>();
        for (int width = firstWidth; width <= lastWidth; width++)
        {
            for (int cells = 0; cells < 1 << width; cells++)
            {
                sequences.Add(Run(Enumerable.Range(0, width).Select(i => (ushort)((cells >> i) & 1)).ToArray(), rows: 3));
                rowLengths.Add(width + 1);
            }
        }

        return (sequences.ToArray(), rowLengths.ToArray());
    }

    private static ushort[] Run(ushort[] row, int rows)
    {
        List<ushort> tokens = [Separator, .. row, Separator];
        for (int r = 0; r < rows; r++)
        {
            ushort[] old = row;
            row = old.Select((cell, i) => At(old, i - 1) == 1 && At(old, i + 1) == 1 ? (ushort)1 : cell).ToArray();
            tokens.AddRange([.. row, (ushort)(old[0] == 1 && old[^1] == 1 ? 3 : Separator)]);
        }

        return tokens.ToArray();

        static int At(ushort[] cells, int i) => i < 0 || i >= cells.Length ? Separator : cells[i];
    }
}
