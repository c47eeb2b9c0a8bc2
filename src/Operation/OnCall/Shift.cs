namespace Tandem.Operation.OnCall;

/// <summary>A stretch of time and who is on call in it.</summary>
/// <param name="Person">A number such as <c>PER-3</c>; null: nobody.</param>
/// <param name="Until">The first moment that no longer belongs to it.</param>
/// <param name="Layer">The layer it comes from; null for an override, or nobody.</param>
/// <param name="Override">The override it comes from.</param>
public sealed record Shift(string? Person, DateTimeOffset From, DateTimeOffset Until, string? Layer = null, Guid? Override = null)
{
    public TimeSpan Length => Until - From;
}
