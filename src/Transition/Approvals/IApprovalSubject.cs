using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.People.Persons;

namespace Tandem.Transition.Approvals;

/// <summary>What approvals have to know of a kind of record about which they decide: a practice that wants its records approved adds one.</summary>
public interface IApprovalSubject
{
    RecordKind Kind { get; }

    /// <summary>What the conditions of the table may be about, beside fields of an administrator's making.</summary>
    IReadOnlyList<RecordField> Fields { get; }

    /// <summary>The roles that a stage may name, such as <c>serviceOwner</c>, each with its label.</summary>
    IReadOnlyList<FieldChoice> Roles { get; }

    /// <summary>The role that decides where a stage has nobody else.</summary>
    string LastResort { get; }

    /// <summary>Reads the fields of a record as conditions compare them.</summary>
    Task<Func<RecordField, object?>> Reading(IRecord record, CancellationToken stop);

    /// <summary>Who has one of the <see cref="Roles"/> for a record; inactive people may be among them.</summary>
    Task<IReadOnlyList<Id<Person>>> Holders(string role, IRecord record, CancellationToken stop);

    /// <summary>Those whose own affair it is: they never decide.</summary>
    Task<IReadOnlySet<Guid>> Owners(IRecord record, CancellationToken stop);

    /// <summary>Everybody has said yes: carries it on and saves it all.</summary>
    Task Approve(Guid record, Actor by, CancellationToken stop);

    /// <summary>It was said no: carries it on and saves it all.</summary>
    Task Reject(Guid record, string reason, Actor by, CancellationToken stop);

    /// <summary>Nobody decided in time: carries it on and saves it all.</summary>
    Task Lapse(Guid record, string reason, Actor by, CancellationToken stop);
}
