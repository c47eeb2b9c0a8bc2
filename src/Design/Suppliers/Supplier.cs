using Tandem.Kernel.Records;
using Tandem.People.Persons;
using Tandem.Strategy.Portfolio;

namespace Tandem.Design.Suppliers;

/// <summary>Somebody outside of the organisation whose goods or services its own services rest on (ITIL supplier management).</summary>
public sealed class Supplier : Record<Supplier>
{
    public required string Name { get; set; }

    /// <summary>What it supplies.</summary>
    public string Description { get; set; } = "";

    public string State { get; private set; } = SupplierLife.Proposed;

    /// <summary>How much depends on it.</summary>
    public SupplierCategory Category { get; set; } = SupplierCategory.Operational;

    /// <summary>Who is accountable for what it delivers; a supplier without an owner is listed as a gap.</summary>
    public Id<Person>? Owner { get; set; }

    /// <summary>Whom one talks to there.</summary>
    public List<Id<Person>> Contacts { get; set; } = [];

    /// <summary>The services that rest on it.</summary>
    public List<Id<Service>> Services { get; set; } = [];

    /// <summary>Where it is on the web; empty: nowhere that is known.</summary>
    public string Website { get; set; } = "";

    public void MoveTo(string state)
    {
        SupplierLife.Life.Move(State, state);
        State = state;
    }
}
