namespace Tandem.Operation.Channels;

/// <summary>What is sent to one address.</summary>
/// <param name="Key">The same however often it is tried, so that the other side can tell.</param>
/// <param name="Person">Who is called; null: a program.</param>
/// <param name="Number">The page's, such as <c>PAG-7</c>.</param>
/// <param name="Link">Where one answers.</param>
/// <param name="Seal">What a webhook is signed with, sealed.</param>
public sealed record Message(
    string Key, NoticeChannel Channel, string Address, Guid? Person, Guid Page, string Number, string Title, string Details, bool IsUrgent, DateTimeOffset Since, string Link, string Seal = "", string Path = "");
