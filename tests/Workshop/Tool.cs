using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Records;

namespace Tandem.Tests.Workshop;

/// <summary>A record with a field of every type.</summary>
public sealed class Tool : Record<Tool>
{
    public static Lifecycle Life { get; } = new(
        [new("new", "New", StateCategory.Waiting), new("used", "Used", StateCategory.Active), new("broken", "Broken", StateCategory.Ended)],
        [new("new", "used", "Use"), new("used", "broken", "Break", "reason"), new("broken", "used", "Mend")]);

    public static RecordKind<Tool> Kind { get; } = new RecordKind<Tool>("tool", "tools", "TOL", "Tool")
        .Titled(tool => tool.Title)
        .Lives(Life, tool => tool.State)
        .SeenBy<Maker, Maker>(tool => tool.Shop, tool => tool.Owner)
        .With("title", tool => tool.Title, field => field.Editable().Searchable().Listed())
        .With("notes", tool => tool.Notes, field => field.Editable().Plain())
        .With("price", tool => tool.Price, field => field.Editable().Internal())
        .With("weight", tool => tool.Weight, field => field.Editable())
        .With("sharp", tool => tool.Sharp, field => field.Editable())
        .With("colour", tool => tool.Colour, field => field.Editable())
        .With("bought", tool => tool.Bought, field => field.Editable())
        .With("owner", tool => tool.Owner, field => field.Editable())
        .With("shop", tool => tool.Shop)
        .With("reason", tool => tool.Reason);

    public required string Title { get; set; }

    public string Notes { get; set; } = "";

    public string State { get; set; } = "new";

    public long Price { get; set; }

    public int? Weight { get; set; }

    public bool Sharp { get; set; }

    public Colour Colour { get; set; }

    public DateTimeOffset? Bought { get; set; }

    public Id<Maker>? Owner { get; set; }

    public Id<Maker>? Shop { get; set; }

    public string Reason { get; set; } = "";
}
