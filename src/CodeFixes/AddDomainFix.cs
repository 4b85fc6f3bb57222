using System.Composition;
using CotGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CotGen.CodeFixes;

/// <summary>COT0004: adds a domain to a parameter. Its bounds are a decimal digit's, for the user to change.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddDomainFix))]
[Shared]
public sealed class AddDomainFix() : ParameterAttributeFix(Rules.MissingDomain.Id, "Domain", "0, 9");
