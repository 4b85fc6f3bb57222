using CotGen.Programs;
using CotGen.Runtime.Tests.Rules;

namespace CotGen.Runtime.Tests.Blocks;

public sealed class BlockTextTests
{
    private static readonly string[] Words =
        ["", "0", "-1", "1..5", "9", "p0", "c0", "t0", "t9", "l0", "l9", "i0", "i1", "i9", "b1+1", "l1+0[v0]", "l1+9[v0]", "l1-1[v0]", "l+[v]", "t1[v0]", "carry", "phases", "constant", "lookup", "affine",
            "at", "/", ",", "=", "run", "point", "points", "pad", "end", "entry", "body", "chain", "prompt", "output", "\"x\"", "int", "bool", "2147483648", "-2147483649"];

    [Fact]
    public void A_program_is_read_back_as_it_was()
    {
        for (int seed = 0; seed < 1_000; seed++)
        {
            CotProgram program = RandomBlockPrograms.Make(seed);
            CotProgram read = CotProgram.Parse(program.ToString());
            Assert.Equal(program.ToString(), read.ToString());
            Assert.Equal(program.Hash, read.Hash);
            Assert.Equal(program.Prompt, read.Prompt);
            Assert.Equal(program.Chain, read.Chain);
            Assert.Equal(program.Body, read.Body);
            Assert.Equal(program.Outputs, read.Outputs);
            Assert.Equal(program.Layout.EntryLength, read.Layout.EntryLength);
        }
    }

    [Fact]
    public void A_mutated_text_is_read_or_refused_but_never_breaks_the_reader()
    {
        int refused = 0;
        for (int seed = 0; seed < 10_000; seed++)
        {
            var random = new SmallRandom(seed);
            string[] lines = RandomBlockPrograms.Make(seed % 500).ToString().Split('\n');
            for (int i = random.Next(1, 3); i > 0; i--)
            {
                Mutate(lines, random);
            }

            refused += IsRefused(string.Join('\n', lines)) ? 1 : 0;
        }

        Assert.InRange(refused, 5_000, 9_990);
    }

    [Theory]
    [InlineData("body \"carry\"", "body \"carry\" int 0 1 = carry l1 , l9+0[v1]", "reads l9, which does not come before it")]
    [InlineData("body \"carry\"", "body \"carry\" int 0 1 = carry l1 , l2+2[v0]", "a case reads classes that its source does not have")]
    [InlineData("body \"digit\"", "body \"digit\" int 0 1 = lookup l1", "which does not come before it")]
    [InlineData("body \"digit\"", "body \"digit\" int 0 1 = lookup t3", "which does not come before it")]
    [InlineData("body \"digit\"", "body \"digit\" at 1 int 0 1 run = phases t0 at 0 lookup t1", "hold no runs")]
    [InlineData("body \"digit\"", "body \"digit\" at 1 int 0 1 = phases t1 at 0 lookup t1", "told apart by one token of the block")]
    [InlineData("body \"digit\"", "body \"digit\" at 1 int 0 1 = phases t0 at 2 lookup t1", "a point belongs to two phases, or to none")]
    [InlineData("body \"digit\"", "body \"digit\" at 1 int 0 1 = phases t0 at 0 lookup t1 / at 1 constant", "there is not one phase for each part")]
    [InlineData("entry \"carry\"", "entry \"carry\" int 0..2 = affine 0", "does not have the classes of the body's slot")]
    public void What_does_not_fit_is_refused(string line, string replacement, string problem)
    {
        string[] lines = BlockSamples.Named("addition").ToString().Split('\n');
        int at = Array.FindIndex(lines, text => text.StartsWith(line, StringComparison.Ordinal));
        lines[at] = replacement;
        var refused = Assert.Throws<CotProgramFormatException>(() => CotProgram.Parse(string.Join('\n', lines)));
        Assert.Contains(problem, refused.Message, StringComparison.Ordinal);
        Assert.InRange(refused.Line, at + 1, lines.Length);
    }

    private static void Mutate(string[] lines, SmallRandom random)
    {
        int line = random.Next(1, lines.Length - 1);
        string[] words = lines[line].Split(' ');
        switch (random.Next(0, 4))
        {
            case 0:
                lines[line] = lines[random.Next(1, lines.Length - 1)];
                break;
            case 1:
                lines[line] = "";
                break;
            case 2:
                lines[line] = string.Join(' ', words.Take(random.Next(0, words.Length)));
                break;
            default:
                words[random.Next(0, words.Length - 1)] = random.Pick(Words);
                lines[line] = string.Join(' ', words);
                break;
        }
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
}
