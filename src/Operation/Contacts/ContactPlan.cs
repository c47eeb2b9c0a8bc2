using Tandem.Kernel.Records;
using Tandem.Operation.Channels;
using Tandem.People.Persons;

namespace Tandem.Operation.Contacts;

/// <summary>How one person wants to be called, in an order of their own.</summary>
public sealed class ContactPlan
{
    public required Id<Person> Person { get; init; }

    public List<ContactMethod> Methods { get; internal set; } = [];

    /// <summary>What the person's webhooks are signed with, sealed.</summary>
    public required string Seal { get; init; }

    /// <summary>What holds for whoever has chosen nothing.</summary>
    public static IReadOnlyList<ContactMethod> Usual { get; } = [new(NoticeChannel.InApp, High: 0, Low: 0), new(NoticeChannel.Mail, High: 0, Low: 0)];
}
