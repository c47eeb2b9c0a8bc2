using Microsoft.EntityFrameworkCore;
using Tandem.Improvement.Surveys;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;

namespace Tandem.Product.Products;

/// <summary>How a product does in the hands of its users: incidents of its services and the marks they got.</summary>
public sealed class ProductHealth(Store store, TimeProvider clock)
{
    /// <summary>Days of marks that count.</summary>
    public const int Days = 90;

    /// <summary>As far as the actor may see incidents and surveys.</summary>
    public async Task<View> Of(DigitalProduct product, Actor by, CancellationToken stop)
    {
        var (services, now) = (product.Services, clock.GetUtcNow());
        var since = now.AddDays(-Days);
        var open = IncidentKind.Kind.VisibleTo(by, store.Incidents.AsNoTracking()).Open.Where(row => row.Service != null && services.Contains(row.Service.Value));
        var byPriority = services.Count == 0 ? [] : await open.GroupBy(row => row.Priority).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, stop);
        var overdue = services.Count == 0 ? 0 : await open.CountAsync(row => row.DueAt < now, stop);
        var marks = services.Count == 0 ? [] : await SurveyKind.Kind.VisibleTo(by, store.Surveys.AsNoTracking())
            .Where(row => row.Service != null && services.Contains(row.Service.Value) && row.AnsweredAt >= since && row.Score != null)
            .GroupBy(row => row.Score!.Value).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, stop);
        var answers = marks.Values.Sum();
        return new(byPriority, overdue, answers, answers == 0 ? null : marks.Sum(mark => (double)mark.Key * mark.Value) / answers);
    }

    /// <summary>What was found.</summary>
    /// <param name="Open">Open incidents by priority, 1 to 4.</param>
    /// <param name="Overdue">Open incidents of which a promise is broken.</param>
    /// <param name="Answers">Surveys answered in the last <see cref="Days"/> days.</param>
    /// <param name="Satisfaction">The mean mark, 1 to 5; null: nobody answered.</param>
    public sealed record View(IReadOnlyDictionary<int, int> Open, int Overdue, int Answers, double? Satisfaction);
}
