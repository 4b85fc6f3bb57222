namespace CotGen.Tool.Files;

/// <summary>How much of a file is surely on the disk.</summary>
/// <param name="Request">What the file is to hold.</param>
/// <param name="Next">The first index that is not in it.</param>
/// <param name="Rows">Rows in it.</param>
/// <param name="Bytes">Its bytes; what follows them is not counted on.</param>
internal sealed record Checkpoint(ExportRequest Request, long Next, long Rows, long Bytes);
