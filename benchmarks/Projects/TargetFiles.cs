using System.Text;

namespace CotGen.Benchmarks.Projects;

/// <summary>Files with targets: small natural ones from <see cref="SmallTargets"/>, and 4x4 multiplication if asked for.</summary>
internal static class TargetFiles
{
    /// <summary>What a line is inserted behind, above every target of the first file.</summary>
    public const string AboveTargets = "// Above the targets.";

    /// <summary>Spreads targets over files.</summary>
    /// <param name="files">Number of files.</param>
    /// <param name="small">Number of small targets.</param>
    /// <param name="withFlagship">Whether the first file has the multiplication too.</param>
    public static IEnumerable<string> Write(int files, int small, bool withFlagship) =>
        Enumerable.Range(0, files).Select(file => WriteFile(file, files, small, withFlagship && file == 0));

    private static string WriteFile(int file, int files, int small, bool withFlagship)
    {
        StringBuilder text = new();
        text.Append("using System;\nusing CotGen;\n\nnamespace Shop.Rules;\n\n").Append(AboveTargets).Append('\n');
        if (withFlagship)
        {
            text.Append(SmallTargets.Flagship).Append('\n');
        }

        if (file == 0)
        {
            text.Append(SmallTargets.Types).Append('\n');
        }

        // A class for each pass through the list, since a list has each name once.
        foreach (IGrouping<int, int> pass in Enumerable.Range(0, small).Where(i => i % files == file).GroupBy(static i => i / SmallTargets.All.Length))
        {
            text.Append($"public static partial class Rules{file}Pass{pass.Key}\n{{\n");
            foreach (int i in pass)
            {
                text.Append(SmallTargets.All[i % SmallTargets.All.Length]).Append("\n\n");
            }

            text.Append("}\n\n");
        }

        return text.ToString();
    }
}
