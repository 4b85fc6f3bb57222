using System.Composition;
using CotGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CotGen.CodeFixes;

/// <summary>COT0025: adds an alphabet to a parameter. Its letters are the decimal digits, for the user to change.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddAlphabetFix))]
[Shared]
public sealed class AddAlphabetFix() : ParameterAttributeFix(Rules.MissingAlphabet.Id, "Alphabet", "\"0123456789\"");
