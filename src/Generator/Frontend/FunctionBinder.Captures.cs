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
        if (_source.Method.MethodKind != MethodKind.LocalFunction || !_session.Variables.TryGetValue(symbol, out (int Function, int Variable) outer))
        {
            return false;
        }

        ITypeSymbol? type = symbol is ILocalSymbol local ? local.Type : (symbol as IParameterSymbol)?.Type;
        number = Temporary(type is not null && BindVariableType(type).Type is { } bound ? bound : BindType(type, at), symbol.Name);
        _numbers.Add(symbol, number);
        _captures.Add(new CaptureModel(number, outer.Function, outer.Variable));
        return true;
    }

    /// <summary>A type with the type arguments of this call put in.</summary>
    private ITypeSymbol? Concrete(ITypeSymbol? type)
    {
        if (type is ITypeParameterSymbol parameter)
        {
            for (IMethodSymbol? method = _source.Method; method is not null; method = method.ContainingSymbol as IMethodSymbol)
            {
                if (parameter.DeclaringMethod.Is(method.OriginalDefinition))
                {
                    return method.TypeArguments[parameter.Ordinal];
                }
            }

            return type;
        }

        return type switch
        {
            _ when !_source.Method.IsGenericMethod => type,
            IArrayTypeSymbol array => _session.Compilation.CreateArrayTypeSymbol(Concrete(array.ElementType)!, array.Rank),
            INamedTypeSymbol { IsTupleType: true } tuple => _session.Compilation.CreateTupleTypeSymbol(
                [.. tuple.TupleElements.Select(element => Concrete(element.Type)!)], [.. tuple.TupleElements.Select(static element => (string?)element.Name)]),
            INamedTypeSymbol { TypeArguments.Length: > 0 } named when named.ContainingType is null =>
                named.OriginalDefinition.Construct([.. named.TypeArguments.Select(argument => Concrete(argument)!)]),
            _ => type,
        };
    }

    private IMethodSymbol Concrete(IMethodSymbol method) => method.IsGenericMethod
        ? method.OriginalDefinition.Construct([.. method.TypeArguments.Select(argument => Concrete(argument)!)])
        : method;
}
