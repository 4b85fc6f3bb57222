using System.Globalization;
using CotGen.Tool.Commands;
using CotGen.Tool.Terminal;

namespace CotGen.Tool.Tests;

/// <summary>A run of the tool in this process.</summary>
/// <param name="ExitCode">What the shell would get.</param>
/// <param name="Output">Standard output, but for bytes that go there directly.</param>
/// <param name="Error">Standard error.</param>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    public static async Task<ToolRun> Of(params string[] args)
    {
        using StringWriter output = new(CultureInfo.InvariantCulture), error = new(CultureInfo.InvariantCulture);
        int code = await CommandLine.RunAsync(args, new ToolConsole(output, error));
        return new ToolRun(code, output.ToString(), error.ToString());
    }

    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
