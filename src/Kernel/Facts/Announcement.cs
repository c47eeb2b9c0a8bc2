using Tandem.Kernel.Access;

namespace Tandem.Kernel.Facts;

/// <summary>A fact said aloud but not yet saved.</summary>
internal sealed record Announcement(IFact Fact, Actor By, DateTimeOffset? At);
