namespace CotGen.Predictors;

/// <summary>Computes the chains of some prompts, each on its own, in class numbers.</summary>
internal interface IChainKernel
{
    /// <summary>
    /// Number of prompts that are handled at once: <c>stride</c> is a multiple of it, so that the last vector of a column may be whole. What such lanes behind
    /// the last prompt hold means nothing.
    /// </summary>
    int Lanes { get; }

    /// <summary>Writes the class of every slot of every prompt.</summary>
    /// <param name="classes">Positions x <paramref name="stride"/> class numbers: those of the prompt are read, those of the chain written.</param>
    /// <param name="stride">Distance of two positions.</param>
    /// <param name="count">Number of prompts, at most <paramref name="stride"/>.</param>
    void Run(Span<ushort> classes, int stride, int count);
}
