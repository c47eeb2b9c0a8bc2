namespace Tandem.Operation.OnCall;

/// <summary>One rotation of a schedule: people who take turns.</summary>
/// <param name="Name">As the timeline calls it.</param>
/// <param name="People">Numbers of people such as <c>PER-3</c>, in the order of their turns.</param>
/// <param name="Start">The day of the first hand-over, in the zone of the schedule.</param>
/// <param name="HandOver">When one hands over to the next, on the clock on the wall, such as <c>09:00</c>.</param>
/// <param name="Every">How many hours, days or weeks a shift lasts, from 1 to 999.</param>
/// <param name="Hours">When the layer holds at all, such as <c>mon-fri 18:00-08:00; sat,sun 00:00-24:00</c>; empty: always.</param>
/// <param name="Until">The last day of the layer; null: none.</param>
public sealed record ScheduleLayer(
    string Name, IReadOnlyList<string> People, DateOnly Start, string HandOver = "09:00", RotationUnit Unit = RotationUnit.Week, int Every = 1, string Hours = "", DateOnly? Until = null);
