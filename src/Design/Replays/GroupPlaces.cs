namespace Tandem.Design.Replays;

/// <summary>The places of the fields by which outcomes are counted; null where a kind has no such field.</summary>
public sealed record GroupPlaces(int? Priority, int? Team, int? Service);
