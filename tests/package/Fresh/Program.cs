using Fresh;

// The digits of 1234 and 5678, low digit first.
Span<int> product = stackalloc int[8];
Arithmetic.MultiplyCot.Invoke([4, 3, 2, 1], [8, 7, 6, 5], product);

int value = 0;
for (int i = product.Length - 1; i >= 0; i--)
{
    value = 10 * value + product[i];
}

Console.WriteLine($"1234 x 5678 = {value}");

// A machine file is a target, too.
var run = Fresh.Machines.FlipBitsCot.Run("10110");
string tape = string.Concat(run.Tape.Select(symbol => Fresh.Machines.FlipBitsCot.Machine.Symbols[symbol])).Trim('_');
Console.WriteLine($"10110 -> {tape}");
return value == 7_006_652 && tape == "01001" ? 0 : 1;
