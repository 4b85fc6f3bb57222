using CotGen.Generator.Diagnostics;
using CotGen.Generator.Frontend.Model;
using CotGen.Programs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace CotGen.Generator.Frontend;

/// <content>Statements.</content>
internal sealed partial class FunctionBinder
{
    private Statement BindStatement(IOperation operation)
    {
        if (!Enter(operation))
        {
            return new BlockStatement([], SpanOf(operation));
        }

        try
        {
            return BindStatementCore(operation);
        }
        finally
        {
            _depth--;
        }
    }

    private Statement BindStatementCore(IOperation operation) => operation switch
    {
        IBlockOperation block => Block(block.Operations, block),
        IVariableDeclarationGroupOperation { Parent: not IUsingOperation } group => Declarations(group),
        IExpressionStatementOperation statement => new ExpressionStatement(BindEffect(statement.Operation), SpanOf(operation)),
        IConditionalOperation conditional => If(conditional),
        ISwitchOperation @switch => Switch(@switch),
        IForLoopOperation loop => For(loop),
        IWhileLoopOperation loop => While(loop),
        IForEachLoopOperation loop => ForEach(loop),
        IBranchOperation { BranchKind: BranchKind.Break } => new BreakStatement(SpanOf(operation)),
        IBranchOperation { BranchKind: BranchKind.Continue } => new ContinueStatement(SpanOf(operation)),
        IReturnOperation { Kind: OperationKind.Return } @return =>
            new ReturnStatement(@return.ReturnedValue is { } value ? BindExpression(value) : null, SpanOf(operation)),
        IThrowOperation => new ThrowStatement(SpanOf(operation)),
        ILocalFunctionOperation or IEmptyOperation or ILabeledOperation { Operation: null } => new BlockStatement([], SpanOf(operation)),
        ILabeledOperation { Operation: { } labelled } => BindStatement(labelled),
        _ => RefuseStatement(operation),
    };

    private ExpressionStatement RefuseStatement(IOperation operation) => new(operation switch
    {
        IBranchOperation => Refuse(operation, Rules.Goto, "'goto'"),
        ITryOperation => Refuse(operation, Rules.ExceptionHandling, "'try'"),
        IUsingOperation or IUsingDeclarationOperation => Refuse(operation, Rules.ExceptionHandling, "'using'"),
        ILockOperation => Refuse(operation, Rules.ExceptionHandling, "'lock'"),
        IReturnOperation => Refuse(operation, Rules.Iterator, "'yield'"),
        _ when operation.Syntax.IsKind(SyntaxKind.FixedStatement) => Refuse(operation, Rules.Unsafe, "'fixed'"),
        _ => BindExpression(operation),
    }, SpanOf(operation));

    /// <summary>Statements that do nothing, such as declarations of constants, are left out.</summary>
    private BlockStatement Block(IEnumerable<IOperation> operations, IOperation at) => new(
        operations.Select(BindStatement).Where(static statement => statement is not BlockStatement { Statements.Count: 0 }).ToEquatableArray(), SpanOf(at));

    private Statement Declarations(IVariableDeclarationGroupOperation group)
    {
        List<Statement> statements = [];
        foreach (IVariableDeclarationOperation declaration in group.Declarations)
        {
            foreach (IVariableDeclaratorOperation declarator in declaration.Declarators)
            {
                // A constant is its value wherever it is named.
                if (!declarator.Symbol.IsConst)
                {
                    statements.Add(Declaration(declarator, declarator.Initializer ?? declaration.Initializer));
                }
            }
        }

        return statements.Count == 1 ? statements[0] : new BlockStatement(statements.ToEquatableArray(), SpanOf(group));
    }

    private DeclarationStatement Declaration(IVariableDeclaratorOperation declarator, IVariableInitializerOperation? initializer)
    {
        // What the initialiser makes says more than the type that holds it.
        int before = _session.Reports.Count;
        Expression? value = initializer is null ? null : BindExpression(initializer.Value);
        int variable = _session.Reports.Count > before
            ? Declare(declarator.Symbol, BindVariableType(declarator.Symbol.Type).Type ?? ScalarType.Int32)
            : DeclareLocal(declarator.Symbol, declarator);

        // A struct may be assigned field by field.
        value ??= _variables[variable].Type is TupleType type ? new DefaultExpression(type, SpanOf(declarator)) : null;
        return new DeclarationStatement(variable, value, SpanOf(declarator));
    }

    private IfStatement If(IConditionalOperation conditional) => new(
        BindExpression(conditional.Condition),
        BindStatement(conditional.WhenTrue),
        conditional.WhenFalse is { } otherwise ? BindStatement(otherwise) : null,
        SpanOf(conditional));

    private SwitchStatement Switch(ISwitchOperation @switch) => new(
        BindExpression(@switch.Value), @switch.Cases.Select(Section).ToEquatableArray(), SpanOf(@switch));

    private SwitchSection Section(ISwitchCaseOperation section)
    {
        List<SwitchLabel> labels = [];
        bool hasDefault = false;
        foreach (ICaseClauseOperation clause in section.Clauses)
        {
            switch (clause)
            {
                case IDefaultCaseClauseOperation:
                    hasDefault = true;
                    break;
                case ISingleValueCaseClauseOperation single:
                    labels.Add(new SwitchLabel(ConstantPattern(single.Value, single), null));
                    break;
                case IPatternCaseClauseOperation pattern:
                    labels.Add(new SwitchLabel(BindPattern(pattern.Pattern), pattern.Guard is { } guard ? BindExpression(guard) : null));
                    break;
                default:
                    Refuse(clause, Rules.NotInLanguage, "This case label");
                    break;
            }
        }

        return new SwitchSection(labels.ToEquatableArray(), hasDefault, Block(section.Body, section));
    }

    private Statement For(IForLoopOperation loop)
    {
        List<Statement> statements = loop.Before.Select(BindStatement).ToList();
        Expression? condition = loop.Condition is { } test ? BindExpression(test) : null;
        Statement body = BindStatement(loop.Body);
        EquatableArray<Expression> increments = loop.AtLoopBottom
            .Select(operation => BindEffect(operation is IExpressionStatementOperation statement ? statement.Operation : operation))
            .ToEquatableArray();
        statements.Add(new WhileStatement(condition, body, increments, SpanOf(loop)));
        return statements.Count == 1 ? statements[0] : new BlockStatement(statements.ToEquatableArray(), SpanOf(loop));
    }

    private Statement While(IWhileLoopOperation loop)
    {
        if (loop.ConditionIsTop)
        {
            return new WhileStatement(BindExpression(loop.Condition!), BindStatement(loop.Body), [], SpanOf(loop));
        }

        // In the order of the text, so that variables are numbered as they are met.
        Statement body = BindStatement(loop.Body);
        return new DoStatement(body, BindExpression(loop.Condition!), SpanOf(loop));
    }
}
