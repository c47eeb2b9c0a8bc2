namespace Tandem.Kernel.Watching;

/// <summary>A watcher as the API shows it.</summary>
/// <param name="Person">The person's number.</param>
public sealed record WatcherView(string? Person, string Name, DateTimeOffset Since);
