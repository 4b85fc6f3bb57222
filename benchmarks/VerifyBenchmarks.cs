using BenchmarkDotNet.Attributes;
using CotGen.Benchmarks.Gate;

namespace CotGen.Benchmarks;

/// <summary>The check of a chain of 4x4 multiplication: a right one, one that is wrong at its middle, half of one, and the text of one.</summary>
[Config(typeof(InThisProcess))]
public class VerifyBenchmarks
{
    private readonly ushort[] _prompt;
    private readonly ushort[] _right = new ushort[Arithmetic.MultiplyCot.ChainLength];
    private readonly ushort[] _wrong;
    private readonly StepVerifier _steps = new(Arithmetic.MultiplyCot.Program, TraceStyle.Standard);
    private readonly string _promptText;
    private readonly string _text;

    public VerifyBenchmarks()
    {
        _prompt = new Prompts(1).All.ToArray();
        Arithmetic.MultiplyCot.TryWriteTrace(_prompt, _right, out _);
        _wrong = [.. _right];
        _wrong[_wrong.Length / 2] ^= 1;
        _promptText = TraceText.Terse(Arithmetic.MultiplyCot.Program, _prompt);
        _text = TraceText.Standard(Arithmetic.MultiplyCot.Program, _right);
    }

    [Benchmark(Baseline = true)]
    public CheckResult Right() => Arithmetic.MultiplyCot.Check(_prompt, _right);

    [Benchmark]
    public CheckResult Wrong() => Arithmetic.MultiplyCot.Check(_prompt, _wrong);

    [Benchmark]
    public CheckResult Half() => Arithmetic.MultiplyCot.Check(_prompt, _right.AsSpan(0, _right.Length / 2));

    [Benchmark]
    public StepReport Text() => _steps.Verify(_promptText, _text);
}
