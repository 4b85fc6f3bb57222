namespace CotGen.Learning;

/// <summary>Draws random traces and keeps those that show something new.</summary>
internal sealed class TraceChooser(SequenceTables tables, TupleCounts counts, LearningOptions options)
{
    // Between two looks at the cancellation token.
    private const int Chunk = 1_024;

    private readonly PromptDomain _domain = new(tables.Program);

    /// <summary>Traces drawn.</summary>
    public long Drawn { get; private set; }

    /// <summary>The traces kept: number of the draw, and tokens of prompt and chain.</summary>
    public List<(long Index, ushort[] Tokens)> Kept { get; private set; } = [];

    /// <summary>Draws until a budget is used up, then drops what later traces made redundant.</summary>
    public void Run(Action progress, CancellationToken cancellationToken)
    {
        var prompt = new ushort[tables.PromptLength];
        var classes = new int[tables.Length];
        for (int idle = 0; idle < options.DrawBudget && Kept.Count < options.MaxTraces; idle++)
        {
            if (Drawn % Chunk == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                progress();
            }

            _domain.WriteRandom(options.Seed, Drawn, prompt);
            if (Keep(prompt, classes))
            {
                idle = -1;
            }

            Drawn++;
        }

        DropRedundant(classes);
    }

    private bool Keep(ushort[] prompt, int[] classes)
    {
        tables.Encode(prompt, classes);
        if (!tables.TryTrace(classes))
        {
            throw new InvalidOperationException($"{tables.Program.Name} has no trace for the prompt {TraceText.Terse(tables.Program, prompt)}.");
        }

        if (!counts.AddIfNew(classes))
        {
            return false;
        }

        Kept.Add((Drawn, tables.Decode(classes)));
        return true;
    }

    private void DropRedundant(int[] classes) => Kept = Kept.Where(trace =>
    {
        tables.Encode(trace.Tokens, classes);
        return !counts.RemoveIfRedundant(classes);
    }).ToList();
}
