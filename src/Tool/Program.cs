using CotGen.Tool.Commands;
using CotGen.Tool.Terminal;

return await CommandLine.RunAsync(args, new ToolConsole(Console.Out, Console.Error));
