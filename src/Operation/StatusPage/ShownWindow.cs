using Tandem.Kernel.Records;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.Maintenance;

namespace Tandem.Operation.StatusPage;

/// <summary>Planned work that announces itself. What it is called inside the house is shown only to those who may read it there.</summary>
/// <param name="Work">The window or change behind it.</param>
/// <param name="Services">The services its users may notice it by.</param>
/// <param name="AgreedAt">When it was agreed first.</param>
public sealed record ShownWindow(PlannedWindow Work, IReadOnlySet<Id<Service>> Services, DateTimeOffset AgreedAt)
{
    public DateTimeOffset From => Work.From;

    public DateTimeOffset To => Work.To;

    public bool IsUnderWay(DateTimeOffset now) => From <= now && now < To;

    public bool IsOver(DateTimeOffset now) => To <= now;
}
