namespace Tandem.Operation.Events;

/// <summary>What one step of the pipeline decided about an alert, and why.</summary>
/// <param name="Step">Its name, such as <c>Enrich</c>.</param>
/// <param name="Verdict">In a word or two.</param>
/// <param name="Reason">In a sentence.</param>
public sealed record Decision(string Step, string Verdict, string Reason, DateTimeOffset At);
