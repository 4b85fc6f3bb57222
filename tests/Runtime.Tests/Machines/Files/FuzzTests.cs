using System.Text;
using CotGen.Machines;
using CotGen.Runtime.Tests.Rules;

namespace CotGen.Runtime.Tests.Machines.Files;

/// <summary>Broken texts are machines or refused with a place in the text; nothing else happens.</summary>
public sealed class FuzzTests
{
    private const string Marks = "\n\r\t _*'\"{}[]()<>/&;:,|#-+=!~0123abLRNHq";

    [Fact]
    public void Random_texts()
    {
        var random = new SmallRandom(1);
        for (int i = 0; i < 20_000; i++)
        {
            var text = new StringBuilder();
            for (int length = random.Next(0, 60); length > 0; length--)
            {
                text.Append(random.Next(0, 30) == 0 ? (char)random.Next(0, 0xFFFF) : Marks[random.Next(0, Marks.Length - 1)]);
            }

            Read(text.ToString());
        }
    }

    [Fact]
    public void Mutated_texts()
    {
        var random = new SmallRandom(2);
        foreach ((_, string text) in Written.All)
        {
            for (int i = 0; i < 1_500; i++)
            {
                Read(Mutated(text, random));
            }
        }
    }

    [Fact]
    public void Cut_texts()
    {
        foreach ((_, string text) in Written.All)
        {
            for (int length = 0; length <= text.Length; length++)
            {
                Read(text[..length]);
                Read(text[length..]);
            }
        }
    }

    internal static string Mutated(string text, SmallRandom random)
    {
        var mutated = new StringBuilder(text);
        for (int count = random.Next(1, 3); count > 0 && mutated.Length > 0; count--)
        {
            int at = random.Next(0, mutated.Length - 1), length = Math.Min(random.Next(1, 8), mutated.Length - at);
            switch (random.Next(0, 3))
            {
                case 0:
                    mutated.Remove(at, length);
                    break;
                case 1:
                    mutated.Insert(at, mutated.ToString(random.Next(0, mutated.Length - length), length));
                    break;
                case 2:
                    mutated[at] = Marks[random.Next(0, Marks.Length - 1)];
                    break;
                default:
                    mutated.Insert(at, Marks[random.Next(0, Marks.Length - 1)]);
                    break;
            }
        }

        return mutated.ToString();
    }

    /// <summary>Reads a text, runs the machine a little and writes it again.</summary>
    internal static void Read(string text)
    {
        try
        {
            MachineFile file = MachineFile.Read(text);
            new MachineSimulator(file.Machine, [], 0).Run(100);
            _ = MachineFileWriter.TryWrite(file, file.Format, out _, out _);
        }
        catch (MachineFormatException problem)
        {
            string[] lines = text.Split(["\r\n", "\n", "\r"], StringSplitOptions.None);
            Assert.InRange(problem.Line, 1, lines.Length);
            Assert.True(problem.Column >= 1 && problem.Column <= lines[problem.Line - 1].Length + 1, $"{problem.Message} in {text}");
            Assert.False(string.IsNullOrWhiteSpace(problem.Problem));
        }
        catch (Exception other) when (other is not Xunit.Sdk.XunitException)
        {
            Assert.Fail($"{other} for {text}");
        }
    }
}
