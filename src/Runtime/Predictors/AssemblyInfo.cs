using System.Runtime.CompilerServices;

// Tests force vector widths that the public constructor chooses by itself.
[assembly: InternalsVisibleTo("CotGen.Runtime.Tests")]
