using Tandem.Kernel.Records;
using Tandem.People.Calendars;
using Tandem.People.Teams;

namespace Tandem.Operation.OnCall;

/// <summary>Who is on call when.</summary>
public sealed class Schedule : Record<Schedule>
{
    public required string Name { get; set; }

    public string Description { get; set; } = "";

    /// <summary>Whose work it is about.</summary>
    public Id<Team>? Team { get; set; }

    /// <summary>IANA zone in which hand-overs and hours are meant.</summary>
    public required string Zone { get; set; }

    /// <summary>When somebody should be on call, such as <c>mon-fri 18:00-08:00</c>; empty: always. Only what is missing of it counts as a gap.</summary>
    public string Hours { get; set; } = "";

    /// <summary>Whose holidays are shown and counted; null: none.</summary>
    public Id<Calendar>? Calendar { get; set; }

    /// <summary>Later ones lie over earlier ones.</summary>
    public List<ScheduleLayer> Layers { get; set; } = [];

    /// <summary>In the order in which they were said.</summary>
    public List<ScheduleOverride> Overrides { get; internal set; } = [];

    public string State { get; private set; } = ScheduleLife.Active;

    internal void Move(string to) => State = ScheduleLife.Life.Move(State, to).To;
}
