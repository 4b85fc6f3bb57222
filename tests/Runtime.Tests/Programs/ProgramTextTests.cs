using CotGen.Programs;
using CotGen.Runtime.Tests.Rules;

namespace CotGen.Runtime.Tests.Programs;

public sealed class ProgramTextTests
{
    [Fact]
    public void A_program_is_read_back_as_it_was()
    {
        for (int seed = 0; seed < 2_000; seed++)
        {
            CotProgram program = RandomPrograms.Make(new SmallRandom(seed));
            CotProgram read = CotProgram.Parse(program.ToString());
            Assert.Equal(program.ToString(), read.ToString());
            Assert.Equal(program.Hash, read.Hash);
            Assert.Equal(program.Name, read.Name);
            Assert.Equal(program.Precondition, read.Precondition);
            Assert.Equal(program.Prompt, read.Prompt);
            Assert.Equal(program.Chain, read.Chain);
            Assert.Equal(program.Outputs, read.Outputs);
        }
    }

    [Fact]
    public void Windows_line_ends_and_blank_lines_are_accepted()
    {
        string text = RandomPrograms.Make(new SmallRandom(3)).ToString();
        Assert.Equal(text, CotProgram.Parse(text.Replace("\n", "\r\n\r\n", StringComparison.Ordinal)).ToString());
    }

    [Fact]
    public void The_hash_covers_meanings_but_neither_names_nor_places()
    {
        var term = new Term(Address.Prompt(0), new View([0, 1, 2]));
        CotProgram Program(string name, SlotOrigin origin, View view) => new(
            name,
            [new PromptToken(name, Make.Range(0, 2))],
            [new Slot(name, Make.Range(0, 2), new LookupMeaning(term with { View = view }), origin)],
            [new ProgramOutput(name, 0)]);

        string hash = Program("a", SlotOrigin.None, new View([0, 1, 2])).Hash;
        Assert.Equal(hash, Program("b", new SlotOrigin(0, 1, 2, 3), new View([0, 1, 2])).Hash);
        Assert.NotEqual(hash, Program("a", SlotOrigin.None, new View([0, 2, 1])).Hash);
    }

    [Fact]
    public void The_hash_covers_what_an_output_reads_from_its_token()
    {
        TokenView?[] views =
        [
            null,
            new(new View([0, 1, 0]), TokenType.Int),
            new(new View([0, 0, 1]), TokenType.Int),
            new(new View([0, 1, 0]), TokenType.Bool),
            new(new View([0, 1, 0]), TokenType.Enum("E", [new("A", 0), new("B", 1)])),
            new(new View([0, 1, 0]), TokenType.Enum("E", [new("A", 0), new("C", 1)])),
        ];
        CotProgram plain = Make.Program([Make.Range(0, 2)], Make.Slot(Make.Range(0, 2), new LookupMeaning(new Term(Address.Prompt(0), new View([0, 1, 2])))));
        string[] hashes = Array.ConvertAll(views, view => new CotProgram("p", plain.Prompt, [plain.Chain[0]], [new ProgramOutput("return", 0) { View = view }]).Hash);
        Assert.Equal(hashes, hashes.Distinct());
    }

    [Fact]
    public void Lists_at_the_ends_of_64_bits_are_read_back()
    {
        EquatableArray<long>[] lists =
        [
            [long.MinValue, 0, long.MaxValue],
            [long.MinValue, long.MinValue + 1, long.MinValue + 2, long.MaxValue - 1, long.MaxValue],
            [long.MinValue, -1, long.MaxValue - 1],
            [long.MinValue, long.MinValue + (1L << 62), long.MinValue + (1L << 62) + (1L << 62), 1L << 62],
        ];
        foreach (EquatableArray<long> list in lists)
        {
            CotProgram program = Make.Program([ClassSet.Scalars(TokenType.Int, list)]);
            Assert.Equal(list, CotProgram.Parse(program.ToString()).Prompt[0].Classes.Values);
        }
    }
}
