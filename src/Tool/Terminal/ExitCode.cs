namespace CotGen.Tool.Terminal;

/// <summary>What a command's number says to the shell.</summary>
internal static class ExitCode
{
    public const int Ok = 0;

    /// <summary>A predictor was refuted, or a completion is wrong.</summary>
    public const int Failed = 1;

    /// <summary>The arguments, the assembly or a file are not what the command needs.</summary>
    public const int BadInput = 2;

    /// <summary>A limit was reached before the work was done.</summary>
    public const int Limit = 3;

    /// <summary>Ctrl+C, or the signal to end.</summary>
    public const int Cancelled = 130;
}
