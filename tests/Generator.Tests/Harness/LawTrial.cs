using CotGen.Programs;

namespace CotGen.Generator.Tests.Harness;

/// <summary>The law on one prompt at a time: every way to get a chain or an answer, side by side.</summary>
internal sealed class LawTrial<TTarget>
    where TTarget : ICotTarget<TTarget>
{
    private static readonly CotProgram Program = TTarget.Program;

    private readonly TraceInterpreter _interpreter = new(Program);
    private readonly ReferencePredictor _reference = new(Program, TTarget.Predictor.Weights);
    private readonly ushort[] _trace = new ushort[Program.Chain.Count];
    private readonly ushort[] _interpreted = new ushort[Program.Chain.Count];
    private readonly ushort[] _rolledOut = new ushort[Program.Chain.Count];
    private readonly ushort[] _generated = new ushort[Program.Chain.Count];
    private readonly ushort[] _answer = new ushort[Program.Outputs.Count];
    private readonly ushort[] _context = new ushort[Program.Prompt.Count + Program.Chain.Count];

    /// <summary>All chains of the last prompt, for people.</summary>
    public string Chains => $"""
        original    {Text(_answer)}
        trace       {TraceText.Standard(Program, _trace)}
        interpreted {Text(_interpreted)}
        reference   {Text(_rolledOut)}
        generated   {Text(_generated)}
        """;

    /// <summary>What breaks the law, or <see langword="null"/>.</summary>
    public string? Broken(ushort[] prompt)
    {
        if (!TTarget.TryWriteTrace(prompt, _trace, out int written) || written != _trace.Length)
        {
            return "TryWriteTrace wrote no chain.";
        }

        if (!_interpreter.TryWriteTrace(prompt, _interpreted, out _) || !_interpreted.AsSpan().SequenceEqual(_trace))
        {
            return "TryWriteTrace and TraceInterpreter differ.";
        }

        RollOut(prompt);
        if (!_rolledOut.AsSpan().SequenceEqual(_trace))
        {
            return "The roll-out of ReferencePredictor is not the trace.";
        }

        TTarget.Predictor.Generate(prompt, _generated);
        if (!_generated.AsSpan().SequenceEqual(_trace))
        {
            return "LinearPredictor.Generate is not the trace.";
        }

        int count = TTarget.RunOriginal(prompt, _answer);
        bool isAnswered = count == _answer.Length && Enumerable.Range(0, count).All(i => _answer[i] == _trace[Program.Outputs[i].Slot]);
        return isAnswered ? null : "The original gives another answer than the trace.";
    }

    private void RollOut(ushort[] prompt)
    {
        prompt.CopyTo(_context, 0);
        for (int i = 0; i < _rolledOut.Length; i++)
        {
            _rolledOut[i] = _reference.NextToken(_context.AsSpan(0, prompt.Length + i));
            _context[prompt.Length + i] = _rolledOut[i];
        }
    }

    private static string Text(ushort[] tokens) => TraceText.Terse(Program, tokens);
}
