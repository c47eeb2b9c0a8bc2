using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Strategy.Portfolio;

namespace Tandem.Operation.StatusComponents;

/// <summary>A service that everybody in the world may see on the public status page, under a name of its own.</summary>
public sealed class StatusComponent : Record<StatusComponent>
{
    /// <summary>How strangers know the service; nothing else of it is shown to them.</summary>
    public required string Name { get; set; }

    /// <summary>A sentence for strangers; empty: none.</summary>
    public string Description { get; set; } = "";

    public required Id<Service> Service { get; init; }

    /// <summary>Its place on the page, from 0; among equals the name decides.</summary>
    public int Place { get; private set; }

    public string State { get; private set; } = StatusComponentLife.Shown;

    /// <exception cref="Refused">It is below 0 or above 10,000.</exception>
    public void Put(int place) => Place = place is >= 0 and <= 10_000 ? place : throw new Refused("From 0 to 10000.", "place");

    internal void Move(string to) => State = StatusComponentLife.Life.Move(State, to).To;
}
