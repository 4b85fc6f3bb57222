using Microsoft.CodeAnalysis;

namespace CotGen.Generator.Diagnostics;

/// <content>COT04xx: machine files.</content>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor MachineFile = new(
        "COT0401", "A machine file must be readable", "No machine is made from this file: {0}",
        CategoryMachines, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0401.md");

    public static readonly DiagnosticDescriptor MachineDoubt = new(
        "COT0402", "A machine file says something that is probably not meant", "{0}",
        CategoryMachines, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0402.md");

    public static readonly DiagnosticDescriptor MachineItem = new(
        "COT0403", "The metadata of a CotMachine item must be valid", "{0} of the CotMachine item is '{1}'; write {2}",
        CategoryMachines, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0403.md");

    public static readonly DiagnosticDescriptor MachineName = new(
        "COT0404", "Machine files need names of their own", "The machine of '{0}' is named '{1}', too; give the CotMachine item of this file another Name",
        CategoryMachines, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: HelpBase + "COT0404.md");
}
