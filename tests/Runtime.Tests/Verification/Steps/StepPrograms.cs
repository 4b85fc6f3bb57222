using CotGen.Programs;
using CotGen.Runtime.Tests.Blocks;
using CotGen.Runtime.Tests.Predictors;

namespace CotGen.Runtime.Tests.Verification.Steps;

/// <summary>Twenty programs to verify chains of: with and without blocks, runs, sentences, letters, answers that are parts of tokens, and names that hold white space.</summary>
internal static class StepPrograms
{
    private static readonly string[] Blocks = ["subtraction", "power", "two loops", "addition"];

    public static CotProgram[] All { get; } =
    [
        .. SamplePrograms.All,
        SamplePrograms.Multiplication(3),
        SamplePrograms.Multiplication(4),
        .. Blocks.Select(BlockSamples.Named),
        Told(),
        Letters(),
        Blanks(),
        SamplePrograms.ChoiceInParts(),
        .. Enumerable.Range(0, 100).Select(Predictors.RandomPrograms.Create).Where(static program => program.Chain.Any(static slot => slot.Classes.Count > 2)).Take(4),
    ];

    /// <summary>A sum that is told in a sentence of its own, and half of it, told in the usual one.</summary>
    public static CotProgram Told()
    {
        var sketch = new ProgramSketch("Told");
        Address x = sketch.Digit("x"), y = sketch.Digit("y");
        Address sum = sketch.Affine("x+y", 0, sketch.Read(x), sketch.Read(y));
        (_, Address rest) = sketch.Divide("half", "rest", TokenType.Bool, 2, sketch.Read(sum));
        sketch.Output("return", rest);
        CotProgram plain = sketch.Build();
        SentencePart Value(Address place) => new("", LinearForm.Of(0, [sketch.Read(place)]), TokenType.Int);
        Slot told = plain.Chain[0] with { Sentence = [Value(x), new(" and "), Value(y), new(" make "), Value(sum), new(", half of it is "), Value(Address.Prologue(1)), new("!")] };
        return new CotProgram("Told", plain.Prompt, [told, .. plain.Chain.Skip(1).SkipLast(1)], plain.Outputs);
    }

    /// <summary>Letters that differ in case only.</summary>
    public static CotProgram Letters()
    {
        var sketch = new ProgramSketch("Letters");
        Address x = sketch.Input("x", TokenType.Char, ' ', ',', 'A', 'B', 'a', 'b'), y = sketch.Input("y", TokenType.Char, 'A', 'B', 'a', 'b');
        Address other = sketch.Lookup("other case", TokenType.Char, sketch.Read(y, static value => value ^ 32));
        sketch.Output("return", sketch.Lookup("x[0]", TokenType.Char, sketch.Read(x)));
        sketch.Output("return", sketch.Lookup("again", TokenType.Char, sketch.Read(other, static value => value ^ 32)));
        return sketch.Build();
    }

    /// <summary>Names and texts of tokens that hold white space and the signs that join names and values.</summary>
    public static CotProgram Blanks()
    {
        var sketch = new ProgramSketch("Blanks");
        TokenType names = TokenType.Enum("E", [new("one", 0), new("two three", 1), new("four = 4", 2)]);
        Address x = sketch.Input("x", TokenType.Int, 0, 1, 2), y = sketch.Digit("y");
        sketch.Lookup("x == 1 ? y : z", names, sketch.Read(x));
        Address sum = sketch.Affine("x + y", 0, sketch.Read(x), sketch.Read(y));
        sketch.Affine("x + y, twice.", 0, sketch.Read(sum, static value => 2 * value));
        sketch.Output("return", sketch.Lookup("x + y", TokenType.Int, sketch.Read(sum, static value => value % 3)));
        return sketch.Build();
    }

    /// <summary>The chain of a prompt that is given as text.</summary>
    public static CotTrace Trace(CotProgram program, string prompt)
    {
        ushort[] tokens = TraceText.Parse(program, prompt);
        Assert.True(new TraceInterpreter(program).TryWriteTrace(tokens, 10_000, out ushort[] chain));
        return new CotTrace(program, 0, new(tokens), new(chain));
    }
}
