using Tandem.Operation.StatusNotices;

namespace Tandem.Operation.StatusPage;

/// <summary>The status page as one reader sees it: strangers the public one, whoever is signed in what they may see.</summary>
/// <param name="Notices">Open ones and those of the last months; the gravest open one first, then the latest.</param>
/// <param name="Windows">Planned work of the last and the coming weeks, the earliest first.</param>
public sealed record StatusView(IReadOnlyList<StatusPart> Parts, IReadOnlyList<ShownNotice> Notices, IReadOnlyList<ShownWindow> Windows, DateTimeOffset UpdatedAt)
{
    public IEnumerable<ShownNotice> Open => Notices.Where(notice => notice.Open);

    /// <summary>The worst that any service is in.</summary>
    public ServiceStatus Worst => Parts.Count == 0 ? ServiceStatus.Operational : Parts.Max(part => part.Status);

    /// <summary>The services a notice concerns, as far as this reader sees them.</summary>
    public IEnumerable<StatusPart> Concerned(ShownNotice notice) => Parts.Where(part => notice.Services.Contains(part.Service));

    /// <summary>The services that planned work touches, as far as this reader sees them.</summary>
    public IEnumerable<StatusPart> Concerned(ShownWindow window) => Parts.Where(part => window.Services.Contains(part.Service));

    /// <summary>What an impact makes of a service.</summary>
    internal static ServiceStatus Of(StatusImpact impact) => impact switch
    {
        StatusImpact.Critical => ServiceStatus.MajorOutage,
        StatusImpact.Major => ServiceStatus.PartialOutage,
        _ => ServiceStatus.DegradedPerformance,
    };
}
