using System.CommandLine;
using CotGen.Tool.Terminal;

namespace CotGen.Tool.Commands;

/// <summary><c>cotgen completion</c>: what a shell needs to complete commands and options.</summary>
internal static class CompletionCommand
{
    private const string Bash = """
        _cotgen() {
          local IFS=$'\n'
          COMPREPLY=($(compgen -W "$(cotgen "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _cotgen cotgen
        """;

    private const string Zsh = """
        #compdef cotgen
        _cotgen() {
          local -a found
          found=(${(f)"$(cotgen "[suggest:$#BUFFER]" "$BUFFER" 2>/dev/null)"})
          compadd -a found || _files
        }
        compdef _cotgen cotgen
        """;

    private const string Fish = """
        complete -c cotgen -a '(cotgen "[suggest:"(string length (commandline -cp))"]" (commandline -cp) 2>/dev/null)'
        """;

    private const string PowerShell = """
        Register-ArgumentCompleter -Native -CommandName cotgen -ScriptBlock {
          param($word, $line, $position)
          cotgen "[suggest:$position]" "$line" 2>$null | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
        }
        """;

    public static Command New(ToolConsole console)
    {
        Argument<string> shell = new("SHELL") { Description = "bash, zsh, fish or pwsh." };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish", "pwsh");
        Command command = new("completion", "Prints the script that makes a shell complete commands and options: source <(cotgen completion bash).") { shell };
        command.SetAction(parsed =>
        {
            console.Output.WriteLine(parsed.GetRequiredValue(shell) switch
            {
                "bash" => Bash,
                "zsh" => Zsh,
                "fish" => Fish,
                _ => PowerShell,
            });
            return ExitCode.Ok;
        });
        return command;
    }
}
