using CotGen.Machines;
using CotGen.Predictors;
using CotGen.Programs;

namespace CotGen;

/// <summary>
/// The linear next-token predictor of a machine's rows: one rule for cells and one for row ends, the same for every width and every
/// step. Immutable and thread-safe.
/// </summary>
public sealed class MachinePredictor
{
    private readonly RowRule _rule;

    /// <summary>A predictor with the constructed weights, for a machine of any size; no tables are made.</summary>
    /// <exception cref="ArgumentException">The program is no machine's.</exception>
    public MachinePredictor(CotProgram program)
    {
        Machine = MachineRows.MachineOf(program);
        Program = program;
        _rule = new ConstructedRowRule(Machine);
    }

    /// <summary>A predictor with any weights of the program's shape, built or learned.</summary>
    /// <exception cref="ArgumentException">The program is no machine's, the weights do not fit its slots, or a rule reads a fixed place.</exception>
    public MachinePredictor(CotProgram program, LinearWeights weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        Machine = MachineRows.MachineOf(program);
        WeightShape.Require(program, weights);
        if (weights.Slots.Any(static slot => slot.Sources.Any(static source => source.Source.Kind != AddressKind.Back)))
        {
            throw new ArgumentException("Rules of rows read what is counted back from the token, so that they serve every step.", nameof(weights));
        }

        Program = program;
        Weights = weights;
        _rule = new TableRowRule(Machine, weights);
    }

    /// <summary>The program.</summary>
    public CotProgram Program { get; }

    /// <summary>The machine.</summary>
    public MachineDescription Machine { get; }

    /// <summary>The weights as tables; <see langword="null"/> where the constructed ones are computed from the transition list.</summary>
    public LinearWeights? Weights { get; }

    /// <summary>The token that follows <paramref name="context"/>. It may follow the end of a run: the rules know no steps.</summary>
    /// <param name="context">The prompt's tokens, then the rows so far. The prompt ends with the first row end after its first token.</param>
    /// <exception cref="ArgumentException">The context holds no whole prompt.</exception>
    public ushort NextToken(ReadOnlySpan<ushort> context)
    {
        int width = -1;
        for (int i = 1; i < context.Length && width < 0; i++)
        {
            width = Machine.Tokens.IsCell(context[i]) ? -1 : i - 1;
        }

        return width > 0 ? NextToken(context, width) : throw new ArgumentException("The context does not start with a row of at least one cell.", nameof(context));
    }

    /// <summary>The token that follows <paramref name="context"/> in rows of <paramref name="width"/> cells, whatever its tokens are.</summary>
    /// <exception cref="ArgumentException">The context is shorter than a prompt.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The width is below 1.</exception>
    public ushort NextToken(ReadOnlySpan<ushort> context, int width)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        int position = context.Length - Program.Layout.PromptLength(width);
        return position >= 0
            ? Next(context, position % (width + 1), width)
            : throw new ArgumentException($"A prompt has {Program.Layout.PromptLength(width)} tokens; there are {context.Length}.", nameof(context));
    }

    /// <summary>Rolls the predictor out: row after row, each from what was predicted before, until one ends the run.</summary>
    /// <param name="prompt">A separator, W cells with one head among them, a separator: <see cref="MachineRows.Prompt"/>.</param>
    /// <param name="chain">Receives rows of W + 1 tokens.</param>
    /// <param name="written">Number of tokens written, whole rows only.</param>
    /// <returns>How the run ended; <see cref="MachineOutcome.Limit"/> if the next row does not fit.</returns>
    /// <exception cref="ArgumentException">The prompt is no configuration of the machine; the message says what is wrong.</exception>
    public MachineOutcome Generate(ReadOnlySpan<ushort> prompt, Span<ushort> chain, out int written)
    {
        written = 0;
        int length = prompt.Length - 1;
        RowRoll roll = Start(prompt);
        while (roll.Ended is null)
        {
            if (chain.Length - written < length)
            {
                return MachineOutcome.Limit;
            }

            roll.Step();
            roll.Row.CopyTo(chain[written..]);
            written += length;
        }

        return roll.Ended.Value;
    }

    /// <summary>Runs the machine on a tape by next-token prediction.</summary>
    /// <param name="tape">The symbols of the input's cells, numbered from 0; all other cells are blank.</param>
    /// <param name="options">Where the run starts, how wide the rows are, when to give up; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">A symbol or the state is not the machine's, or the row does not hold the tape and the head.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public MachineRun Run(ReadOnlySpan<int> tape, MachineRunOptions? options = null) => RowFrame.Run(this, tape, options ?? new MachineRunOptions());

    internal RowRoll Start(ReadOnlySpan<ushort> prompt) => MachineRows.ProblemOf(Machine, prompt) is { } problem
        ? throw new ArgumentException(problem, nameof(prompt))
        : new RowRoll(this, prompt);

    internal ushort Next(ReadOnlySpan<ushort> context, int column, int width) =>
        column < width ? _rule.NextCell(context, width + 1) : _rule.NextEnd(context, width + 1);
}
