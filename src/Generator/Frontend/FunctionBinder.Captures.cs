using CotGen.Generator.Diagnostics;
using CotGen.Generator.Frontend.Model;
using Microsoft.CodeAnalysis;

namespace CotGen.Generator.Frontend;

/// <content>What a body means only together with its surroundings: variables of enclosing functions, type parameters.</content>
internal sealed partial class FunctionBinder
{
    private Expression Variable(ISymbol symbol, IOperation at)
    {
        if (_numbers.TryGetValue(symbol, out int number) || Capture(symbol, at, out number))
        {
            return new VariableExpression(number, _variables[number].Type, SpanOf(at));
        }

        return Refuse(at, Rules.NotInLanguage, $"'{symbol.Name}' at this place");
    }

    /// <summary>A variable of an enclosing function, which is bound before the functions inside it.</summary>
    private bool Capture(ISymbol symbol, IOperation at, out int number)
    {
        number = -1;
        FunctionSource? outer = _source.Around;
        while (outer is not null && !outer.Variables.ContainsKey(symbol))
        {
            outer = outer.Around;
        }

        if (outer is null)
        {
            return false;
        }

        ITypeSymbol? type = symbol is ILocalSymbol local ? local.Type : (symbol as IParameterSymbol)?.Type;
        number = Temporary(type is not null && BindVariableType(type).Type is { } bound ? bound : BindType(type, at), symbol.Name);
        _numbers.Add(symbol, number);
        _captures.Add(new CaptureModel(number, outer.Index, outer.Variables[symbol]));
        return true;
    }

    /// <summary>The number of a method in the model, with the type arguments of this call put in.</summary>
    private int NumberOf(IMethodSymbol method, SyntaxNode syntax)
    {
        FunctionSource? around = method.MethodKind == MethodKind.LocalFunction ? _source : null;
        while (around is not null && !around.Method.OriginalDefinition.Is(method.ContainingSymbol.OriginalDefinition))
        {
            around = around.Around;
        }

        IMethodSymbol concrete = Concrete(method);
        if (concrete.TypeArguments.Concat(concrete.ContainingType.TypeArguments).Any(static argument => DepthOf(argument) > MaxTypeDepth))
        {
            // A generic method may call itself with larger and larger types.
            _session.Refuse(Rules.NestedTooDeeply, _source, _source.Node, "16");
            return 0;
        }

        return _session.NumberOf(concrete, syntax, around);
    }
}
