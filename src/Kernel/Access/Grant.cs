namespace Tandem.Kernel.Access;

/// <summary>One right and how far it reaches.</summary>
/// <param name="Right">Such as <c>incidents.read</c>; <c>incidents.*</c> and <c>*</c> cover several.</param>
/// <param name="Organisation">For <see cref="GrantScope.Organisation"/>: which one; null means the person's own.</param>
public sealed record Grant(string Right, GrantScope Scope, Guid? Organisation = null)
{
    public static readonly Grant All = new("*", GrantScope.Everywhere);

    public bool Covers(string right) =>
        Right == "*" || Right == right
        || (Right.EndsWith(".*", StringComparison.Ordinal) && right.StartsWith(Right.AsSpan(0, Right.Length - 1), StringComparison.Ordinal))
        || (Right.StartsWith("*.", StringComparison.Ordinal) && right.EndsWith(Right[1..], StringComparison.Ordinal));
}
