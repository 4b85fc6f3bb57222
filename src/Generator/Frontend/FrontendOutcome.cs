using System.Collections.Immutable;
using CotGen.Generator.Frontend.Model;
using Microsoft.CodeAnalysis;

namespace CotGen.Generator.Frontend;

/// <summary>What Frontend says about a target, and where the functions that it names stand. Equatable, and without a Roslyn object.</summary>
internal sealed record FrontendOutcome(FrontendResult Result, SourceMap Map);

/// <summary>An outcome with the declarations whose bodies were read for it: as long as these and all declarations stay the same, so does the outcome.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Functions">The methods of the source map, in its order; the target first.</param>
/// <param name="Tables">Properties whose getters were read as tables.</param>
internal sealed record FrontendBinding(FrontendOutcome Outcome, ImmutableArray<SyntaxNode> Functions, ImmutableArray<SyntaxNode> Tables);
