using System.Globalization;

namespace CotGen.BrokenSources;

/// <summary>What the command line asks for.</summary>
/// <param name="First">The seed of the first variant; the others follow.</param>
/// <param name="Count">Number of variants.</param>
/// <param name="Threads">How many are run at a time.</param>
/// <param name="IsShown">Print the variants instead of running them.</param>
internal sealed record Options(int First, int Count, int Threads, bool IsShown)
{
    public const string Usage = "usage: dotnet run -c Release --project tests/BrokenSources -- [--first S] [--count N] [--threads T] [--show]";

    /// <summary>Reads the arguments; <see langword="null"/> if they are not understood.</summary>
    public static Options? Parse(string[] arguments)
    {
        var options = new Options(First: 100_000, Count: 2_000, Threads: Environment.ProcessorCount, IsShown: false);
        for (int i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] == "--show")
            {
                options = options with { IsShown = true };
                continue;
            }

            string name = arguments[i++];
            if (!int.TryParse(i < arguments.Length ? arguments[i] : "", NumberStyles.None, CultureInfo.InvariantCulture, out int number))
            {
                return null;
            }

            switch (name)
            {
                case "--first":
                    options = options with { First = number };
                    break;
                case "--count":
                    options = options with { Count = number };
                    break;
                case "--threads" when number > 0:
                    options = options with { Threads = number };
                    break;
                default:
                    return null;
            }
        }

        return options;
    }
}
