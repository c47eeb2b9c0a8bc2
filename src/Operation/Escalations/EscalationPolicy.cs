using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Teams;

namespace Tandem.Operation.Escalations;

/// <summary>Who is called when something breaks, and who next as long as nobody answers.</summary>
public sealed class EscalationPolicy : Record<EscalationPolicy>
{
    public required string Name { get; set; }

    public string Description { get; set; } = "";

    /// <summary>Who looks after it.</summary>
    public Id<Team>? Team { get; set; }

    /// <summary>Taken in this order.</summary>
    public List<EscalationStep> Steps { get; set; } = [];

    /// <summary>How often the steps are gone through again if nobody answers, from 0 to 9.</summary>
    public int Repeat { get; set; } = 2;

    /// <summary>Teams and services that are called by this policy unless another is named: numbers such as <c>TEA-1</c> and <c>SRV-2</c>.</summary>
    public List<string> DefaultFor { get; set; } = [];

    public string State { get; private set; } = EscalationLife.Active;

    /// <summary>What its webhooks are signed with, sealed.</summary>
    [Unrecorded]
    public string Seal { get; internal set; } = "";

    internal void Move(string to) => State = EscalationLife.Life.Move(State, to).To;
}
