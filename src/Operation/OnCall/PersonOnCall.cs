namespace Tandem.Operation.OnCall;

/// <summary>Who is on call at a moment, as a program reads it.</summary>
/// <param name="Person">A number such as <c>PER-3</c>; null: nobody.</param>
/// <param name="Until">When this shift ends; null: not within four weeks.</param>
/// <param name="Next">Who comes then.</param>
public sealed record PersonOnCall(DateTimeOffset At, string? Person, string? Name, DateTimeOffset? Until, string? Next, string? NextName);
