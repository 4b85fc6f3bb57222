using CotGen.Programs;

namespace CotGen.Generator.Tests.Harness;

/// <summary>The law on one prompt at a time: every way to get a chain or an answer, side by side.</summary>
internal sealed class LawTrial<TTarget>
    where TTarget : ICotTarget<TTarget>
{
    private static readonly CotProgram Program = TTarget.Program;

    // No chain of a test is longer.
    private const int Limit = 200_000;

    private readonly TraceInterpreter _interpreter = new(Program);
    private readonly ReferencePredictor _reference = new(Program, TTarget.Predictor.Weights);
    private ushort[] _answer = [];
    private ushort[] _trace = [];
    private ushort[] _interpreted = [];
    private ushort[] _rolledOut = [];
    private ushort[] _generated = [];

    /// <summary>Tokens of all chains so far.</summary>
    public long Tokens { get; private set; }

    /// <summary>The chain of the last prompt.</summary>
    public ReadOnlySpan<ushort> Trace => _trace;

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
        if (!Program.Layout.IsBounded && !TTarget.Accepts(prompt))
        {
            // What a precondition excludes may have a chain without end.
            return null;
        }

        if (!_interpreter.TryWriteTrace(prompt, Limit, out _interpreted))
        {
            return "TraceInterpreter wrote no chain.";
        }

        Tokens += _interpreted.Length;
        _trace = new ushort[_interpreted.Length];
        if (!TTarget.TryWriteTrace(prompt, _trace, out int written) || written != _trace.Length)
        {
            return "TryWriteTrace wrote no chain, or another number of tokens.";
        }

        if (!_interpreted.AsSpan().SequenceEqual(_trace))
        {
            return "TryWriteTrace and TraceInterpreter differ.";
        }

        RollOut(prompt);
        if (!_rolledOut.AsSpan().SequenceEqual(_trace))
        {
            return "The roll-out of ReferencePredictor is not the trace.";
        }

        _generated = TTarget.Predictor.Generate(prompt, Limit);
        if (!_generated.AsSpan().SequenceEqual(_trace))
        {
            return "LinearPredictor.Generate is not the trace.";
        }

        if (!TTarget.Accepts(prompt))
        {
            return null;
        }

        _answer = new ushort[Program.AnswerLength(Program.Layout.WidthOf(prompt.Length))];
        int count = TTarget.RunOriginal(prompt, _answer);
        bool isAnswered = count == _answer.Length && new CotTrace(Program, 0, new(prompt), new(_trace)).Answer.AsSpan().SequenceEqual(_answer);
        return isAnswered ? null : "The original gives another answer than the trace.";
    }

    // What follows a wrong token is of no interest, and may never end.
    private void RollOut(ushort[] prompt)
    {
        _rolledOut = new ushort[_trace.Length];
        ushort[] context = [.. prompt, .. _trace];
        for (int i = 0; i < _rolledOut.Length; i++)
        {
            _rolledOut[i] = _reference.NextToken(context.AsSpan(0, prompt.Length + i));
            context[prompt.Length + i] = _rolledOut[i];
            if (_rolledOut[i] != _trace[i])
            {
                return;
            }
        }
    }

    private static string Text(ushort[] tokens) => TraceText.Terse(Program, tokens);
}
