using CotGen.Generator.Diagnostics;
using CotGen.Generator.Frontend.Model;
using CotGen.Programs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace CotGen.Generator.Frontend;

/// <content>The first state of a step function or fold as a function without parameters.</content>
internal sealed partial class FunctionBinder
{
    /// <summary>A function that yields what the member holds; <see langword="null"/>, with a finding, where that cannot be read.</summary>
    /// <param name="member">A member that <see cref="StartReader"/> found.</param>
    /// <param name="place">Where the target names it.</param>
    public FunctionModel? BindStart(ISymbol member, TextSpan place)
    {
        ModelSpan at = _source.Map(place);
        ITypeSymbol state = _source.Method.Parameters[0].Type;
        if (_session.Types.Bind(state).Type is not { } type)
        {
            return null;
        }

        IMethodSymbol? method = member as IMethodSymbol ?? (member as IPropertySymbol)?.GetMethod;
        Expression? value = method is not null && CallTargets.SyntaxOf(method, _session) is { } syntax
            ? new CallExpression(NumberOf(method, syntax), [], type, at)
            : Stored(member, state, type, at);
        return value is null ? null : new FunctionModel(_source.Id, _source.TextHash, member.Name, [], _variables.ToEquatableArray(), type, new ReturnStatement(value, at));
    }

    private Expression? Stored(ISymbol member, ITypeSymbol symbol, TypeModel type, ModelSpan at)
    {
        if (type is not ScalarType)
        {
            return StaticValue(member, symbol, at) ?? NotStored(member, "it is not written out in constants", at);
        }

        return member is IFieldSymbol { HasConstantValue: true, ConstantValue: var constant } && Bits.TryOf(constant, out long bits)
            ? new ConstantExpression(bits, type, at)
            : TableReader.Read(member, symbol, _session) switch
            {
                { Reason: { } reason } => NotStored(member, reason, at),
                { IsScalar: true } reading => new ConstantExpression(reading.Elements[0], type, at),
                _ => NotStored(member, "it is not written out in constants", at),
            };
    }

    private Expression? NotStored(ISymbol member, string reason, ModelSpan at)
    {
        _session.Refuse(Rules.TableNotConstant, _source, at, member.Shown(), reason);
        return null;
    }
}
