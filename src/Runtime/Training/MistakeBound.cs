namespace CotGen;

/// <summary>How many updates a margin perceptron can make.</summary>
public static class MistakeBound
{
    /// <summary>
    /// The greatest number of updates: <c>2 (R^2 + beta) / gamma^2</c>, with <c>R^2 = sources + 1</c> active one-hot features and
    /// <c>gamma = 1 / ||W||</c> for any rule W that is right on the rows with a lead of at least 1.
    /// </summary>
    /// <remarks>
    /// Novikoff (1962), for pairs of classes: an update adds the features to the right class and takes them from one rival whose lag
    /// is below beta. It adds at least 1 to the inner product with W, and at most <c>2 R^2 + 2 beta</c> to the squared norm. So after
    /// k updates from zero, <c>k &lt;= ||W|| sqrt(2 k (R^2 + beta))</c>. It holds for any order of rows, also for rows that join later.
    /// </remarks>
    /// <param name="sources">Tokens that the rule reads.</param>
    /// <param name="margin">The lead asked for, beta.</param>
    /// <param name="squaredNorm">Sum of the squares of all weights of W, biases included (squared Frobenius norm).</param>
    public static double Of(int sources, int margin, double squaredNorm) => 2.0 * (sources + 1 + margin) * squaredNorm;
}
