using CotGen.Programs;

namespace CotGen.Lowering;

/// <summary>The answer in one piece: every output once more, behind the chain that computes them.</summary>
internal static class AppendedAnswer
{
    /// <summary>The program with one Lookup per output at its end, in the order of the signature; these are its outputs then.</summary>
    public static CotProgram Of(CotProgram program)
    {
        List<Slot> slots = program.Chain.Take(program.TokenCount).ToList();
        var outputs = new List<ProgramOutput>();
        foreach (ProgramOutput output in program.Outputs)
        {
            Slot computed = slots[output.Slot];
            var same = new Term(Address.Prologue(output.Slot), output.View?.Values ?? new View(computed.Classes.Values.ToArray()));
            outputs.Add(output with { Slot = slots.Count, View = null });
            slots.Add(new Slot(output.Name, program.ClassesOf(output), new LookupMeaning(same), computed.Origin));
        }

        return new CotProgram(program.Name, program.Prompt, slots.ToEquatableArray(), outputs.ToEquatableArray()) { Precondition = program.Precondition };
    }
}
