using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Design.OpenClocks;

/// <summary>Something that changed after the fact moved a due moment.</summary>
/// <param name="From">When it was due before.</param>
/// <param name="To">When it is due now; null: not while it is paused.</param>
/// <param name="Because">The name of the fact that changed it, such as <c>ServiceLevelPolicyEdited</c>.</param>
/// <param name="Entry">That fact's place in the journal.</param>
public sealed record ServiceLevelRecomputed(
    string Kind, Guid Record, Guid Policy, string Name, int Run, DateTimeOffset? From, DateTimeOffset? To, string Because, long Entry) : IFact
{
    RecordKey IFact.About => new(Kind, Record);

    bool IFact.Internal => true;
}
