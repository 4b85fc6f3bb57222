using System.Globalization;

namespace CotGen.RandomPrograms;

/// <summary>What the command line asks for.</summary>
/// <param name="Seed">The seed of the first program; the others follow.</param>
/// <param name="Count">Number of programs.</param>
/// <param name="Jobs">So many batches are compiled at a time.</param>
/// <param name="Seconds">So long is one program waited for.</param>
/// <param name="IsShown">Print the programs instead of running them.</param>
/// <param name="IsVerbose">Print the refused programs, too.</param>
internal sealed record Options(int Seed, int Count, int Jobs, int Seconds, bool IsShown, bool IsVerbose)
{
    public const string Usage = "usage: dotnet run -c Release --project tests/RandomPrograms -- [--seed S] [--count N] [--jobs J] [--seconds T] [--show | --verbose]";

    /// <summary>So long is one program waited for.</summary>
    public TimeSpan Patience => TimeSpan.FromSeconds(Seconds);

    /// <summary>Reads the arguments; <see langword="null"/> if they are not understood.</summary>
    public static Options? Parse(string[] arguments)
    {
        var options = new Options(Seed: 1, Count: 1_000, Jobs: 1, Seconds: 20, IsShown: false, IsVerbose: false);
        for (int i = 0; i < arguments.Length; i++)
        {
            bool hasNumber = int.TryParse(i + 1 < arguments.Length ? arguments[i + 1] : "", NumberStyles.None, CultureInfo.InvariantCulture, out int number);
            switch (arguments[i])
            {
                case "--show":
                    options = options with { IsShown = true };
                    break;
                case "--verbose":
                    options = options with { IsVerbose = true };
                    break;
                case "--seed" when hasNumber:
                    options = options with { Seed = number };
                    i++;
                    break;
                case "--count" when hasNumber:
                    options = options with { Count = number };
                    i++;
                    break;
                case "--jobs" when hasNumber && number > 0:
                    options = options with { Jobs = number };
                    i++;
                    break;
                case "--seconds" when hasNumber:
                    options = options with { Seconds = number };
                    i++;
                    break;
                default:
                    return null;
            }
        }

        return options;
    }
}
