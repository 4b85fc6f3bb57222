namespace CotGen.Tool.Terminal;

/// <summary>Something that the user can mend: shown as one message, without a stack.</summary>
internal sealed class ToolException(string message, int exitCode = ExitCode.BadInput) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
