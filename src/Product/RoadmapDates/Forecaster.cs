using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;
using Tandem.People.Teams;
using Tandem.Product.Backlog;
using Tandem.Product.Forecasts;
using Tandem.Product.Products;
using Tandem.Product.Roadmap;

namespace Tandem.Product.RoadmapDates;

/// <summary>Forecasts the roadmap of teams anew, and says so where a date moved. Saved by whoever asks.</summary>
public sealed class Forecaster(Store store, ReadTeamOutlook read, ExplainMove explain, TimeProvider clock)
{
    /// <summary>A date that moves by fewer days is not told again.</summary>
    public const int FewestDays = 2;

    private const int Even = 50, Likely = 85, Sure = 95, Step = 5;
    private static readonly Actor Tandem = Actor.System("roadmap forecasts");

    public async Task Forecast(Id<Team> team, CancellationToken stop)
    {
        var rows = await store.RoadmapForecasts.Where(row => row.Team == team).ToDictionaryAsync(row => row.Item, stop);
        var products = store.Products;
        var items = await store.RoadmapItems.Ahead.Where(item => item.Team == team || (item.Team == null && products.Any(product => product.Id == item.Product && product.Team == team))).OrderBy(item => item.Serial).ToListAsync(stop);
        foreach (var row in rows.Values.Where(row => !items.Exists(item => item.Id == row.Item)))
            store.Remove(row);
        if (items.Count == 0)
            return;
        var outlook = await read.Of(team, stop);
        foreach (var item in items)
        {
            var row = rows.GetValueOrDefault(item.Id) ?? await store.RoadmapForecasts.SingleOrDefaultAsync(each => each.Item == item.Id, stop);
            if (row is null)
                store.Add(row = new RoadmapForecast { Item = item.Id });
            (row.Team, row.MadeOn, row.Finished) = (team, IsoDay.Of(outlook.From), outlook.Finished);
            await Forecast(item, row, outlook, stop);
        }
    }

    /// <summary>Nobody builds these: then nobody can say when they come.</summary>
    public async Task Forget(IReadOnlyCollection<Id<RoadmapItem>> items, CancellationToken stop)
    {
        List<Id<RoadmapItem>> ids = [.. items];
        store.RemoveRange(await store.RoadmapForecasts.Where(row => ids.Contains(row.Item)).ToListAsync(stop));
        foreach (var item in await store.RoadmapItems.Where(row => ids.Contains(row.Id)).OrderBy(row => row.Serial).ToListAsync(stop))
            (item.P50, item.P85, item.P95) = (null, null, null);
    }

    private async Task Forecast(RoadmapItem item, RoadmapForecast row, TeamOutlook outlook, CancellationToken stop)
    {
        List<TeamWork> works = [.. outlook.Order.Where(work => work.Roadmap == item.Id)];
        var outside = outlook.OutsideOf(works);
        row.Waits = [.. outside.Select(each => new OutsideWait(Number(each.Item), Day(outlook.Web.By(each.Item, Likely)), each.Through is { } through ? Number(through) : null))];
        row.Unknown = outlook.UnknownOf(works) is { } unknown ? Number(unknown.Item) : null;
        row.Circle = outlook.CircleOf(works);
        if (works.Count == 0)
        {
            var done = await store.BacklogItems.Where(each => each.RoadmapItem == item.Id && each.FinishedAt != null).MaxAsync(each => each.FinishedAt, stop);
            var day = done is { } at ? IsoDay.Of(at) : null;
            (item.P50, item.P85, item.P95, row.Curve) = (day, day, day, []);
            if (day is null && row.Told is not null)
                store.Announce(new RoadmapDateMoved(item.Id, row.Told, null, [new(Now, 0, null, "Nothing is gathered under it any more.")]), Tandem);
            row.Tell(day, null);
            return;
        }

        (item.P50, item.P85, item.P95) = (Day(outlook.By(works, Even)), Day(outlook.By(works, Likely)), Day(outlook.By(works, Sure)));
        row.Curve = [.. Enumerable.Range(1, (Sure / Step)).Select(at => new CurvePoint(at * Step, Day(outlook.By(works, at * Step))))];
        var last = outlook.Last(works);
        var place = outlook.Forecast.Places[last.Key];
        var waited = item.P85 is null || outlook.Alone(works, Likely) is not { } alone ? 0 : Number(item.P85) - alone.DayNumber;
        var longest = waited == 0 ? null : outside.MaxBy(each => each.Course is { } course ? Course.AllBy([course], Likely) ?? DateOnly.MaxValue : DateOnly.MaxValue);
        var basis = new ForecastBasis(
            Now, outlook.From, [.. outlook.Order.Where(work => outlook.Forecast.Places[work.Key] <= place).OrderBy(work => outlook.Forecast.Places[work.Key]).Select(work => work.Serial)],
            [.. outlook.Pace.FinishedPerDay], outlook.Measured.Share, outlook.Recent.Share, [.. outlook.FreezesOf(last.Product)],
            waited, longest is null ? null : Number(longest.Item), longest?.Through is { } by ? Number(by) : null, row.Circle);
        if (await Tell(item, row, basis, outlook, stop))
            row.Tell(item.P85, basis);
    }

    private DateTimeOffset Now => Moments.ToMicrosecond(clock.GetUtcNow());

    /// <returns>Whether what is known now is what later moves are measured against.</returns>
    private async Task<bool> Tell(RoadmapItem item, RoadmapForecast row, ForecastBasis now, TeamOutlook outlook, CancellationToken stop)
    {
        if (row.ReadBasis() is not { } before || (row.Told is null && item.P85 is null))
            return true;
        if (row.Told is null || item.P85 is null)
        {
            var unknown = row.Unknown;
            var why = item.P85 is not null ? "One can say again when it comes." : unknown is not null ? "Nobody can say when what it waits for is over." : "Nothing was finished in the measured weeks: nobody can say when.";
            store.Announce(new RoadmapDateMoved(item.Id, row.Told, item.P85, [new(Now, 0, item.P85 is null ? unknown : null, why)]), Tandem);
            return true;
        }

        if (row.DatedOn == row.MadeOn && now.Freezes.SequenceEqual(before.Freezes))
            return true;
        var days = Number(item.P85) - Number(row.Told);
        if (Math.Abs(days) < FewestDays)
            return false;
        var product = outlook.Scope.Products.First(each => each.Id == item.Product);
        store.Announce(new RoadmapDateMoved(item.Id, row.Told, item.P85, await explain.Of(before, now, product, outlook, days, stop)), Tandem);
        return true;
    }

    private static int Number(string day) => IsoDay.TryRead(day, out var read) ? read.DayNumber : 0;

    private static string Number(Blocker item) => BacklogItemKind.Kind.NumberOf(item.Serial);

    private static string? Day(DateOnly? day) => day is { } known ? IsoDay.Of(known) : null;
}
