using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Replies;

/// <summary>An answer that is given often was changed.</summary>
public sealed record CannedReplyEdited(Id<CannedReply> Reply) : IFact
{
    RecordKey IFact.About => CannedReply.Key(Reply);
}
