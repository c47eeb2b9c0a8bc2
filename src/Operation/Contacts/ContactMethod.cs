using Tandem.Operation.Channels;

namespace Tandem.Operation.Contacts;

/// <summary>One way in which a person wants to be called.</summary>
/// <param name="Address">A mail address, a phone number or a web address; empty: within the program, or by the person's own mail address.</param>
/// <param name="High">Minutes after which it is used for an urgent page, from 0 to 120; null: never.</param>
/// <param name="Low">The same for a page that is not urgent.</param>
public sealed record ContactMethod(NoticeChannel Channel, string Address = "", int? High = null, int? Low = null);
