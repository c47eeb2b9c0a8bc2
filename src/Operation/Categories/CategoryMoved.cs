using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Categories;

/// <summary>A category was taken out of use or into use again.</summary>
public sealed record CategoryMoved(Id<Category> Category, string From, string To) : IFact
{
    RecordKey IFact.About => Categories.Category.Key(Category);
}
