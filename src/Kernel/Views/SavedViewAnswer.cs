namespace Tandem.Kernel.Views;

/// <summary>A saved view as the API shows it.</summary>
/// <param name="Of">The list it belongs to, such as <c>incidents</c>.</param>
/// <param name="Owner">The number of who saved it; null where the reader may not know.</param>
/// <param name="Team">The number of the team it is shared with.</param>
/// <param name="Opens">Whether the list opens with it for the caller.</param>
/// <param name="Path">The page it leads to.</param>
public sealed record SavedViewAnswer(
    Guid Id, string Of, string Name, string Query, string? Owner, string OwnerName, ViewAudience SharedWith, string? Team, bool Opens, string Path, int Version, DateTimeOffset ChangedAt);
