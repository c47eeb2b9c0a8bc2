using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;

namespace Tandem.Operation.OnCall;

/// <summary>What everybody may know of a schedule, and what may be done with it.</summary>
public static class ScheduleKind
{
    public const string CreateRight = "schedules.create";

    public static RecordKind<Schedule> Kind { get; } = new RecordKind<Schedule>("schedule", "schedules", "SCH", "Schedule")
        .Titled(schedule => schedule.Name)
        .Serves("Who is on call when. Write the first: people who take turns, how long a turn lasts, and when one hands over to the next.")
        .AlsoFoundByTitle()
        .Lives(ScheduleLife.Life, schedule => schedule.State)
        .With("name", schedule => schedule.Name, field => field.Editable().Required().Searchable().Listed())
        .With("description", schedule => schedule.Description, field => field.Editable().Searchable().Plain())
        .With("team", schedule => schedule.Team, field => field.Editable().Listed())
        .With("zone", schedule => schedule.Zone, field => field.Editable().Plain().Listed(), "Time zone")
        .With("hours", schedule => schedule.Hours, field => field.Editable().Plain(), "When somebody should be on call")
        .With("calendar", schedule => schedule.Calendar, field => field.Editable().Plain(), "Holidays of")
        .With("layers", schedule => schedule.Layers, field => field.Editable().Plain())
        .With("overrides", schedule => schedule.Overrides, field => field.Plain());

    public static Resource<Schedule> Resource { get; } = new Resource<Schedule>(Kind)
        .Create<AddSchedule, AddSchedule.Request>()
        .Edit<EditSchedule, EditSchedule.Request>()
        .Move<MoveSchedule, MoveSchedule.Request>(ScheduleLife.Retired)
        .Move<MoveSchedule, MoveSchedule.Request>(ScheduleLife.Active)
        // The page of a schedule has a place of its own for these.
        .Action<AddOverride, AddOverride.Request>("overrides", "Put somebody else on call", Kind.EditRight, _ => false)
        .Action<RemoveOverride, RemoveOverride.Request>("override-removals", "Take an override out", Kind.EditRight, _ => false);

    public static RecordKey Key(Id<Schedule> schedule) => new(Kind.Name, schedule.Value);
}
