using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Replies;

/// <summary>An answer that is given often was kept.</summary>
public sealed record CannedReplyAdded(Id<CannedReply> Reply) : IFact
{
    RecordKey IFact.About => CannedReply.Key(Reply);
}
