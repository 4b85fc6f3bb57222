using System.Runtime.Intrinsics;
using Aot;
using CotGen;

// Nothing: one multiplication by next-token prediction, and the hash of many. --startup: the multiplication only. --rate: how fast many go.
string mode = args is [] ? "" : args[0];
if (args.Length > 1 || mode is not ("" or "--startup" or "--rate"))
{
    Console.Error.WriteLine($"Expected nothing, --startup or --rate; found '{string.Join(' ', args)}'.");
    return 1;
}

if (mode == "--rate")
{
    var batch = new Batch(1 << 16);
    string vectors = Vector512.IsHardwareAccelerated ? "512" : Vector256.IsHardwareAccelerated ? "256" : Vector128.IsHardwareAccelerated ? "128" : "no";
    Console.WriteLine(FormattableString.Invariant($"vectors of {vectors} bits; million prompts a second: {batch.RateOf(Arithmetic.MultiplyCot.Specialized):0.0} specialised, {batch.RateOf(Arithmetic.MultiplyCot.Predictor):0.0} by weights"));
    return 0;
}

// The digits of 1234 and 5678, low digit first.
Span<int> product = stackalloc int[8];
Arithmetic.MultiplyCot.Invoke([4, 3, 2, 1], [8, 7, 6, 5], product);
Console.WriteLine(string.Join(' ', product.ToArray()));
if (mode == "")
{
    ushort[] prompt = new ushort[Arithmetic.MultiplyCot.PromptLength], chain = new ushort[Arithmetic.MultiplyCot.ChainLength];
    Arithmetic.MultiplyCot.WritePrompt([4, 3, 2, 1], [8, 7, 6, 5], prompt);
    Arithmetic.MultiplyCot.Predictor.Generate(prompt, chain);
    Console.WriteLine(TraceText.Terse(Arithmetic.MultiplyCot.Program, chain));

    var batch = new Batch(100_000);
    Console.WriteLine($"{batch.HashOf(Arithmetic.MultiplyCot.Specialized):x16} specialised");
    Console.WriteLine($"{batch.HashOf(Arithmetic.MultiplyCot.Predictor):x16} by weights");
}

return 0;
