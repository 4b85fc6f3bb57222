using CotGen.Programs;

namespace CotGen.Lowering.Learnable;

/// <summary>How a node's value can be had: from one token, or as a sum of several that nobody has added up.</summary>
internal sealed record NodeValue(Term? Token, LinearForm? Sum)
{
    public static NodeValue OfToken(Term token) => new(token, Sum: null);

    public static NodeValue OfSum(LinearForm sum) => new(Token: null, sum);
}
