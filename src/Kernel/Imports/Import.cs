using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Imports;

/// <summary>A sheet that somebody brought, how its rows become records, and how far that has come.</summary>
public sealed class Import : Record<Import>
{
    public const string Draft = "draft";
    public const string Checking = "checking";
    public const string Checked = "checked";
    public const string Running = "running";
    public const string Done = "done";
    public const string Stopped = "stopped";
    public const string Failed = "failed";

    public static Lifecycle Life { get; } = new(
        [
            new(Draft, "Being mapped", StateCategory.Waiting),
            new(Checking, "Being tried", StateCategory.Active),
            new(Checked, "Tried", StateCategory.Held),
            new(Running, "Being imported", StateCategory.Active),
            new(Stopped, "Stopped", StateCategory.Held),
            new(Failed, "Failed", StateCategory.Held),
            new(Done, "Imported", StateCategory.Ended),
        ],
        [
            new(Draft, Checking, "Try it"),
            new(Checked, Checking, "Try it again"),
            new(Checked, Running, "Import"),
            new(Stopped, Checking, "Try it again"),
            new(Stopped, Running, "Go on"),
            new(Failed, Checking, "Try it again"),
            new(Checking, Stopped, "Stop"),
            new(Running, Stopped, "Stop"),
            new(Checking, Checked, "Tried"),
            new(Checking, Failed, "Failed"),
            new(Running, Done, "Imported"),
            new(Running, Failed, "Failed"),
        ]);

    public static RecordKind<Import> Kind { get; } = new RecordKind<Import>("import", "imports", "IMP", "Import")
        .Titled(import => import.File)
        .Lives(Life, import => import.State)
        .OwnedBy(import => import.Owner)
        .With("file", import => import.File, field => field.Searchable())
        .With("into", import => import.Into, field => field.Listed())
        .With("ownerName", import => import.OwnerName, field => field.Listed(), "Brought by")
        .With("size", import => import.Size, field => field.Plain(), "Bytes")
        .With("rows", import => import.Rows, field => field.Plain().Listed())
        .With("created", import => import.Created, field => field.Plain().Listed())
        .With("updated", import => import.Updated, field => field.Plain().Listed())
        .With("unchanged", import => import.Unchanged, field => field.Plain())
        .With("rejected", import => import.Rejected, field => field.Plain().Listed())
        .With("message", import => import.Message, field => field.Plain())
        .With("startedAt", import => import.StartedAt)
        .With("finishedAt", import => import.FinishedAt);

    /// <summary>As it was called where it came from.</summary>
    public required string File { get; init; }

    /// <summary>The kind's plural, such as <c>people</c>.</summary>
    public required string Into { get; init; }

    /// <summary>Who brought it, and in whose name every row is taken.</summary>
    public Guid? Owner { get; init; }

    public required string OwnerName { get; init; }

    /// <summary>Bytes.</summary>
    public long Size { get; init; }

    /// <summary>Of its content, in hexadecimal.</summary>
    [Unrecorded]
    public required string Sha256 { get; init; }

    /// <summary>The random name under which the sheet is kept.</summary>
    [Unrecorded]
    public required string KeptAs { get; init; }

    /// <summary>The rights with which it was asked for, as JSON: more are not used, whatever the owner is given later.</summary>
    [Unrecorded]
    public required string Grants { get; set; }

    /// <summary>How rows become records, as JSON.</summary>
    public required string Mapping { get; set; }

    public string State { get; private set; } = Draft;

    public int Rows { get; private set; }

    public int Created { get; private set; }

    public int Updated { get; private set; }

    public int Unchanged { get; private set; }

    public int Rejected { get; private set; }

    /// <summary>How much of the file has been read, in percent.</summary>
    public int Percent { get; private set; }

    /// <summary>The first rows and what would become of them, as JSON; kept after a trial.</summary>
    [Unrecorded]
    public string Sample { get; private set; } = "[]";

    /// <summary>Why it failed.</summary>
    public string Message { get; private set; } = "";

    public DateTimeOffset? StartedAt { get; private set; }

    public DateTimeOffset? FinishedAt { get; private set; }

    public static RecordKey Key(Id<Import> import) => new(Kind.Name, import.Value);

    internal void Begin(string state, string grants, DateTimeOffset now)
    {
        State = Life.Move(State, state).To;
        (Grants, Message, StartedAt, FinishedAt) = (grants, "", now, null);
        Come(new(), 0);
    }

    internal void Come(ImportCount count, int percent) =>
        (Rows, Created, Updated, Unchanged, Rejected, Percent) = (count.Rows, count.Created, count.Updated, count.Unchanged, count.Rejected, percent);

    internal void End(string state, string message, DateTimeOffset now)
    {
        State = Life.Move(State, state).To;
        (Message, FinishedAt) = (message, now);
    }

    internal void Show(string sample) => Sample = sample;
}
