using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Product.Ideas;

/// <summary>What an idea says was changed.</summary>
public sealed record IdeaEdited(Id<Idea> Idea) : IFact
{
    RecordKey IFact.About => IdeaKind.Key(Idea);
}
