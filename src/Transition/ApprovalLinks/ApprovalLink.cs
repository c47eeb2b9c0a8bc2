using Tandem.Kernel.Records;
using Tandem.People.Persons;
using Tandem.Transition.Approvals;

namespace Tandem.Transition.ApprovalLinks;

/// <summary>The link in a mail by which one person decides one approval without signing in. Once it is decided, the link opens nothing.</summary>
public sealed class ApprovalLink
{
    /// <summary>SHA-256 of the secret in the link; the secret itself is kept nowhere.</summary>
    public required byte[] Hash { get; init; }

    public Id<Approval> Approval { get; init; }

    public Id<Person> Person { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }
}
