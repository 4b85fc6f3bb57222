using CotGen.Programs;
using CotGen.Runtime.Tests.Rules;

namespace CotGen.Runtime.Tests.Programs;

public sealed class MalformedProgramTests
{
    private const string Valid = """
        cotprogram 1
        name "sum"
        enum "Color" "Red"=0 "Blue"=2
        view v0 = 0 0 1
        prompt "a" int 0..2
        prompt "b" enum "Color" 0 2
        chain "q" int 0 1 = threshold p0 + p1 at 3
        chain "r" int 0..2 = remainder p0 + p1 by 3 quotient c0
        chain "j" joint 2 0 0 1 2 = joint p0[v0] , c0
        chain "s" joint 2 0 1 1 5 = select c0 of p0[v0] , 5
        output "return" c1
        view v1 = 1 5
        output "part" c3[v1] int
        output "same" c3[v1] int
        """;

    private static readonly string[] Words =
        ["", "0", "-1", "1..5", "0..9999999999", "5..1", "99999999999999999999", "p0", "c0", "c99", "p-1", "p0[v0]", "p0[v9]", "p[v0]", "p0[v0", "*p0", "3*p0", "x*p0", "+", ",", "at", "of",
            "by", "quotient", "=", "@", "\"", "\"x", "\"x\\\"", "\"x\"=1", "\"x\"=", "int", "bool", "enum", "joint", "separator", "end", "constant", "lookup", "affine", "threshold", "remainder",
            "select", "operation", "<<", "min", "\u0661", "v0", "0..6:2", "0..6:0", "9223372036854775807", "-9223372036854775808..9223372036854775807", "name", "view", "prompt", "chain", "output"];

    [Fact]
    public void The_example_is_valid() => Assert.Equal(4, CotProgram.Parse(Valid).TokenCount);

    [Theory]
    [InlineData(1, "cotprogram 2")]
    [InlineData(2, "name sum")]
    [InlineData(2, "title \"sum\"")]
    [InlineData(3, "enum \"Color\" \"Red\" \"Blue\"=2")]
    [InlineData(4, "view v1 = 0 0 1")]
    [InlineData(4, "view v0 =")]
    [InlineData(5, "prompt \"a\" int")]
    [InlineData(5, "prompt \"a\" int 2 1 0")]
    [InlineData(5, "prompt \"a\" int 0..2 x")]
    [InlineData(5, "prompt \"a\" bool 0..2")]
    [InlineData(5, "prompt \"a\" float 0..2")]
    [InlineData(6, "prompt \"b\" enum \"Colour\" 0 2")]
    [InlineData(6, "prompt \"b\" enum \"Color\" 0 1")]
    [InlineData(7, "chain \"q\" int 0 1 = threshold p0 + p1 at 3 4")]
    [InlineData(7, "chain \"q\" int 0..2 = threshold p0 + p1 at 3 3")]
    [InlineData(7, "chain \"q\" int 0 1 = threshold p0 + p2 at 3")]
    [InlineData(7, "chain \"q\" int 0 1 = threshold p0 + c0 at 3")]
    [InlineData(7, "chain \"q\" int 0 1 = lookup p1[v0]")]
    [InlineData(7, "chain \"q\" int 0 1 = constant")]
    [InlineData(8, "chain \"r\" int 0..2 = remainder p0 + p1 by 3")]
    [InlineData(9, "chain \"j\" joint 2 0 0 1 = joint p0[v0] , c0")]
    [InlineData(9, "chain \"j\" joint 3 0 0 1 = joint p0[v0] , c0")]
    [InlineData(10, "chain \"s\" int 0 1 = lookup c2")]
    [InlineData(10, "chain \"s\" int 0 1 = operation p0 ** p1")]
    [InlineData(10, "chain \"s\" joint 2 0 1 1 5 = select c0 of p0[v0] , 5 @ 0 0 0")]
    [InlineData(11, "output \"return\" c4")]
    [InlineData(11, "output \"return\" p1")]
    [InlineData(11, "output \"return\" c1 int")]
    [InlineData(13, "output \"part\" c3[v1]")]
    [InlineData(13, "output \"part\" c3[v1] each int")]
    [InlineData(13, "output \"part\" c3[v0] int")]
    [InlineData(13, "output \"part\" c3[v2] int")]
    [InlineData(13, "output \"part\" c9[v1] int")]
    [InlineData(13, "output \"part\" p1[v1] int")]
    [InlineData(13, "output \"part\" c3[v1] bool")]
    [InlineData(13, "output \"part\" c3[v1] joint 2")]
    [InlineData(13, "output \"part\" c3[v1] int 1 5")]
    [InlineData(13, "output \"part\" c3[v1] enum \"Color\"")]
    public void The_error_names_the_line(int line, string text)
    {
        string[] lines = Valid.Split('\n');
        lines[line - 1] = text;
        var problem = Assert.Throws<CotProgramFormatException>(() => CotProgram.Parse(string.Join('\n', lines)));
        Assert.Equal(line, problem.Line);
        Assert.StartsWith($"Line {line}: ", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mutated_text_is_read_or_refused_but_never_breaks_the_reader()
    {
        int refused = 0;
        for (int seed = 0; seed < 20_000; seed++)
        {
            var random = new SmallRandom(seed);
            string text = random.Next(0, 3) == 0 ? Valid : RandomPrograms.Make(random).ToString();
            for (int i = random.Next(1, 3); i > 0; i--)
            {
                text = Mutate(text, random);
            }

            refused += IsRefused(text) ? 1 : 0;
        }

        Assert.True(refused > 5_000);
    }

    [Fact]
    public void More_tokens_than_a_vocabulary_holds_are_refused() =>
        Assert.True(IsRefused("cotprogram 1\nprompt \"a\" int 0..70000"));

    [Fact]
    public void Programs_that_do_not_fit_together_are_refused()
    {
        Term term = new(Address.Prompt(0), new View([0, 1]));
        Slot[] slots =
        [
            Make.Slot(Make.Range(0, 1), new LookupMeaning(term with { Source = Address.Prologue(0) })),
            Make.Slot(Make.Range(0, 1), new LookupMeaning(term with { Source = Address.Prompt(1) })),
            Make.Slot(Make.Range(0, 1), new LookupMeaning(term with { View = new View([0]) })),
            Make.Slot(Make.Range(0, 1), new ThresholdMeaning(Make.Form(0, term), [1, 2])),
            Make.Slot(Make.Range(0, 2), new MovingThresholdMeaning(Make.Form(0, term), [term, term with { View = new View([1, 0]) }])),
            Make.Slot(Make.Range(0, 2), new MovingThresholdMeaning(Make.Form(0, term), [term])),
            Make.Slot(Make.Range(0, 1), new ExtremumMeaning(IsMax: true, [term, term with { View = new View([0]) }])),
            Make.Slot(Make.Range(0, 1), new JointMeaning([term, term])),
            Make.Slot(ClassSet.Scalars(TokenType.Int, []), new LookupMeaning(term)),
            Make.Slot(ClassSet.Scalars(TokenType.Int, [1, 0]), new LookupMeaning(term)),
        ];
        Assert.All(slots, slot => Assert.Throws<ArgumentException>(() => Make.Program([Make.Range(0, 1)], slot)));
    }

    private static bool IsRefused(string text)
    {
        try
        {
            CotProgram.Parse(text);
            return false;
        }
        catch (CotProgramFormatException)
        {
            return true;
        }
    }

    private static string Mutate(string text, SmallRandom random)
    {
        int at = random.Next(0, text.Length);
        string[] lines = text.Split('\n');
        int line = random.Next(0, lines.Length - 1);
        switch (random.Next(0, 6))
        {
            case 0:
                return text[..at] + (char)random.Next(32, 126) + text[at..];
            case 1:
                return text[..at] + text[Math.Min(at + 1, text.Length)..];
            case 2:
                return text[..at];
            case 3:
                return string.Join('\n', lines.Where((_, i) => i != line));
            case 4:
                return string.Join('\n', lines.Append(lines[line]));
            default:
                string[] words = lines[line].Split(' ');
                words[random.Next(0, words.Length - 1)] = random.Pick(Words);
                lines[line] = string.Join(' ', words);
                return string.Join('\n', lines);
        }
    }
}
