using Machines;

return CommandLine.Run(args, Console.Out, Console.Error);
