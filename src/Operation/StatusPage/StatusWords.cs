using Tandem.Interface.Language;
using Tandem.Interface.Look;
using Tandem.Operation.StatusNotices;

namespace Tandem.Operation.StatusPage;

/// <summary>Says how services stand in the reader's language, and which tone it has.</summary>
public sealed class StatusWords(Words say)
{
    public string Of(ServiceStatus status) => status switch
    {
        ServiceStatus.UnderMaintenance => say["Under maintenance"],
        ServiceStatus.DegradedPerformance => say["Degraded performance"],
        ServiceStatus.PartialOutage => say["Partial outage"],
        ServiceStatus.MajorOutage => say["Major outage"],
        _ => say["Operational"],
    };

    /// <summary>All of the page in a sentence.</summary>
    public string Overall(ServiceStatus worst) => worst switch
    {
        ServiceStatus.UnderMaintenance => say["Maintenance is under way"],
        ServiceStatus.DegradedPerformance => say["Some services are degraded"],
        ServiceStatus.PartialOutage => say["Some services are partly down"],
        ServiceStatus.MajorOutage => say["Some services are down"],
        _ => say["All services are operational"],
    };

    public string Phase(string state) => state switch
    {
        StatusNoticeLife.Identified => say["Identified"],
        StatusNoticeLife.Monitoring => say["Monitoring"],
        StatusNoticeLife.Resolved => say["Resolved"],
        _ => say["Investigating"],
    };

    public static Tone Tone(ServiceStatus status) => status switch
    {
        ServiceStatus.Operational => Interface.Look.Tone.Good,
        ServiceStatus.UnderMaintenance => Interface.Look.Tone.Info,
        ServiceStatus.DegradedPerformance => Interface.Look.Tone.Warning,
        ServiceStatus.PartialOutage => Interface.Look.Tone.Bad,
        _ => Interface.Look.Tone.Critical,
    };

    public static Tone Tone(ShownNotice notice) => notice.Open ? Tone(StatusView.Of(notice.Impact)) : Interface.Look.Tone.Good;
}
