using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.StatusComponents;
using Tandem.Operation.StatusPage;

namespace Tandem.Operation.StatusSubscribers;

/// <summary>An address that is told what the status page tells everybody. The address never enters the journal, and is forgotten at the end.</summary>
public sealed class StatusSubscriber : Record<StatusSubscriber>
{
    /// <summary>By which one knows it without knowing the address.</summary>
    public required string Name { get; init; }

    public StatusChannel Channel { get; init; }

    /// <summary>Lower case; empty once it has ended.</summary>
    [Unrecorded]
    public string Address { get; private set; } = "";

    /// <summary>What its webhooks are signed with, sealed.</summary>
    [Unrecorded]
    public string Seal { get; private set; } = "";

    public string State { get; private set; } = StatusSubscriberLife.Unconfirmed;

    public DateTimeOffset AskedAt { get; init; }

    /// <summary>What of the page it follows; empty: all of it.</summary>
    public List<Id<StatusComponent>> Components { get; internal set; } = [];

    internal static StatusSubscriber Mail(string address, DateTimeOffset at) => new() { Name = $"{address[..1]}…{address[address.LastIndexOf('@')..]}", Channel = StatusChannel.Mail, Address = address, AskedAt = at };

    internal static StatusSubscriber Webhook(Uri address, string seal, DateTimeOffset at)
    {
        var made = new StatusSubscriber { Name = address.Host, Channel = StatusChannel.Webhook, Address = address.AbsoluteUri, Seal = seal, AskedAt = at };
        made.Confirm();
        return made;
    }

    /// <summary>Whether it wants to know of what concerns these.</summary>
    public bool Follows(IEnumerable<StatusPart> parts) => Components.Count == 0 || parts.Any(part => Components.Contains(new(part.Id)));

    internal void Confirm() => State = StatusSubscriberLife.Life.Move(State, StatusSubscriberLife.Active).To;

    internal void End()
    {
        State = StatusSubscriberLife.Life.Move(State, StatusSubscriberLife.Ended).To;
        (Address, Seal) = ("", "");
    }
}
