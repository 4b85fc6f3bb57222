namespace CotGen.Export;

/// <summary>How far an export has come.</summary>
/// <param name="Next">The first index that is not written.</param>
/// <param name="Rows">Rows written by this call: fewer than indices where a precondition excludes some.</param>
/// <param name="Bytes">Bytes written by this call.</param>
public readonly record struct ExportProgress(long Next, long Rows, long Bytes);
