using CotGen.Programs;
using CotGen.Tokens;

namespace CotGen.Verification.Steps;

/// <summary>A chain as it grows token by token, whoever writes it; takes any token at any place.</summary>
internal abstract class ChainWalk
{
    /// <summary>The slot of the next token; -1 once the chain has ended.</summary>
    public abstract int Slot { get; }

    /// <summary>True once nothing more belongs to the chain.</summary>
    public abstract bool HasEnded { get; }

    /// <summary>The beginning of the chain of <paramref name="prompt"/>, which must be well formed.</summary>
    public static ChainWalk Of(CotProgram program, ushort[] prompt) => program.Machine is null
        ? new ProgramWalk(program, ProgramTokens.Of(program), prompt)
        : new MachineWalk(program, prompt);

    /// <summary>What the next slot means for the tokens so far; false where these have no meaning there.</summary>
    public abstract bool TryEvaluate(out ushort token);

    /// <summary>Takes the next token.</summary>
    public abstract void Write(ushort token);

    /// <summary>The same chain, to be continued otherwise.</summary>
    public abstract ChainWalk Fork();
}
