using System.Collections.Immutable;
using CotGen.Generator.Frontend.Model;
using CotGen.Programs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CotGen.Generator.Frontend;

/// <content>The user's own structs: how they are made, and what their members are.</content>
internal sealed partial class FunctionBinder
{
    private Expression Creation(IObjectCreationOperation creation)
    {
        if (BindType(creation.Type, creation) is not TupleType type || creation.Constructor is not { } constructor)
        {
            return Later(creation, $"'new' of '{creation.Type?.Shown()}'", "use a literal or a struct of your own");
        }

        Expression made = Made(creation, constructor, type);
        return creation.Initializer is { } initializer ? With(made, initializer, (INamedTypeSymbol)creation.Type!, creation) : made;
    }

    private Expression Made(IObjectCreationOperation creation, IMethodSymbol constructor, TupleType type)
    {
        if (constructor is { IsImplicitlyDeclared: true, Parameters.IsEmpty: true })
        {
            return new DefaultExpression(type, SpanOf(creation));
        }

        if (Arguments(creation.Arguments, constructor.Parameters) is not { } arguments)
        {
            return new DefaultExpression(type, SpanOf(creation));
        }

        if (StructReader.IsPrimary(constructor))
        {
            return Positional(creation, constructor, type, arguments);
        }

        return StructReader.HasInitializers(constructor.ContainingType) || CallTargets.SyntaxOf(constructor, _session) is not { } syntax
            ? Later(creation, $"The constructor of '{constructor.ContainingType.Shown()}' beside initializers of fields", "assign the fields in the constructor")
            : InOrder(arguments, values => new ConstructExpression(NumberOf(constructor, syntax), values, type, SpanOf(creation)));
    }

    /// <summary>A record's parameters are its first fields; fields after them have their defaults.</summary>
    private Expression Positional(IOperation at, IMethodSymbol constructor, TupleType type, PassedArguments arguments)
    {
        INamedTypeSymbol record = constructor.ContainingType;
        IFieldSymbol[] fields = StructReader.FieldsOf(record).ToArray();
        bool isPlain = record.IsRecord && !StructReader.HasInitializers(record) && fields.Length >= constructor.Parameters.Length
            && constructor.Parameters.All(parameter => fields[parameter.Ordinal].AssociatedSymbol?.Name == parameter.Name && StructReader.IndexOf(fields[parameter.Ordinal].AssociatedSymbol!, record) >= 0);
        return !isPlain
            ? Later(at, $"The primary constructor of '{record.Shown()}'", "use a record struct whose parameters are its properties, or write the constructor out")
            : InOrder(arguments, values => new TupleExpression(
                type.Elements.Select((element, i) => i < values.Count ? values[i] : new DefaultExpression(element, SpanOf(at))).ToEquatableArray(), type, SpanOf(at)));
    }

    private Expression With(IWithOperation with) => BindType(with.Type, with) is TupleType
        ? With(BindExpression(with.Operand), with.Initializer, (INamedTypeSymbol)with.Type!, with)
        : new DefaultExpression(ScalarType.Int32, SpanOf(with));

    private Expression With(Expression operand, IObjectOrCollectionInitializerOperation initializer, INamedTypeSymbol type, IOperation at)
    {
        List<MemberValue> members = [];
        foreach (IOperation member in initializer.Initializers)
        {
            if (member is not ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Member: var name }, Value: var value }
                || StructReader.IndexOf(name, type) is not (>= 0 and var index))
            {
                return Later(member, "This member of an initializer", "assign a field or an automatic property");
            }

            members.Add(new MemberValue(index, BindExpression(value)));
        }

        return new WithExpression(operand, members.ToEquatableArray(), operand.Type, SpanOf(at));
    }

    /// <summary>A field or property of one of the user's structs; <see langword="null"/> if the instance is none.</summary>
    private Expression? StructMember(IMemberReferenceOperation reference, ITypeSymbol type)
    {
        if (reference.Instance is not { } instance || Concrete(instance.Type) is not INamedTypeSymbol { TypeKind: TypeKind.Struct } named
            || _session.Types.Bind(named).Type is not StructType)
        {
            return null;
        }

        if (StructReader.IndexOf(reference.Member, named) is >= 0 and var index)
        {
            return new TupleElementExpression(BindExpression(instance), index, BindType(type, reference), SpanOf(reference));
        }

        if (instance is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.PatternInput } && reference.Member is IPropertySymbol { GetMethod: { } tested } && CanChange(tested))
        {
            return Later(reference, $"The computed property '{reference.Member.Shown()}' in a pattern", "mark it with 'readonly'");
        }

        return reference.Member is IPropertySymbol { IsIndexer: false, GetMethod: { } getter } && CallTargets.SyntaxOf(getter, _session) is { } syntax
            ? new CallExpression(NumberOf(getter, syntax), [Receiver(instance, getter, [])], BindType(type, reference), SpanOf(reference))
            : Later(reference, $"The member '{reference.Member.Shown()}'", "use a field, an automatic property or a method");
    }

    /// <summary><c>this</c> of a call: the place itself where the method or an argument may write to it, else its value.</summary>
    private Expression Receiver(IOperation instance, IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments)
    {
        Expression value = BindExpression(instance);
        return (!method.IsReadOnly || arguments.Any(MayAssign)) && IsWritable(instance) && value is VariableExpression or TupleElementExpression or ElementExpression
            ? new ReferenceArgument(Target(value, instance), value.Type, value.Span)
            : value;
    }

    /// <summary>Whether a call changes the variable and not a copy of it.</summary>
    private bool IsWritable(IOperation place) => place switch
    {
        ILocalReferenceOperation { Local: var local } => !local.IsForEach && local.RefKind != RefKind.RefReadOnly,
        IParameterReferenceOperation { Parameter.RefKind: var kind } => kind is not (RefKind.In or RefKind.RefReadOnlyParameter),
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } => !_source.Method.IsReadOnly,
        IFieldReferenceOperation { Field: var field, Instance: { } owner } => (!field.IsReadOnly || _source.Method.MethodKind == MethodKind.Constructor) && IsWritable(owner),
        IArrayElementReferenceOperation => true,
        _ => false,
    };

    private BlockStatement Constructor(IConstructorBodyOperation constructor)
    {
        List<Statement> statements = [];
        if (constructor.Initializer is IExpressionStatementOperation { Operation: IInvocationOperation { TargetMethod: var other } chained })
        {
            statements.Add(new ExpressionStatement(Chained(chained, other), SpanOf(constructor.Initializer)));
        }

        statements.Add(BindStatement((IOperation?)constructor.BlockBody ?? constructor.ExpressionBody!));
        return new BlockStatement(statements.ToEquatableArray(), SpanOf(constructor));
    }

    private Expression Chained(IInvocationOperation call, IMethodSymbol other)
    {
        var self = new VariableTarget(_this!.Value, _variables[_this.Value].Type, SpanOf(call));
        if (Arguments(call.Arguments, other.Parameters) is not { } arguments)
        {
            return new DefaultExpression(self.Type, SpanOf(call));
        }

        Expression value = other is { IsImplicitlyDeclared: true, Parameters.IsEmpty: true } ? new DefaultExpression(self.Type, SpanOf(call))
            : StructReader.IsPrimary(other) ? Positional(call, other, (TupleType)self.Type, arguments)
            : CallTargets.SyntaxOf(other, _session) is { } syntax
                ? InOrder(arguments, values => new ConstructExpression(NumberOf(other, syntax), values, self.Type, SpanOf(call)))
                : Later(call, "This constructor", "assign the fields here");
        return new AssignmentExpression(self, value, self.Type, SpanOf(call));
    }
}
