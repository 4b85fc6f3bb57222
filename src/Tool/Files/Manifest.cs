namespace CotGen.Tool.Files;

/// <summary>What lies in a finished file, and how to make it again.</summary>
/// <param name="File">The file's name, without its folder.</param>
/// <param name="Rows">Rows in it.</param>
/// <param name="Bytes">Its bytes.</param>
/// <param name="Sha256">Their hash, in hexadecimal digits.</param>
/// <param name="Request">What was asked for.</param>
/// <param name="Domain">How many prompts there are in all; 2^62 stands for any number from there on.</param>
/// <param name="IsExhausted">True if more rows were asked for than there are prompts.</param>
/// <param name="ToolVersion">The version of the tool that wrote it.</param>
/// <param name="Vocabulary">The texts of the tokens by their numbers, where rows are numbers.</param>
/// <param name="TokensPerRow">Tokens of a row, where rows are numbers and all of them have as many.</param>
internal sealed record Manifest(
    string File, long Rows, long Bytes, string Sha256, ExportRequest Request, long Domain, bool IsExhausted, string ToolVersion,
    IReadOnlyList<string>? Vocabulary = null, int? TokensPerRow = null);
