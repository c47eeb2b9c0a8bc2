using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.Precedence;

namespace Tandem.Transition.Configuration;

/// <summary>Anything that has to be managed so that services can be delivered (ITIL configuration item).</summary>
public sealed class ConfigurationItem : Record<ConfigurationItem>
{
    public required string Name { get; set; }

    /// <summary>The name of its class, which says what its attributes are.</summary>
    public required string Class { get; set; }

    public string Description { get; set; } = "";

    public string State { get; private set; } = ItemLife.Planned;

    /// <summary>What its class asks for, by name.</summary>
    public CustomValues Attributes { get; set; } = CustomValues.None;

    /// <summary>Who answers for it.</summary>
    public Id<Person>? Owner { get; set; }

    /// <summary>The team that looks after it.</summary>
    public Id<Team>? Team { get; set; }

    /// <summary>The service that it helps to deliver.</summary>
    public Id<Service>? Service { get; set; }

    public ItemEnvironment? Environment { get; set; }

    /// <summary>How much the business suffers without it.</summary>
    public Criticality? Criticality { get; set; }

    /// <summary>What it costs in a month, in whole units of the site's currency; 0 or more.</summary>
    public int? Cost { get; set; }

    /// <summary>The last day of its warranty, as <c>2027-05-03</c>.</summary>
    public string? WarrantyUntil { get; set; }

    /// <summary>The last day on which its maker supports it.</summary>
    public string? EndOfSupport { get; set; }

    /// <summary>The system that told of it first; empty: a person.</summary>
    public string Source { get; init; } = "";

    /// <summary>Who gave which value, by the field's name in the journal, where that is not who told of the item first.</summary>
    [Derived]
    public CustomValues Provenance { get; private set; } = CustomValues.None;

    public void MoveTo(string state) => State = ItemLife.Life.Move(State, state).To;

    /// <summary>Who gave the value that a field holds; null: nobody said anything of it.</summary>
    public string? GivenBy(string field, string? value) =>
        Provenance.Values[field]?.ToString() ?? (string.IsNullOrEmpty(value) ? null : FirstSource);

    /// <summary>Remembers who gave a field its value, or emptied it.</summary>
    internal void NoteSource(string field, string source, bool isEmpty = false)
    {
        var given = Provenance.Values;
        given[field] = source == FirstSource && !isEmpty ? null : source;
        Provenance = CustomValues.Of(given);
    }

    private string FirstSource => Source.Length > 0 ? Source : SourceNames.People;

    /// <summary>Begins its life where it is said to stand.</summary>
    internal void Begin(string state) => State = state;
}
