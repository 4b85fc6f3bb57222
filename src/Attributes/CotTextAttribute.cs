namespace CotGen;

/// <summary>
/// Gives the sentence by which a narrated trace tells the value that a method returns: the target itself or a helper method that it calls.
/// Only the narrated rendering reads it; the program, its tokens and its hash stay the same.
/// </summary>
/// <param name="template">
/// The sentence, with the names of the method's parameters and <c>this</c> (the value returned) in braces: <c>"{a} times {b} is {this}"</c>.
/// </param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = false, Inherited = false)]
public sealed class CotTextAttribute(string template) : Attribute
{
    /// <summary>The sentence, with names in braces.</summary>
    public string Template { get; } = template;
}
