using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace CotGen.Generator.MachineFiles;

/// <summary>A file of a <c>CotMachine</c> item with what the item says of it.</summary>
/// <param name="Path">The file's path.</param>
/// <param name="Text">Its text; <see langword="null"/> if it cannot be read.</param>
/// <param name="Name">The target's name: the item's <c>Name</c>, else made from the file's.</param>
/// <param name="Namespace">The namespace of its struct.</param>
/// <param name="Tape">The item's <c>Tape</c>; empty where it says nothing.</param>
internal sealed record MachineFileSource(string Path, string? Text, string Name, string Namespace, string Tape)
{
    private const string Metadata = "build_metadata.AdditionalFiles.";

    /// <summary>Whether an additional file is that of a machine.</summary>
    public static bool IsMachine(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(file).TryGetValue(Metadata + "CotMachine", out string? value) && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>The file with its item's metadata.</summary>
    public static MachineFileSource Of(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken)
    {
        options.GetOptions(file).TryGetValue(Metadata + "CotTape", out string? tape);
        options.GlobalOptions.TryGetValue("build_property.RootNamespace", out string? root);
        SourceText? text = file.GetText(cancellationToken);
        return new MachineFileSource(
            file.Path,
            text?.ToString(new TextSpan(0, Math.Min(text.Length, CotGen.Machines.SourceText.MaxLength + 1))),
            NameOf(file, options),
            NamespaceOf(root),
            tape?.Trim() ?? "");
    }

    /// <summary>The target's name.</summary>
    public static string NameOf(AdditionalText file, AnalyzerConfigOptionsProvider options)
    {
        options.GetOptions(file).TryGetValue(Metadata + "CotName", out string? name);
        return string.IsNullOrWhiteSpace(name) ? MachineFileNames.TargetOf(file.Path) : name!.Trim();
    }

    /// <summary>Of several files with one name the first by path; the others are reported. Names that differ by case only are one to file systems.</summary>
    public static IEnumerable<T> FirstOfEachName<T>(IEnumerable<T> files, Func<T, string> nameOf, Func<T, string> pathOf) => files
        .OrderBy(pathOf, StringComparer.Ordinal)
        .GroupBy(nameOf, StringComparer.OrdinalIgnoreCase)
        .Select(static group => group.First());

    /// <summary>The full name of the machine's struct.</summary>
    public string StructName => $"{Namespace}.{Name}Cot";

    // A namespace of its own: machines have names as people give them, and the project's types come first.
    private static string NamespaceOf(string? root)
    {
        bool isName = !string.IsNullOrWhiteSpace(root) && root!.Split('.').All(SyntaxFacts.IsValidIdentifier);
        return isName ? root + ".Machines" : "Machines";
    }
}
