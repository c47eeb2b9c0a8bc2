using Tandem.Kernel.Records;
using Tandem.Transition.Configuration;

namespace Tandem.Transition.Reconciliation;

/// <summary>Something about configuration items that does not fit together, for somebody to decide.</summary>
public sealed class Discrepancy : Record<Discrepancy>
{
    public const string EditRight = "discrepancies.edit";

    public static RecordKind<Discrepancy> Kind { get; } = new RecordKind<Discrepancy>("discrepancy", "discrepancies", "DSC", "Discrepancy")
        .Titled(each => each.Title)
        .Serves("What imports and the daily look find at odds: values that two sources tell differently, items that are the same, items that nobody tells of any more.")
        .Lives(DiscrepancyLife.Life, each => each.State)
        .With("title", each => each.Title, field => field.Searchable().Listed())
        .With("nature", each => each.Nature, field => field.Listed())
        .With("item", each => each.Item, field => field.Listed())
        .With("other", each => each.Other, label: "The other item")
        .With("field", each => each.Field, label: "Attribute")
        .With("source", each => each.Source, field => field.Listed())
        .With("ours", each => each.Ours, field => field.Plain(), "Value it has")
        .With("ourSource", each => each.OurSource, label: "Given by")
        .With("theirs", each => each.Theirs, field => field.Plain(), "Value of the source")
        .With("foundAt", each => each.FoundAt, field => field.Listed())
        .With("reason", each => each.Reason, field => field.Plain());

    /// <summary>What it is about, so that the same is found once.</summary>
    public required string Mark { get; init; }

    public required string Title { get; set; }

    public DiscrepancyNature Nature { get; init; }

    public Id<ConfigurationItem> Item { get; init; }

    /// <summary>For duplicates: the younger of the two.</summary>
    public Id<ConfigurationItem>? Other { get; init; }

    /// <summary>For conflicts: the field as the journal names it. For duplicates: what both have in common. For stale items: why, <c>missing</c> or <c>days</c>.</summary>
    public string Field { get; init; } = "";

    /// <summary>The inventory that told of it; empty: the daily look found it.</summary>
    public string Source { get; init; } = "";

    /// <summary>The value the item has. For stale items: the day on which it was told of last.</summary>
    public string? Ours { get; set; }

    /// <summary>Who gave the value the item has.</summary>
    public string OurSource { get; set; } = "";

    /// <summary>The value the source says; null: none.</summary>
    public string? Theirs { get; set; }

    public DateTimeOffset FoundAt { get; set; }

    public string State { get; private set; } = DiscrepancyLife.Open;

    /// <summary>How it was settled, or why it stays as it is.</summary>
    public string Reason { get; private set; } = "";

    public static RecordKey Key(Id<Discrepancy> discrepancy) => new(Kind.Name, discrepancy.Value);

    internal void Move(string to, string reason = "") => (State, Reason) = (DiscrepancyLife.Life.Move(State, to).To, reason);
}
