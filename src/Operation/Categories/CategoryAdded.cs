using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Categories;

/// <summary>The tree of categories grew.</summary>
public sealed record CategoryAdded(Id<Category> Category) : IFact
{
    RecordKey IFact.About => Categories.Category.Key(Category);
}
