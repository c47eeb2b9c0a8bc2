using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Comments;

/// <summary>The author corrected what was said.</summary>
public sealed record CommentEdited(RecordKey About, Guid Comment, string From, string To, bool Internal) : IFact;
