using System.Globalization;
using System.Text;
using TorchSharp;

namespace CotGen.Peers.Torch;

/// <summary>
/// The roll-out as the text of a TorchScript function. It selects and adds rows of 16-bit integers like <see cref="SelectRollout"/>, but into the same
/// memory every time: scripts can name the tensor that an operation writes to.
/// </summary>
internal sealed class RollScript
{
    public const string Name = "roll";

    private readonly StringBuilder _text = new($"def {Name}(prompt: List[Tensor], table: List[Tensor], buffer: List[Tensor]) -> List[Tensor]:\n");
    private readonly List<torch.Tensor> _tables = [];
    private readonly List<torch.Tensor> _buffers = [];

    // Two matrices for each number of classes, the scores and the rows to be added, used by all slots in turn.
    private readonly Dictionary<int, (string Scores, string Rows)> _matrices = [];
    private readonly int _batch;

    public RollScript(int batch)
    {
        _batch = batch;
        foreach ((int index, int position) in Multiplication.ReadPositions.Index())
        {
            Line($"c{position} = prompt[{index}]");
        }

        foreach (int slot in Multiplication.PredictedSlots)
        {
            Predict(Multiplication.Slots[slot].RequireExact(short.MaxValue), Multiplication.PromptLength + slot);
        }

        Line($"return [{string.Join(", ", Multiplication.PredictedSlots.Select(static slot => $"c{Multiplication.PromptLength + slot}"))}]");
    }

    public string Text => _text.ToString();

    public torch.Tensor[] Tables => [.. _tables];

    public torch.Tensor[] Buffers => [.. _buffers];

    private void Predict(SlotTables slot, int position)
    {
        (string scores, string rows) = MatricesOf(slot.ClassCount);
        foreach ((int index, SourceTable source) in slot.Sources.Index())
        {
            Line($"torch.index_select(table[{_tables.Count}], 0, c{source.Position}, out={(index == 0 ? scores : rows)})");
            _tables.Add(TorchRollout.Table(slot, source, torch.ScalarType.Int16));
            if (index > 0)
            {
                Line($"{scores}.add_({rows})");
            }
        }

        string values = Buffer(torch.empty(_batch, torch.ScalarType.Int16)), classes = Buffer(torch.empty(_batch, torch.ScalarType.Int64));
        Line($"value, c{position} = torch.max({scores}, 1, False, max={values}, max_values={classes})");
    }

    private (string Scores, string Rows) MatricesOf(int classCount)
    {
        if (!_matrices.TryGetValue(classCount, out (string, string) matrices))
        {
            matrices = (Buffer(Matrix()), Buffer(Matrix()));
            _matrices.Add(classCount, matrices);
        }

        return matrices;

        torch.Tensor Matrix() => torch.empty(_batch, classCount, torch.ScalarType.Int16);
    }

    private string Buffer(torch.Tensor buffer)
    {
        _buffers.Add(buffer);
        return string.Create(CultureInfo.InvariantCulture, $"buffer[{_buffers.Count - 1}]");
    }

    private void Line(FormattableString line) => _text.Append("    ").Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
