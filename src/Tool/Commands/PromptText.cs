using CotGen.Tool.Terminal;

namespace CotGen.Tool.Commands;

/// <summary>Prompts as people type them.</summary>
internal static class PromptText
{
    /// <summary>Reads a prompt; the arrow at its end may be left out.</summary>
    /// <exception cref="ToolException">It is no prompt of the target; the message says what was expected where.</exception>
    public static ushort[] Parse(CompiledTarget target, string text)
    {
        ushort[] prompt = TraceText.Parse(target.Program, text);
        PromptDomain domain = target.Prompts();
        if (domain.Problem(prompt) is { } problem)
        {
            ushort[] whole = TraceText.Parse(target.Program, text + " =>");
            if (domain.Problem(whole) is not null)
            {
                int unknown = Array.IndexOf(prompt, TraceText.Unknown);
                throw new ToolException(unknown < 0 ? problem : $"'{text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[unknown]}' is no token of {target.Program.Name}");
            }

            prompt = whole;
        }

        return target.Accepts(prompt) ? prompt : throw new ToolException($"the inputs do not satisfy {target.Program.Precondition}");
    }
}
