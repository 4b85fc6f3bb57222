namespace QuickStart;

/// <summary>What was asked for on the command line.</summary>
internal readonly record struct Options(bool Json, bool Help, bool Objectives, bool Exhaustive)
{
    public const string HelpText =
        """
        Shows methods that became chains of thought when this program was built: an example, the proof of the predictor that
        was built with them, many prompts answered by it; then learns a predictor from traces alone and proves that one, too.

        usage: QuickStart [--json] [--objectives] [--exhaustive] [--help]

          --json         one JSON object a line, nothing else
          --objectives   instead: one method under several objectives, and why each token of its chain is there
          --exhaustive   instead: all 10^8 products of four digits by four, by two tiers of the predictor, every token and every product compared
          --help         this text

        exit code: 0 if every predictor is proved and no answer was wrong, 1 if not,
                   2 for an unknown option, 130 after Ctrl+C

        """;

    /// <summary>Reads the arguments; where that fails, <paramref name="problem"/> says why.</summary>
    public static bool TryParse(string[] args, out Options options, out string problem)
    {
        options = default;
        foreach (string arg in args)
        {
            switch (arg)
            {
                case "--json":
                    options = options with { Json = true };
                    break;
                case "--objectives":
                    options = options with { Objectives = true };
                    break;
                case "--exhaustive":
                    options = options with { Exhaustive = true };
                    break;
                case "--help" or "-h":
                    options = options with { Help = true };
                    break;
                default:
                    problem = $"QuickStart: unknown option '{arg}'; --help lists the options.";
                    return false;
            }
        }

        problem = "";
        return true;
    }
}
