using CotGen.Programs;

namespace CotGen.Runtime.Tests.Predictors;

/// <summary>Programs built by hand, one for each thing that a program can do.</summary>
internal static class SamplePrograms
{
    public static TokenType Colour { get; } = TokenType.Enum("Colour", [new("Red", 0), new("Green", 3), new("Blue", 7)]);

    public static IEnumerable<CotProgram> All =>
        [Parity(), Product(), Multiplication(2), Choice(), Pair(), Wide(150)];

    public static CotProgram Named(string name) => All.First(program => program.Name == name);

    public static TheoryData<string> Names => [.. All.Select(static program => program.Name)];

    /// <summary>Sum of four bits, its half, its parity.</summary>
    public static CotProgram Parity()
    {
        var sketch = new ProgramSketch("Parity");
        Term[] bits = Enumerable.Range(0, 4).Select(i => sketch.Read(sketch.Input($"bits[{i}]", TokenType.Bool, 0, 1))).ToArray();
        (_, Address parity) = sketch.Divide("sum/2", "sum%2", TokenType.Bool, 2, bits);
        sketch.Output("return", parity);
        return sketch.Build();
    }

    /// <summary>Two digits and their product.</summary>
    public static CotProgram Product()
    {
        var sketch = new ProgramSketch("Product");
        Address a = sketch.Digit("a");
        sketch.Bar();
        Address b = sketch.Digit("b");
        sketch.Output("return", sketch.Operation("a*b", Operation.Multiply, sketch.Read(a), sketch.Read(b)));
        return sketch.Build();
    }

    /// <summary>Schoolbook multiplication of two numbers of <paramref name="digits"/> digits, lowest digit first.</summary>
    public static CotProgram Multiplication(int digits)
    {
        var sketch = new ProgramSketch($"Multiplication{digits}");
        Address[] a = Enumerable.Range(0, digits).Select(i => sketch.Digit($"a[{i}]")).ToArray();
        sketch.Bar();
        Address[] b = Enumerable.Range(0, digits).Select(i => sketch.Digit($"b[{i}]")).ToArray();
        Address? carry = null;
        for (int column = 0; column < (2 * digits) - 1; column++)
        {
            var terms = new List<Term>();
            for (int i = Math.Max(0, column - digits + 1); i <= Math.Min(column, digits - 1); i++)
            {
                terms.Add(sketch.Read(sketch.Operation($"a[{i}]*b[{column - i}]", Operation.Multiply, sketch.Read(a[i]), sketch.Read(b[column - i]))));
            }

            if (carry is { } before)
            {
                terms.Add(sketch.Read(before));
            }

            (Address quotient, Address digit) = sketch.Divide("carry", $"product[{column}]", TokenType.Int, 10, [.. terms]);
            sketch.Output($"product[{column}]", digit);
            carry = quotient;
        }

        sketch.Output($"product[{(2 * digits) - 1}]", carry!.Value);
        return sketch.Build();
    }

    /// <summary>A colour selects one of two digits or a constant.</summary>
    public static CotProgram Choice()
    {
        var sketch = new ProgramSketch("Choice");
        Address colour = sketch.Input("colour", Colour, 0, 3, 7);
        Address x = sketch.Digit("x"), y = sketch.Input("y", TokenType.Int, -3, 5, 200_000);
        Address chosen = sketch.Select(
            "colour switch",
            sketch.Read(colour, static value => value / 3),
            new Choice(0, sketch.Read(x)),
            new Choice(1, sketch.Read(y)),
            new Choice(4, Term: null));
        sketch.Output("return", sketch.Lookup("result", TokenType.Int, sketch.Read(chosen)));
        return sketch.Build();
    }

    /// <summary>As <see cref="Choice"/>, but the answers are parts of the one token: what was chosen, whether it was not the first, and by which colour.</summary>
    public static CotProgram ChoiceInParts()
    {
        var sketch = new ProgramSketch("ChoiceInParts");
        Address colour = sketch.Input("colour", Colour, 0, 3, 7);
        Address x = sketch.Digit("x"), y = sketch.Input("y", TokenType.Int, -3, 5, 200_000);
        Address chosen = sketch.Select("colour switch", sketch.Read(colour, static value => value / 3), new Choice(0, sketch.Read(x)), new Choice(1, sketch.Read(y)), new Choice(4, Term: null));
        View numbers = new([.. sketch.ClassesAt(chosen).Values.Where(static (_, i) => i % 2 == 0)]);
        sketch.Part("return", TokenType.Int, sketch.Read(chosen));
        sketch.Part("isOther", TokenType.Bool, new Term(chosen, numbers.Map(static number => number > 0 ? 1 : 0)));
        sketch.Part("again", Colour, new Term(chosen, numbers.Map(static number => number switch { 0 => 0, 1 => 3, _ => 7 })));
        return sketch.Build();
    }

    /// <summary>Two tokens in one, and what is read from it.</summary>
    public static CotProgram Pair()
    {
        var sketch = new ProgramSketch("Pair");
        Address x = sketch.Input("x", TokenType.Int, 1, 2, 4, 8), colour = sketch.Input("colour", Colour, 0, 7);
        Address pair = sketch.Joint("pair", sketch.Read(x), sketch.Read(colour));
        Address again = sketch.Lookup("colour", Colour, sketch.Read(pair));
        Address seven = sketch.Constant("7", 7);
        sketch.Output("return", sketch.Affine("x+c+7", 1, sketch.Read(x), sketch.Read(again), sketch.Read(seven)));
        return sketch.Build();
    }

    /// <summary>More classes than any two vectors hold, and squares beyond 16 bits.</summary>
    public static CotProgram Wide(int values)
    {
        var sketch = new ProgramSketch("Wide");
        Address x = sketch.Input("x", TokenType.Int, ProgramSketch.Range(0, values - 1)), y = sketch.Digit("y");
        Address sum = sketch.Affine("x+13*y", 0, sketch.Read(x), sketch.Read(y, static value => 13 * value));
        sketch.Output("return", sketch.Affine("sum*37", 0, sketch.Read(sum, static value => 37 * value)));
        return sketch.Build();
    }
}
