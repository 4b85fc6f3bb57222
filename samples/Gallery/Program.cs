using CotGen;
using Gallery;
using Gallery.Entries;
using Gallery.Reports;

if (!Options.TryParse(args, out Options options, out string problem))
{
    Console.Error.WriteLine(problem);
    return 2;
}

if (options.Help)
{
    Console.Out.Write(Options.HelpText);
    return 0;
}

var judging = new CotVerifyOptions { ExhaustiveLimit = options.Limit };
if (options.Name is not null)
{
    Entry entry = Catalogue.All.First(candidate => candidate.Name == options.Name);
    Result result = Result.Of(entry, judging);
    Console.Out.Write(Details.Of(result));
    return result.IsRight ? 0 : 1;
}

var results = new List<Result>();
Console.Out.WriteLine(TextTable.Header);
foreach (Entry entry in Catalogue.All)
{
    Result result = Result.Of(entry, judging);
    Console.Out.WriteLine(TextTable.Row(result));
    results.Add(result);
}

Console.Out.WriteLine(TextTable.Footer(results));
if (options.Page is not null)
{
    File.WriteAllText(options.Page, MarkdownPage.Of(results));
}

return results.TrueForAll(static result => result.IsRight) ? 0 : 1;
