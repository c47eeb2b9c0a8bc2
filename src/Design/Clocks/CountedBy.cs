using Tandem.People.WorkingTime;

namespace Tandem.Design.Clocks;

/// <summary>Whose time counts. Two spans counted by the same one are compared by reference, so whoever makes these keeps them.</summary>
/// <param name="Name">As people know it, such as <c>Business hours (Europe/Vienna)</c>.</param>
public sealed record CountedBy(string Name, Timetable Timetable)
{
    /// <summary>Day and night.</summary>
    public static CountedBy Always { get; } = new("24×7", Timetable.Always);
}
