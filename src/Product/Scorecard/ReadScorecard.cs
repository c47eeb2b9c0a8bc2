using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tandem.Design.Attainment;
using Tandem.Design.ServiceLevels;
using Tandem.Design.ServiceObjectives;
using Tandem.Improvement.Surveys;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;
using Tandem.Operation.Incidents;
using Tandem.Operation.Paging;
using Tandem.Product.Backlog;
using Tandem.Product.Products;
using Tandem.Product.Treaties;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.Changes;

namespace Tandem.Product.Scorecard;

/// <summary>Gathers the figures of a product over the last <see cref="Days"/> days, as far as the actor may see what they count.</summary>
public sealed class ReadScorecard(Store store, ReadAttainment attainment, ReadReliability reliability, TimeProvider clock)
{
    /// <summary>Days that are counted.</summary>
    public const int Days = 30;

    private const double Percent = 100;
    private const int Most = 10_000;

    public async Task<ScorecardView> Of(DigitalProduct product, Actor by, CancellationToken stop)
    {
        var (now, number) = (clock.GetUtcNow(), ProductKind.Kind.NumberOf(product));
        var since = now.AddDays(-Days);
        var serials = await store.Services.Where(service => product.Services.Contains(service.Id)).OrderBy(service => service.Serial).Select(service => service.Serial).ToListAsync(stop);
        var asked = new Asked(product, product.Services, string.Join(',', serials.Select(ServiceKind.Kind.NumberOf)), since, now, by);
        var treaty = by.May(TreatyKind.Kind.ReadRight) ? await TreatyKind.Kind.VisibleTo(by, store.TreatiesOf(product.Id)).FirstOrDefaultAsync(row => row.State == TreatyLife.InForce, stop) : null;
        List<ScorecardFigure> figures =
        [
            await Levels(asked, stop), await Incidents(asked, stop), await Budget(asked, stop), await Satisfaction(asked, stop), await Pages(asked, stop), await Changes(asked, stop),
            await Delivered(asked, number, stop), await Reliability(asked, number, stop),
        ];
        return new(number, since, now, figures, treaty is null ? null : TreatyKind.Kind.NumberOf(treaty), treaty?.Stage, treaty?.Reached?.ReliabilityShare);
    }

    /// <summary>How many of the promises of incidents that began then were kept.</summary>
    private async Task<ScorecardFigure> Levels(Asked asked, CancellationToken stop)
    {
        var path = $"/service-levels?from={IsoDay.Of(asked.Since)}&to={IsoDay.Of(asked.Now)}";
        if (asked.Services.Count == 0 || !asked.By.May(IncidentKind.Kind.ReadRight) || !asked.By.May(ServiceLevelPolicy.Kind.ReadRight))
            return new("serviceLevels", null, "percent", null, path);
        var ids = asked.Services.Select(service => service.Value).ToHashSet();
        var period = new ReportPeriod(DateOnly.FromDateTime(asked.Since.UtcDateTime), DateOnly.FromDateTime(asked.Now.UtcDateTime));
        var lines = (await attainment.Of(IncidentKind.Kind.Name, period, asked.By, stop)).Where(line => line.By == "service" && Guid.TryParse(line.Key, out var id) && ids.Contains(id)).ToList();
        var clocks = lines.Sum(line => line.Clocks);
        if (lines.Count == 1)
            path = $"/service-levels/breaches?from={IsoDay.Of(asked.Since)}&to={IsoDay.Of(asked.Now)}&by=service&key={lines[0].Key}";
        return new("serviceLevels", clocks == 0 ? null : Percent * lines.Sum(line => line.Kept) / clocks, "percent", clocks, path);
    }

    private async Task<ScorecardFigure> Incidents(Asked asked, CancellationToken stop) => new(
        "incidents", asked.May(IncidentKind.Kind) ? await IncidentKind.Kind.VisibleTo(asked.By, store.Incidents.AsNoTracking())
            .CountAsync(row => row.Service != null && asked.Services.Contains(row.Service.Value) && row.OpenedAt >= asked.Since && row.OpenedAt < asked.Now, stop) : null,
        "count", null, $"/incidents?service={asked.Named}&openedAt={asked.Span}");

    /// <summary>The lowest of its services.</summary>
    private async Task<ScorecardFigure> Budget(Asked asked, CancellationToken stop) => new(
        "errorBudget", asked.May(ObjectiveKind.Kind) && await ObjectiveKind.Kind.VisibleTo(asked.By, store.ServiceObjectives.AsNoTracking())
            .Where(row => asked.Services.Contains(row.Service) && row.State == ObjectiveLife.InForce).MinAsync(row => row.BudgetRemaining, stop) is { } left ? Math.Round(left * Percent, 2) : null,
        "percent", null, $"/service-objectives?state=inForce&service={asked.Named}");

    private async Task<ScorecardFigure> Satisfaction(Asked asked, CancellationToken stop)
    {
        var marks = !asked.May(SurveyKind.Kind) ? [] : await SurveyKind.Kind.VisibleTo(asked.By, store.Surveys.AsNoTracking())
            .Where(row => row.Service != null && asked.Services.Contains(row.Service.Value) && row.AnsweredAt >= asked.Since && row.AnsweredAt < asked.Now && row.Score != null)
            .GroupBy(row => row.Score!.Value).Select(group => new { Mark = group.Key, Count = group.Count() }).ToListAsync(stop);
        var answers = marks.Sum(each => each.Count);
        return new("satisfaction", answers == 0 ? null : Math.Round(marks.Sum(each => (double)each.Mark * each.Count) / answers, 2), "mark", answers, $"/surveys?service={asked.Named}&answeredAt={asked.Span}");
    }

    private async Task<ScorecardFigure> Pages(Asked asked, CancellationToken stop) => new(
        "pagesOutOfHours", asked.May(PageKind.Kind) ? await PageKind.Kind.VisibleTo(asked.By, store.Pages.AsNoTracking())
            .CountAsync(row => row.Service != null && asked.Services.Contains(row.Service.Value) && row.TriggeredAt >= asked.Since && row.TriggeredAt < asked.Now && row.OutOfHours, stop) : null,
        "count", null, $"/pages?service={asked.Named}&outOfHours=true&triggeredAt={asked.Span}");

    /// <summary>How many of the changes that ended then went well, with nothing to add.</summary>
    private async Task<ScorecardFigure> Changes(Asked asked, CancellationToken stop)
    {
        var ended = !asked.May(ChangeKind.Kind) ? [] : await ChangeKind.Kind.VisibleTo(asked.By, store.Changes.AsNoTracking())
            .Where(row => row.Service != null && asked.Services.Contains(row.Service.Value) && row.ActualEnd >= asked.Since && row.ActualEnd < asked.Now && row.Outcome != null)
            .GroupBy(row => row.Outcome).Select(group => new { Outcome = group.Key, Count = group.Count() }).ToListAsync(stop);
        var all = ended.Sum(each => each.Count);
        return new("changeSuccess", all == 0 ? null : Math.Round(Percent * ended.Where(each => each.Outcome == ChangeOutcome.Successful).Sum(each => each.Count) / all, 1), "percent", all, $"/changes?service={asked.Named}&actualEnd={asked.Span}");
    }

    /// <summary>The items that were finished then and still are.</summary>
    private async Task<ScorecardFigure> Delivered(Asked asked, string number, CancellationToken stop)
    {
        var path = $"/backlog-items?product={number}&state=done&sort=-changedAt";
        if (!asked.May(BacklogItemKind.Kind))
            return new("delivered", null, "count", null, path);
        var (id, moved) = (asked.Product.Id, nameof(BacklogItemMoved));
        // Whatever was finished then was changed then at the earliest; the journal says which were.
        var done = await BacklogItemKind.Kind.VisibleTo(asked.By, store.BacklogItems.AsNoTracking())
            .Where(item => item.Product == id && item.State == BacklogLife.Done && item.ChangedAt >= asked.Since).OrderByDescending(item => item.ChangedAt).Take(Most).Select(item => item.Id).ToListAsync(stop);
        Guid[] keys = [.. done.Select(item => item.Value)];
        var count = keys.Length == 0 ? 0 : await store.Facts.Where(fact => EF.Parameter(keys).Contains(fact.Record) && fact.Name == moved && fact.At >= asked.Since).Select(fact => fact.Record).Distinct().CountAsync(stop);
        return new("delivered", count, "count", null, path);
    }

    private async Task<ScorecardFigure> Reliability(Asked asked, string number, CancellationToken stop)
    {
        var path = $"/backlog-items?product={number}&state=ready,inProgress&type=bug,debt";
        if (!asked.May(BacklogItemKind.Kind))
            return new("reliabilityShare", null, "percent", null, path);
        var counted = await reliability.Of(asked.Product.Id, stop);
        return new("reliabilityShare", counted.Share is { } share ? Math.Round(share * Percent, 1) : null, "percent", counted.Items, path);
    }

    /// <summary>What is asked for.</summary>
    private sealed record Asked(DigitalProduct Product, List<Id<Service>> Services, string Named, DateTimeOffset Since, DateTimeOffset Now, Actor By)
    {
        public string Span { get; } = string.Create(CultureInfo.InvariantCulture, $"{Since.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}..{Now.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}");

        public bool May(RecordKind kind) => By.May(kind.ReadRight);
    }
}
