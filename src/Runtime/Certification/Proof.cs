using CotGen.Programs;

namespace CotGen.Certification;

/// <summary>The outcome of one way to judge a slot; the certificate adds what does not depend on the way.</summary>
internal sealed record Proof(
    string RuleName,
    ProofStatus Status,
    ProofMethod Method,
    long Rows,
    long Margin,
    EquatableArray<string> Dependencies,
    FailingRow? Failure);
