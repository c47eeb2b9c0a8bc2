namespace Tandem.Kernel.Jobs;

/// <summary>A piece of work as administrators see it.</summary>
/// <param name="Name">The job or chore that does it.</param>
/// <param name="Due">When it is to be done, or tried again.</param>
/// <param name="Attempts">How often it was begun.</param>
/// <param name="Error">What went wrong the last time.</param>
/// <param name="ParkedAt">When it was tried for the last time.</param>
/// <param name="Node">Who does it now.</param>
/// <param name="EverySeconds">For a chore: the pause between two rounds.</param>
/// <param name="DoneAt">For a chore: when its last round ended well.</param>
public sealed record JobView(
    Guid Id, string Name, JobState State, DateTimeOffset Due, int Attempts, string Error, DateTimeOffset? ParkedAt, string? Node, long? EverySeconds, DateTimeOffset? DoneAt);
