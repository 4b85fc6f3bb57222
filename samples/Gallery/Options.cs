namespace Gallery;

/// <summary>What was asked for on the command line.</summary>
/// <param name="Name">A program to look at closely.</param>
/// <param name="Page">The file that the page is written to.</param>
/// <param name="Limit">Domains up to so many inputs are run in full.</param>
/// <param name="Help">Whether the options are asked for.</param>
internal readonly record struct Options(string? Name, string? Page, long Limit, bool Help)
{
    public const string HelpText =
        """
        Ordinary algorithms that became chains of thought when this program was built, each with its two verdicts.

        usage: Gallery [NAME] [--markdown] [--exhaustive] [--help]

          NAME          one program: where it stands, the chain of thought of an input, its verdicts
          --markdown    writes the table to docs/gallery.md
          --exhaustive  runs domains of up to 100,000,000 inputs in full; 1,000,000 otherwise
          --help        this text

        exit code: 0 if every predictor is proved, every program equals its method and every known answer is right, 1 if not,
                   2 for an unknown option or name

        """;

    public const string PagePath = "docs/gallery.md";

    private const long DefaultLimit = 1_000_000;
    private const long ExhaustiveLimit = 100_000_000;

    /// <summary>Reads the arguments; where that fails, <paramref name="problem"/> says why.</summary>
    public static bool TryParse(string[] args, out Options options, out string problem)
    {
        options = new Options(null, null, DefaultLimit, false);
        problem = "";
        foreach (string arg in args)
        {
            switch (arg)
            {
                case "--markdown":
                    options = options with { Page = PagePath };
                    break;
                case "--exhaustive":
                    options = options with { Limit = ExhaustiveLimit };
                    break;
                case "--help" or "-h":
                    options = options with { Help = true };
                    break;
                case [not '-', ..] when options.Name is null && Catalogue.All.Any(entry => entry.Name == arg):
                    options = options with { Name = arg };
                    break;
                default:
                    problem = $"Gallery: unknown option or program '{arg}'; --help lists the options, no option the programs.";
                    return false;
            }
        }

        return true;
    }
}
