using CotGen.Generator.Tests.Harness;
using CotGen.Programs;

namespace CotGen.Generator.Tests.Law;

/// <summary>Chains are as short as they are known to be. That they are right is the law's to show.</summary>
public sealed class LengthTests
{
    private static readonly Lazy<LoadedProject> Loaded = new(static () => LawPrograms.Project.Value.Load());

    [Theory]
    [InlineData("QuotientByVariable", 1, 100)]
    [InlineData("QuotientOfSum", 1, 46)]
    [InlineData("RemainderByVariable", 3, 100)]
    [InlineData("RemainderOfSum", 3, 46)]
    [InlineData("LargeProduct", 1, 518)]
    [InlineData("ExclusiveOrOfBytes", 3, 256)] // Two halves of four bits, then the byte.
    [InlineData("Crc8", 6, 384)]
    [InlineData("Least", 1, 7)]
    [InlineData("Greatest", 1, 7)]
    [InlineData("GreaterSum", 3, 7)]
    [InlineData("HasMajority", 1, 2)]
    [InlineData("IsAbove", 1, 2)]
    [InlineData("ParityByLoop", 2, 33)]
    [InlineData("ParityBySum", 2, 33)]
    [InlineData("ParityByRemainders", 2, 33)]
    [InlineData("ParityInBits", 7, 2)]
    [InlineData("TernaryRemainder", 3, 3)]
    [InlineData("RemainderOfDigits", 2, 7)]
    [InlineData("RemainderAndPrefix", 4, 10)]
    [InlineData("At", 1, 24)] // The choice and its value: a multiplexer that writes the value alone is not one step.
    [InlineData("Get", 1, 40)]
    [InlineData("GetFlag", 1, 10)]
    [InlineData("GetShade", 1, 9)]
    [InlineData("GetLetter", 1, 20)]
    [InlineData("GetLarge", 1, 21)]
    [InlineData("GetUnsigned", 1, 14)]
    [InlineData("OneOfTwo", 1, 18)]
    [InlineData("GetTwice", 1, 15)]
    [InlineData("GetRecord", 3, 24)] // The index is an input, which the answer repeats.
    [InlineData("GetAndNext", 2, 21)]
    [InlineData("GetAndChange", 2, 21)]
    [InlineData("Rotate", 3, 15)]
    [InlineData("GetAppended", 6, 15)] // Three answers, and each once more.
    [InlineData("GetMarked", 2, 15)]
    [InlineData("GetTold", 1, 15)]
    [InlineData("GetTwoSteps", 2, 9)]
    [InlineData("GetFewest", 2, 12)]
    [InlineData("GetAndAdd", 1, 15)]
    [InlineData("IsLarge", 1, 6)]
    [InlineData("AreLarge", 1, 6)]
    [InlineData("Shift", 2, 6)]
    [InlineData("GetAndTell", 1, 15)]
    [InlineData("AddMarked", 2, 15)]
    [InlineData("AddAppended", 2, 15)]
    public void A_chain_is_as_short_as_it_can_be(string name, int tokens, int classes)
    {
        var program = (CotProgram)Loaded.Value.Targets[name].GetProperty("Program")!.GetValue(null)!;
        Assert.True(program.TokenCount <= tokens, program.ToString());
        Assert.True(program.Chain.Max(static slot => slot.Classes.Count) <= classes, program.ToString());
    }
}
