namespace CotGen;

/// <summary>The form of an algorithm: what its parameters mean and what happens with its result.</summary>
public enum CotShape
{
    /// <summary>
    /// Told by the signature: <see cref="TuringMachine"/> where the method returns <see cref="Transition{TState, TSymbol}"/>,
    /// <see cref="StepFunction"/> where the target has <see cref="CotTargetAttribute.Halt"/> or <see cref="CotTargetAttribute.MaxSteps"/>,
    /// otherwise <see cref="BoundedFunction"/>. A fold is never guessed: its signature is that of a function of two parameters.
    /// </summary>
    Auto,

    /// <summary>
    /// Finite parameters in, values out. Loops with a known number of rounds are unrolled; a loop on data becomes repeated blocks of the chain.
    /// </summary>
    BoundedFunction,

    /// <summary>
    /// <c>Transition&lt;TState, TSymbol&gt; M(TState state, TSymbol symbol)</c>, both enums: the transition function of a machine with one tape.
    /// A branch that throws is an undefined entry: there the machine is stuck, which is a visible outcome and not an error.
    /// </summary>
    TuringMachine,

    /// <summary>
    /// <c>TState M(TState state)</c>, applied again and again until <see cref="CotTargetAttribute.Halt"/> holds
    /// or <see cref="CotTargetAttribute.MaxSteps"/> is reached.
    /// </summary>
    StepFunction,

    /// <summary>
    /// <c>TState M(TState state, TInput input)</c>, an automaton run over an input of any length. Its output is the final state,
    /// the projection named by <see cref="CotTargetAttribute.Output"/>, or one value per input where the method returns <c>(TState Next, TOutput Output)</c>.
    /// </summary>
    Fold,
}
