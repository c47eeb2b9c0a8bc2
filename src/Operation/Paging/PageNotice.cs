using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Channels;
using Tandem.People.Persons;

namespace Tandem.Operation.Paging;

/// <summary>One notice of a page, to one address: what is sent when, and what became of it. At most one for each step and address.</summary>
public sealed class PageNotice : IDerived
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Unlike any other: page, round, step, and to whom by what.</summary>
    public required string Key { get; init; }

    public Id<Page> Page { get; init; }

    /// <summary>Null: a program.</summary>
    public Id<Person>? Person { get; init; }

    public NoticeChannel Channel { get; init; }

    public string Address { get; init; } = "";

    /// <summary>What a webhook is signed with, sealed.</summary>
    public string Seal { get; init; } = "";

    public DateTimeOffset Due { get; init; }

    public NoticeState State { get; internal set; }

    public int Tries { get; internal set; }

    /// <summary>When it left, or was given up.</summary>
    public DateTimeOffset? At { get; internal set; }

    /// <summary>What the other side said, or why nothing was sent.</summary>
    public string Outcome { get; internal set; } = "";

    /// <summary>SHA-256 of the token in its link; null: there is none, or it was used.</summary>
    public byte[]? TokenHash { get; internal set; }

    /// <summary>Raised at each change.</summary>
    public int Version { get; internal set; }
}
