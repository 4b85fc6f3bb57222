using CotGen.Programs;

namespace CotGen.Generator.Frontend.Model;

/// <summary>A statement with its place. A closed union: evaluation switches over it exhaustively.</summary>
internal abstract record Statement(ModelSpan Span);

/// <summary>Statements in order. Declarations inside it need no node: variables are numbered per function.</summary>
internal sealed record BlockStatement(EquatableArray<Statement> Statements, ModelSpan Span) : Statement(Span);

/// <summary>An expression for its effect.</summary>
internal sealed record ExpressionStatement(Expression Expression, ModelSpan Span) : Statement(Span);

/// <summary>A local with its initialiser; without one it is unassigned until written.</summary>
internal sealed record DeclarationStatement(int Variable, Expression? Initializer, ModelSpan Span) : Statement(Span);

/// <summary><c>if</c>.</summary>
internal sealed record IfStatement(Expression Condition, Statement Then, Statement? Else, ModelSpan Span) : Statement(Span);

/// <summary>A switch statement: the first section one of whose labels fits; no fall-through exists in C#.</summary>
internal sealed record SwitchStatement(Expression Value, EquatableArray<SwitchSection> Sections, ModelSpan Span) : Statement(Span);

/// <summary>A section; <c>default</c> is taken when no label of any section fits.</summary>
internal sealed record SwitchSection(EquatableArray<SwitchLabel> Labels, bool HasDefault, BlockStatement Body);

/// <summary>A case label: pattern and optional <c>when</c>.</summary>
internal sealed record SwitchLabel(Pattern Pattern, Expression? When);

/// <summary><c>for</c> and <c>while</c>: <c>while (condition) { body; increments }</c>; no condition means true. Initialisers stand before it in a block.</summary>
internal sealed record WhileStatement(Expression? Condition, Statement Body, EquatableArray<Expression> Increments, ModelSpan Span) : Statement(Span)
{
    /// <summary>True for a loop that is never unrolled.</summary>
    public bool IsNeverUnrolled { get; init; }
}

/// <summary><c>do body while (condition)</c>.</summary>
internal sealed record DoStatement(Statement Body, Expression Condition, ModelSpan Span) : Statement(Span);

/// <summary><c>foreach</c> over a span: the local takes each element in order.</summary>
internal sealed record ForEachStatement(int Variable, Expression Collection, Statement Body, ModelSpan Span) : Statement(Span);

/// <summary><c>break</c> of the innermost loop or switch.</summary>
internal sealed record BreakStatement(ModelSpan Span) : Statement(Span);

/// <summary><c>continue</c> of the innermost loop.</summary>
internal sealed record ContinueStatement(ModelSpan Span) : Statement(Span);

/// <summary><c>return</c>.</summary>
internal sealed record ReturnStatement(Expression? Value, ModelSpan Span) : Statement(Span);

/// <summary><c>throw</c>.</summary>
internal sealed record ThrowStatement(ModelSpan Span) : Statement(Span);
