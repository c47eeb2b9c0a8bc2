using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tandem.Improvement.Surveys;
using Tandem.Kernel.Access;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.Product.Launches;
using Tandem.Product.Products;
using Tandem.Strategy.Objectives;
using Tandem.Strategy.Portfolio;

namespace Tandem.Product.LaunchResults;

/// <summary>Compares what happened since a launch with as long a time before it, and with what was expected; as far as the actor may see it.</summary>
public sealed class ReadResults(Store store, AsOf past, TimeProvider clock)
{
    /// <summary>Days that are looked at after it.</summary>
    public const int Days = 30;

    /// <returns>Null: it is not live yet.</returns>
    public async Task<ResultView?> Of(Launch launch, Actor by, CancellationToken stop)
    {
        if (launch.LiveAt is not { } live)
            return null;
        var now = clock.GetUtcNow();
        var judged = live.AddDays(Days);
        var until = judged < now ? judged : now;
        var services = await store.Products.Where(product => product.Id == launch.Product).Select(product => product.Services).SingleAsync(stop);
        var serials = await store.Services.Where(service => services.Contains(service.Id)).OrderBy(service => service.Serial).Select(service => service.Serial).ToListAsync(stop);
        var named = string.Join(',', serials.Select(ServiceKind.Kind.NumberOf));
        List<LaunchResult> results = [await Incidents(launch, services, live, until, named, by, stop), await Satisfaction(launch, services, live, until, named, by, stop)];
        if (launch.MeasuredBy is { } objective && await ObjectiveKind.Kind.VisibleTo(by, store.Set<Objective>().AsNoTracking()).SingleOrDefaultAsync(row => row.Id == objective, stop) is { } measured)
            results.Add(Adoption(launch, measured, until < now ? (await past.Of(measured.Id, until, stop))?.Progress : measured.Progress));
        return new(live, until, judged, results);
    }

    private static LaunchResult Adoption(Launch launch, Objective measured, int? progress) => new(
        "adoption", launch.ProgressThen, progress, launch.ExpectedProgress, launch.ExpectedProgress is { } least && progress is { } reached ? reached >= least : null, ObjectiveKind.Kind.PathOf(measured));

    private async Task<LaunchResult> Incidents(Launch launch, List<Id<Service>> services, DateTimeOffset live, DateTimeOffset until, string named, Actor by, CancellationToken stop)
    {
        var all = IncidentKind.Kind.VisibleTo(by, store.Incidents.AsNoTracking()).Where(row => row.Service != null && services.Contains(row.Service.Value) && row.State != IncidentLife.Cancelled);
        var begin = live - (until - live);
        var before = await all.CountAsync(row => row.OpenedAt >= begin && row.OpenedAt < live, stop);
        var after = await all.CountAsync(row => row.OpenedAt >= live && row.OpenedAt < until, stop);
        return new("incidents", before, after, launch.ExpectedIncidents, launch.ExpectedIncidents is { } most ? after <= most : null, $"/incidents?service={named}&openedAt={Span(live, until)}");
    }

    private async Task<LaunchResult> Satisfaction(Launch launch, List<Id<Service>> services, DateTimeOffset live, DateTimeOffset until, string named, Actor by, CancellationToken stop)
    {
        var all = SurveyKind.Kind.VisibleTo(by, store.Surveys.AsNoTracking()).Where(row => row.Service != null && services.Contains(row.Service.Value) && row.Score != null);
        var begin = live - (until - live);
        var before = await all.Where(row => row.AnsweredAt >= begin && row.AnsweredAt < live).AverageAsync(row => row.Score, stop);
        var after = await all.Where(row => row.AnsweredAt >= live && row.AnsweredAt < until).AverageAsync(row => row.Score, stop);
        return new("satisfaction", before, after, launch.ExpectedSatisfaction, launch.ExpectedSatisfaction is { } least && after is { } mark ? mark >= least : null, $"/surveys?service={named}&answeredAt={Span(live, until)}");
    }

    private static string Span(DateTimeOffset from, DateTimeOffset until) =>
        string.Create(CultureInfo.InvariantCulture, $"{from.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}..{until.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}");
}
