using CotGen;
using QuickStart;
Span<int> p = new int[8];
Arithmetic.MultiplyCot.Invoke([4,3,2,1],[8,7,6,5],p);
Console.WriteLine(string.Join("", p.ToArray().Reverse()) + " " + 1234*5678);
foreach (var t in CotTraces.Sample<Arithmetic.MultiplyCot>(1, 2)) { Console.WriteLine(t); Console.WriteLine(t.ChainText(TraceStyle.Standard)); }
var sw = System.Diagnostics.Stopwatch.StartNew();
Console.WriteLine(CotVerifier.Verify<Arithmetic.MultiplyCot>(Arithmetic.MultiplyCot.Predictor));
Console.WriteLine(sw.Elapsed); sw.Restart();
Console.WriteLine(CotVerifier.Verify<Bits.ParityCot>(Bits.ParityCot.Predictor));
Console.WriteLine(sw.Elapsed);
