using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Comments;

/// <summary>Somebody said something about a record.</summary>
/// <param name="Mentioned">The people named with @ who can read it.</param>
public sealed record CommentAdded(RecordKey About, Guid Comment, string Text, bool Internal, IReadOnlyList<Guid> Mentioned) : IFact;
