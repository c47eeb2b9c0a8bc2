using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Replies;

/// <summary>An answer was taken out of use or into use again.</summary>
public sealed record CannedReplyMoved(Id<CannedReply> Reply, string From, string To) : IFact
{
    RecordKey IFact.About => CannedReply.Key(Reply);
}
