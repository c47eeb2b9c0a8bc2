using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Product.Ideas;

/// <summary>An idea became true.</summary>
public sealed record IdeaShipped(Id<Idea> Idea) : IFact
{
    RecordKey IFact.About => IdeaKind.Key(Idea);
}
