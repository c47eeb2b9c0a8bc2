using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Product.Ideas;

/// <summary>Somebody wrote an idea down.</summary>
public sealed record IdeaWritten(Id<Idea> Idea, string Title) : IFact
{
    RecordKey IFact.About => IdeaKind.Key(Idea);
}
