using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Fields;

/// <summary>A field that an administrator added to a kind of record.</summary>
public sealed class CustomField : Record<CustomField>
{
    public const string InUse = "inUse";
    public const string Retired = "retired";

    public static Lifecycle Life { get; } = new(
        [new(InUse, "In use", StateCategory.Active), new(Retired, "Retired", StateCategory.Ended)],
        [new(InUse, Retired, "Retire"), new(Retired, InUse, "Use again")]);

    public static RecordKind<CustomField> Kind { get; } = new RecordKind<CustomField>("customField", "custom-fields", "FLD", "Custom field")
        .Titled(field => field.Label)
        .With("of", field => field.Of, field => field.Listed())
        .With("name", field => field.Name, field => field.Listed())
        .With("label", field => field.Label, field => field.Editable().Searchable().Listed())
        .With("type", field => field.Type, field => field.Listed())
        .With("choices", field => field.Choices, field => field.Editable().Plain())
        .With("target", field => field.Target, field => field.Plain())
        .With("required", field => field.Required, field => field.Editable().Listed())
        .With("default", field => field.Default, field => field.Editable().Plain())
        .With("hint", field => field.Hint, field => field.Editable().Plain())
        .With("order", field => field.Order, field => field.Editable())
        .With("onlyInternal", field => field.OnlyInternal, field => field.Editable().Listed())
        .Lives(Life, field => field.State);

    /// <summary>The kind of record that has it, such as <c>incident</c>.</summary>
    public required string Of { get; init; }

    /// <summary>As programs call it; it never changes, and is unique within its kind.</summary>
    public required string Name { get; init; }

    public required string Label { get; set; }

    public CustomType Type { get; init; }

    /// <summary>For a choice: what can be chosen.</summary>
    public List<string> Choices { get; set; } = [];

    /// <summary>For a reference: the kind of record it points at.</summary>
    public string? Target { get; init; }

    /// <summary>A new record must have it.</summary>
    public bool Required { get; set; }

    /// <summary>What a new record has where nothing was said; empty: nothing.</summary>
    public string Default { get; set; } = "";

    /// <summary>What helps to fill it in.</summary>
    public string Hint { get; set; } = "";

    /// <summary>Its place among the fields, the lowest first.</summary>
    public int Order { get; set; }

    /// <summary>Only those who work on a record see it.</summary>
    public bool OnlyInternal { get; set; }

    public string State { get; private set; } = InUse;

    internal void Move(string to) => State = Life.Move(State, to).To;
}
