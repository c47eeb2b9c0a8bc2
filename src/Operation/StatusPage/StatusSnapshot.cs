using Tandem.Kernel.Records;
using Tandem.Operation.StatusComponents;
using Tandem.Strategy.Portfolio;

namespace Tandem.Operation.StatusPage;

/// <summary>All that the status page is made of, before it is known who reads it.</summary>
/// <param name="Away">What ongoing outages make of services.</param>
/// <param name="Majors">Services of which a major incident is open: told to those who are signed in alone, until it is announced.</param>
/// <param name="Added">When components were put on the page.</param>
internal sealed record StatusSnapshot(
    IReadOnlyList<StatusComponent> Components, IReadOnlyList<ShownNotice> Notices, IReadOnlyList<ShownWindow> Windows, ILookup<Id<Service>, ServiceStatus> Away, IReadOnlySet<Id<Service>> Majors,
    IReadOnlyDictionary<Guid, DateTimeOffset> Added)
{
    /// <param name="inside">The reader is signed in.</param>
    public ServiceStatus Of(Id<Service> service, bool inside, DateTimeOffset now)
    {
        var worst = Away[service].DefaultIfEmpty().Max();
        foreach (var notice in Notices.Where(notice => notice.Open && notice.Services.Contains(service)))
            worst = Worse(worst, StatusView.Of(notice.Impact));
        if (inside && Majors.Contains(service))
            worst = Worse(worst, ServiceStatus.PartialOutage);
        return Windows.Any(window => window.Work.Interrupts && window.IsUnderWay(now) && window.Services.Contains(service)) ? Worse(worst, ServiceStatus.UnderMaintenance) : worst;
    }

    /// <summary>A component as everybody sees it.</summary>
    public StatusPart Part(StatusComponent component, DateTimeOffset now)
    {
        var told = Notices.Where(notice => notice.Services.Contains(component.Service)).Select(notice => notice.ToldAt).Append(component.ChangedAt).Max();
        return new(component.Id.Value, component.Service, component.Name, component.Description, Of(component.Service, inside: false, now), told, Added.TryGetValue(component.Id.Value, out var since) ? since : component.ChangedAt);
    }

    private static ServiceStatus Worse(ServiceStatus one, ServiceStatus other) => one > other ? one : other;
}
