using CotGen.Programs;

namespace CotGen.Generator.Emission;

/// <summary>Prints a view as the formula that a person would have written, where there is one; a formula is tried on every class before it is used.</summary>
internal static class ViewFormula
{
    private const int MaxDivisor = 4096;

    /// <summary>
    /// The formula of <paramref name="view"/> over a token whose classes have the values <paramref name="values"/>, in terms of
    /// <paramref name="x"/>, computed without overflow in the type <paramref name="number"/>; else <see langword="null"/>.
    /// </summary>
    public static Formula? TryFind(View view, EquatableArray<long> values, string x, string number)
    {
        long[] results = view.Values.ToArray();
        if (view.Min == view.Max)
        {
            return new Formula(Literals.Integer(view.Min), IsAtom: true);
        }

        return Linear(values, results, x, number == "int" ? int.MaxValue : long.MaxValue)
            ?? Division(values, results, x, "/", static (value, divisor) => value / divisor)
            ?? Comparison(values, results, x)
            ?? Division(values, results, x, "%", static (value, divisor) => value % divisor);
    }

    private static Formula? Linear(EquatableArray<long> values, long[] results, string x, long limit)
    {
        if (values.Count < 2 || new View(results).IsWide || new View(values.AsSpan().ToArray()).IsWide || (results[1] - results[0]) % (values[1] - values[0]) != 0)
        {
            return null;
        }

        long factor = (results[1] - results[0]) / (values[1] - values[0]);
        long constant = results[0] - (factor * values[0]);
        bool isSafe = new[] { factor, constant, values[0], values[values.Count - 1] }.All(value => value > -limit)
            && Math.Abs(factor) <= limit / Math.Max(1, Math.Max(Math.Abs(values[0]), Math.Abs(values[values.Count - 1])))
            && Math.Abs(constant) <= limit;
        if (!isSafe || !Holds(values, results, value => (factor * value) + constant))
        {
            return null;
        }

        return constant switch
        {
            0 when factor == 1 => new Formula(x, IsAtom: true),
            0 when factor == -1 => new Formula($"-{x}", IsAtom: false),
            0 => new Formula($"{Literals.Integer(factor)} * {x}", IsAtom: false),
            _ when factor == 1 => new Formula($"{x} {Literals.Added(constant)}", IsAtom: false),
            _ when factor == -1 => new Formula($"{Literals.Integer(constant)} - {x}", IsAtom: false),
            _ => new Formula($"{Literals.Integer(factor)} * {x} {Literals.Added(constant)}", IsAtom: false),
        };
    }

    private static Formula? Division(EquatableArray<long> values, long[] results, string x, string symbol, Func<long, long, long> operation)
    {
        long least = Math.Max(values[0], -MaxDivisor), greatest = Math.Min(values[values.Count - 1], MaxDivisor);
        long limit = Math.Min(MaxDivisor, Math.Max(Math.Abs(least), Math.Abs(greatest)) + 1);
        for (long divisor = 2; divisor <= limit; divisor++)
        {
            long m = divisor;
            if (Holds(values, results, value => operation(value, m)))
            {
                return new Formula($"{x} {symbol} {Literals.Integer(m)}", IsAtom: false);
            }
        }

        return null;
    }

    private static Formula? Comparison(EquatableArray<long> values, long[] results, string x)
    {
        if (results.Any(static result => result is not (0 or 1)))
        {
            return null;
        }

        int changes = Enumerable.Range(1, results.Length - 1).Count(i => results[i] != results[i - 1]);
        int first = Array.FindIndex(results, result => result != results[0]);
        if (changes == 1)
        {
            return new Formula($"({x} {(results[0] == 0 ? ">=" : "<")} {Literals.Integer(values[first])} ? 1 : 0)", IsAtom: true);
        }

        int ones = results.Count(static result => result == 1);
        int single = ones == 1 ? Array.IndexOf(results, 1) : results.Length - ones == 1 ? Array.IndexOf(results, 0) : -1;
        return single < 0 ? null : new Formula($"({x} {(ones == 1 ? "==" : "!=")} {Literals.Integer(values[single])} ? 1 : 0)", IsAtom: true);
    }

    private static bool Holds(EquatableArray<long> values, long[] results, Func<long, long> formula)
    {
        for (int i = 0; i < results.Length; i++)
        {
            if (formula(values[i]) != results[i])
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>A C# expression; an atom needs no parentheses anywhere.</summary>
internal sealed record Formula(string Text, bool IsAtom)
{
    /// <summary>The expression as an operand of <c>*</c>, <c>/</c> and kin.</summary>
    public string Operand => IsAtom ? Text : $"({Text})";
}
