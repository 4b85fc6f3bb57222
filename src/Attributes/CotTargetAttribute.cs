namespace CotGen;

/// <summary>
/// Makes a chain-of-thought program of a method: which intermediate tokens to write, what each one means, and from which earlier tokens it is predicted.
/// </summary>
/// <remarks>
/// <para>
/// The method must be static, pure, not generic, and over finite domains (see <see cref="DomainAttribute"/>, <see cref="AlphabetAttribute"/>,
/// <see cref="FixedLengthAttribute"/>), and its type, with every type around it, must be <see langword="partial"/>.
/// For a method <c>M</c> the type receives a nested struct <c>MCot</c> with the program, the exact predictor, trace generation and verification.
/// </para>
/// <para>
/// A method may bear several of these marks, each with a <see cref="Name"/> of its own: one target for each objective, say.
/// </para>
/// <para>
/// The properties that name a member take it by <see langword="nameof"/>. That member is static, of the same type, and needs no domains of its own.
/// A limit of 0 is the project's (the build properties <c>CotFuel</c>, <c>CotMaxClasses</c>, <c>CotMaxDomain</c>, <c>CotMaxNodes</c>,
/// <c>CotMaxRows</c>, <c>CotMaxSlots</c>, <c>CotMaxWeights</c>), else the compiler's default. Exceeding a limit is a diagnostic at the expression that grew, never a silent change of the program.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// public static partial class Arithmetic
/// {
///     [CotTarget]
///     public static int AddDigits([Domain(0, 9)] int a, [Domain(0, 9)] int b) => a + b;
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class CotTargetAttribute : Attribute
{
    /// <summary>The form of the algorithm. Default: <see cref="CotShape.Auto"/>. A shape that does not fit the signature is a diagnostic.</summary>
    public CotShape Shape { get; set; }

    /// <summary>
    /// The name of the program, a C# identifier; the generated struct is called this with <c>Cot</c> behind it. Default: the method's name.
    /// Overloads need it, since their generated structs would share one name.
    /// </summary>
    public string? Name { get; set; }

    /// <summary>
    /// The member that holds the first state of a step function, fold or Turing machine: a constant, a <c>static readonly</c> field, a property or
    /// a method without parameters. Default: the enum member marked <see cref="StartAttribute"/>, otherwise an argument of the caller.
    /// </summary>
    public string? Start { get; set; }

    /// <summary>
    /// The method <c>bool H(TState state)</c> that ends a step function. It is asked before every step, the first one included.
    /// Turing machines mark their halting states with <see cref="HaltAttribute"/> instead.
    /// </summary>
    public string? Halt { get; set; }

    /// <summary>
    /// The greatest number of steps of a step function or Turing machine. 0 (the default): no bound.
    /// Without <see cref="Halt"/> a step function takes exactly this many steps. With it, reaching the bound first is the visible outcome <c>limit</c>:
    /// <c>Run</c> returns it and <c>Invoke</c> throws <see cref="InvalidOperationException"/>.
    /// </summary>
    public long MaxSteps { get; set; }

    /// <summary>The method <c>TOutput P(TState state)</c> that turns a fold's final state into its output. Default: the final state itself.</summary>
    public string? Output { get; set; }

    /// <summary>
    /// The method that states a precondition across the inputs (a sorted array, a valid date): it takes the target's inputs and returns <see cref="bool"/>.
    /// Inputs for which it is false are outside the domain: nothing is claimed about them.
    /// </summary>
    public string? Requires { get; set; }

    /// <summary>What the compiler makes small. Default: <see cref="CotObjective.Shortest"/>.</summary>
    public CotObjective Objective { get; set; }

    /// <summary>
    /// With <see cref="CotObjective.Window"/>: how many tokens back in the chain a source may lie, at least 1. Other objectives do not read it.
    /// </summary>
    public int Window { get; set; }

    /// <summary>Whether outputs stand where they are computed or are copied behind the chain. Default: <see cref="CotAnswer.Inline"/>.</summary>
    public CotAnswer Answer { get; set; }

    /// <summary>The tape of a Turing machine; of no meaning for other shapes. Default: <see cref="CotTape.TwoWay"/>.</summary>
    public CotTape Tape { get; set; }

    /// <summary>
    /// The greatest number of classes (possible tokens) of one slot, at most 65,536.
    /// 0 (the default): 16,384, or 512 with <see cref="CotObjective.Learnable"/>. A smaller limit gives longer chains of simpler tokens.
    /// </summary>
    public int MaxClasses { get; set; }

    /// <summary>The greatest number of slots (program points that write a token). 0 (the default): 65,536.</summary>
    public int MaxSlots { get; set; }

    /// <summary>
    /// The greatest number of weights of all linear rules together: each has one for every class of its slot and every token that a source may hold.
    /// 0 (the default): 20,000,000.
    /// </summary>
    public int MaxWeights { get; set; }

    /// <summary>The greatest number of nodes of the dataflow graph that the method is evaluated to. 0 (the default): 1,000,000.</summary>
    public int MaxNodes { get; set; }

    /// <summary>
    /// The greatest number of operations spent on evaluating the method at compile time, which bounds unrolled loops and recursion. 0 (the default): 10,000,000.
    /// Counted in operations and not in time, so that a build gives the same result on every machine; the default takes some three seconds.
    /// </summary>
    public long Fuel { get; set; }

    /// <summary>
    /// The greatest number of values of one domain, declared or inferred. 0 (the default): 65,536.
    /// The number of inputs, the product of the parameters' domains, has no limit.
    /// </summary>
    public int MaxDomain { get; set; }

    /// <summary>
    /// With <see cref="CotObjective.Learnable"/>: the greatest number of distinct source tuples of one slot. 0 (the default): 200.
    /// A trace set must show each of them before the slot's rule is determined. Other objectives do not read it.
    /// </summary>
    public int MaxRows { get; set; }
}
