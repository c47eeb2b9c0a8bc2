namespace Tandem.Operation.OnCall;

/// <summary>A shift, as a program reads it.</summary>
/// <param name="Person">A number such as <c>PER-3</c>; null: nobody is on call.</param>
/// <param name="Layer">The layer it comes from; null for an override, or nobody.</param>
public sealed record ShiftAnswer(string? Person, string? Name, DateTimeOffset From, DateTimeOffset Until, string? Layer, bool Override);
