using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Interface;
using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Rooms;

namespace Tandem.Operation.Categories;

/// <summary>The tree of categories by which incidents are told apart.</summary>
public static class CategoryPractice
{
    public static Practice Practice { get; } = new Practice("Categories")
        .Record(Category.Kind, Map, new Resource<Category>(Category.Kind)
            .Create<AddCategory, AddCategory.Request>()
            .Edit<EditCategory, EditCategory.Request>()
            .Move<MoveCategory, MoveCategory.Request>(Category.InUse)
            .Move<MoveCategory, MoveCategory.Request>(Category.Retired))
        .Suits(StandardRole.Agent, GrantScope.Everywhere, Category.Kind.ReadRight)
        .Suits(StandardRole.Member, GrantScope.Everywhere, Category.Kind.ReadRight)
        .Suits(StandardRole.Manager, GrantScope.Everywhere, "categories.*")
        .Administers("Categories", "/categories", "category", Category.Kind.EditRight);

    private static void Map(EntityTypeBuilder<Category> category)
    {
        category.HasIndex(row => row.Path).IsUnique();
        category.HasIndex(row => row.Name);
        category.HasIndex(row => row.Parent);
        category.HasIndex(row => row.State);
    }
}
