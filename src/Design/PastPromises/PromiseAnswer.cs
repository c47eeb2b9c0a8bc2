using Tandem.Design.ServiceLevels;

namespace Tandem.Design.PastPromises;

/// <summary>A kept or broken promise, as the API says it.</summary>
/// <param name="Number">The record's number; null where it cannot be told.</param>
/// <param name="Policy">The policy's number.</param>
/// <param name="Name">The policy's name.</param>
/// <param name="At">When it was kept; or when it was due, and was not done.</param>
/// <param name="EndedAt">Null while it is not done yet, and late.</param>
/// <param name="SecondsOver">Counted seconds by which it was late; 0 when it was kept, null while it is not done yet.</param>
public sealed record PromiseAnswer(
    string? Number, string Policy, string Name, PolicyType? Type, string Measure, int Run, bool Kept, DateTimeOffset At, DateTimeOffset StartedAt, DateTimeOffset? DueAt, DateTimeOffset? EndedAt, long? SecondsOver);
