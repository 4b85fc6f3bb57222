using CotGen.Certification;
using CotGen.Generator.Emission;
using CotGen.Machines;

namespace CotGen.Generator.MachineFiles;

/// <summary>The path of a machine file: its machine, the certificate for every width and number of steps, the struct.</summary>
internal static class MachineFileCompiler
{
    /// <summary>Compiles a file; nothing is emitted for one that cannot be read, which the analyzer reports.</summary>
    public static CompiledTarget Compile(MachineFileSource source)
    {
        if (MachineFileReading.Of(source).File is not { } file)
        {
            return CompiledTarget.None;
        }

        Certificate certificate = MachineCertifier.Certify(MachineProgram.Of(file.Machine));
        return new CompiledTarget(source.StructName, MachineFileEmitter.Write(source, file, certificate), Weights: "", Learnable: "");
    }
}
