using CotGen.Programs;

namespace CotGen.Generator.Tests.Harness;

/// <summary>The law on many prompts at once: every tier writes the traces that were found one by one.</summary>
internal sealed class BatchTrial<TTarget>
    where TTarget : ICotTarget<TTarget>
{
    private static readonly CotProgram Program = TTarget.Program;

    private readonly List<ushort> _prompts = [];
    private readonly List<ushort> _traces = [];

    /// <summary>Keeps a prompt and its trace, where chains have one length.</summary>
    public void Add(ReadOnlySpan<ushort> prompt, ReadOnlySpan<ushort> trace)
    {
        if (Program.Layout.IsBounded && prompt.Length > 0)
        {
            _prompts.AddRange(prompt);
            _traces.AddRange(trace);
        }
    }

    /// <summary>What breaks the law, or <see langword="null"/>.</summary>
    public string? Broken()
    {
        if (_prompts.Count == 0)
        {
            return null;
        }

        // The program for training has none of its own.
        if (TTarget.Specialized is null && !typeof(TTarget).IsGenericType)
        {
            return "A proved target whose chains have one length has a specialised predictor.";
        }

        var prompts = TokenColumns.FromRows([.. _prompts], Program.Prompt.Count);
        return Broken("LinearPredictor", TTarget.Predictor, prompts)
            ?? Broken("Specialized", TTarget.Specialized, prompts)
            ?? Broken("Specialized by tables", SpecializedPredictor.OfProved(TTarget.Predictor), prompts);
    }

    private string? Broken(string name, IBatchPredictor? predictor, TokenColumns prompts)
    {
        if (predictor is null)
        {
            return null;
        }

        var chains = new TokenColumns(Program.Chain.Count, prompts.Count);
        predictor.GenerateBatch(prompts, chains);
        var rows = new ushort[_traces.Count];
        chains.CopyToRows(rows);
        int same = rows.AsSpan().CommonPrefixLength(_traces.ToArray());
        if (same == rows.Length)
        {
            return null;
        }

        int wrong = same / Program.Chain.Count;
        var prompt = new ushort[prompts.Length];
        prompts.CopySequence(wrong, prompt);
        return $"""
            {name}.GenerateBatch differs at token {same % Program.Chain.Count} of prompt {wrong} of {prompts.Count}: {TraceText.Terse(Program, prompt)}
            trace  {TraceText.Terse(Program, _traces.ToArray().AsSpan(wrong * Program.Chain.Count, Program.Chain.Count))}
            batch  {TraceText.Terse(Program, rows.AsSpan(wrong * Program.Chain.Count, Program.Chain.Count))}
            {Program}
            """;
    }
}
