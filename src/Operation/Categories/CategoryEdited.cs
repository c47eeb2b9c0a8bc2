using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Categories;

/// <summary>A category was renamed or hung elsewhere.</summary>
public sealed record CategoryEdited(Id<Category> Category) : IFact
{
    RecordKey IFact.About => Categories.Category.Key(Category);
}
