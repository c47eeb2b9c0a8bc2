using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Records;

namespace Tandem.Operation.Categories;

/// <summary>What an incident is about: one branch of a tree that the site grows for itself.</summary>
public sealed class Category : Record<Category>
{
    public const string InUse = "inUse";
    public const string Retired = "retired";

    /// <summary>Stands between the names of a path.</summary>
    public const string Between = " / ";

    public static Lifecycle Life { get; } = new(
        [new(InUse, "In use", StateCategory.Active), new(Retired, "Retired", StateCategory.Ended)],
        [new(InUse, Retired, "Retire"), new(Retired, InUse, "Use again")]);

    public static RecordKind<Category> Kind { get; } = new RecordKind<Category>("category", "categories", "CAT", "Category")
        .Titled(category => category.Path)
        .Serves("Categories tell incidents apart, such as Hardware / Printer. Write down the first branch; every form then offers it.")
        .Lives(Life, category => category.State)
        .AlsoKnownAs(category => category.Path)
        .With("name", category => category.Name, field => field.Editable().Required().Searchable().Listed())
        .With("path", category => category.Path, field => field.Listed())
        .With("parent", category => category.Parent, field => field.Editable().Listed(), "Part of");

    public required string Name { get; set; }

    public Id<Category>? Parent { get; set; }

    /// <summary>The names from the root to this one, such as "Hardware / Printer"; what an incident keeps.</summary>
    public string Path { get; set; } = "";

    public string State { get; private set; } = InUse;

    public static RecordKey Key(Id<Category> category) => new(Kind.Name, category.Value);

    internal void Move(string to) => State = Life.Move(State, to).To;
}
