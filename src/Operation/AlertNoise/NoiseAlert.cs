namespace Tandem.Operation.AlertNoise;

/// <summary>An alert behind a figure of the noise report.</summary>
/// <param name="Alert">Its number.</param>
/// <param name="Events">How often it was heard.</param>
public sealed record NoiseAlert(string Alert, string Title, string Name, string Severity, DateTimeOffset FirstSeenAt, long Events, bool Paged);
