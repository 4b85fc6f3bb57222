using CotGen.Export;

namespace CotGen.Tool.Files;

/// <summary>Everything that decides the bytes of an export. A file is only gone on with by the request that began it.</summary>
/// <param name="Program">The program's name.</param>
/// <param name="ProgramHash">Its hash.</param>
/// <param name="FormatVersion">What rows look like: <see cref="ExportOptions.FormatVersion"/>.</param>
/// <param name="Format">How a row is laid out.</param>
/// <param name="Rendering">How a chain is told.</param>
/// <param name="Tags">What stands around thought and answer.</param>
/// <param name="Order">The order of the prompts.</param>
/// <param name="Seed">Its seed.</param>
/// <param name="MaxWidth">How often runs of a prompt repeat at most.</param>
/// <param name="First">The first index.</param>
/// <param name="End">The index behind the last one.</param>
internal sealed record ExportRequest(
    string Program, string ProgramHash, int FormatVersion, string Format, string Rendering, string Tags, string Order, ulong Seed, int MaxWidth, long First, long End);
