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
        ServiceStatus.DegradedPerformance => say["Slower or worse than usual"],
        ServiceStatus.PartialOutage => say["In part away"],
        ServiceStatus.MajorOutage => say["Away"],
        _ => say["Works"],
    };

    /// <summary>All of the page in a sentence.</summary>
    public string Overall(ServiceStatus worst) => worst switch
    {
        ServiceStatus.UnderMaintenance => say["Something is being maintained"],
        ServiceStatus.DegradedPerformance => say["Something works worse than usual"],
        ServiceStatus.PartialOutage => say["Something is in part away"],
        ServiceStatus.MajorOutage => say["Something is away"],
        _ => say["Everything works"],
    };

    public string Phase(string state) => state switch
    {
        StatusNoticeLife.Identified => say["Cause found"],
        StatusNoticeLife.Monitoring => say["Being watched"],
        StatusNoticeLife.Resolved => say["Over"],
        _ => say["Being looked into"],
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
