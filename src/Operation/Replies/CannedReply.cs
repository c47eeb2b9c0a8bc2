using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Replies;

/// <summary>An answer that is given often, with places for what differs.</summary>
public sealed class CannedReply : Record<CannedReply>
{
    public const string InUse = "inUse";
    public const string Retired = "retired";

    public static Lifecycle Life { get; } = new(
        [new(InUse, "In use", StateCategory.Active), new(Retired, "Retired", StateCategory.Ended)],
        [new(InUse, Retired, "Retire"), new(Retired, InUse, "Use again")]);

    public static RecordKind<CannedReply> Kind { get; } = new RecordKind<CannedReply>("canned-reply", "canned-replies", "RPL", "Canned reply")
        .Titled(reply => reply.Name)
        .Serves("An answer that you give often, with places such as {{requester}} that fill themselves. It is offered over every reply.")
        .Lives(Life, reply => reply.State)
        .With("name", reply => reply.Name, field => field.Editable().Required().Searchable().Listed())
        .With("text", reply => reply.Text, field => field.Editable().Required().Searchable().Plain());

    public required string Name { get; set; }

    /// <summary>Markdown with placeholders such as <c>{{requester}}</c>.</summary>
    public required string Text { get; set; }

    public string State { get; private set; } = InUse;

    public static RecordKey Key(Id<CannedReply> reply) => new(Kind.Name, reply.Value);

    internal void Move(string to) => State = Life.Move(State, to).To;
}
