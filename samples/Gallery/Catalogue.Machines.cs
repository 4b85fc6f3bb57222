using Gallery.Entries;

namespace Gallery;

public static partial class Catalogue
{
    private static IEnumerable<Entry> OfMachines =>
    [
        new MachineEntry<Machines.PalindromeCot>(
            "Turing machines", Machines.PalindromeCot.SourceMap, "_01", CountsSteps: false, ("1001", "Accept"), ("101", "Accept"), ("", "Accept"), ("10", "Reject 0")),

        new MachineEntry<Machines.CopyCot>(
            "Turing machines", Machines.CopyCot.SourceMap, "_1x", CountsSteps: false, ("11", "Done 11_11"), ("1", "Done 1_1"), ("11111", "Done 11111_11111")),

        new MachineEntry<Machines.UnaryMultiplyCot>(
            "Turing machines", Machines.UnaryMultiplyCot.SourceMap, "_1m*=", CountsSteps: false, ("11*11=", "Done 1111"), ("111*11=", "Done 111111"), ("*11=", "Done"), ("11*=", "Done")),

        new MachineEntry<Machines.BracketsCot>(
            "Turing machines", Machines.BracketsCot.SourceMap, "_()x", CountsSteps: false, ("(()())", "Balanced xxxxxx"), ("())", "Unbalanced xxx"), ("((", "Unbalanced ((")),

        // The records of Rado's contest: 6 ones; 107 steps and 13 ones.
        new MachineEntry<Machines.BusyBeaver3Cot>(
            "Turing machines", Machines.BusyBeaver3Cot.SourceMap, "_1", CountsSteps: true, ("_", "Halt after 14 steps 111111"), ("1", "Halt after 1 steps 1")),

        new MachineEntry<Machines.BusyBeaver4Cot>(
            "Turing machines", Machines.BusyBeaver4Cot.SourceMap, "_1", CountsSteps: true, ("_", "Halt after 107 steps 1_111111111111"), ("____", "Halt after 107 steps 1_111111111111")),
    ];
}
