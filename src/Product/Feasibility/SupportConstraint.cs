using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.Configuration;

namespace Tandem.Product.Feasibility;

/// <summary>Ends of support of what the services of the product stand on.</summary>
public sealed class SupportConstraint(Store store) : IConstraint
{
    /// <summary>Items that are told, those that end first.</summary>
    private const int Most = 3;

    public string Name => "endOfSupport";

    public async Task<Concern> ConcernOf(IReadOnlyList<RecordedFact> facts, CancellationToken stop)
    {
        List<Id<ConfigurationItem>> told = [.. facts.Where(fact => fact.Kind == ConfigurationItemKind.Kind.Name && (fact.Changed("endOfSupport") || fact.Changed("service") || fact.Changed("state"))).Select(fact => new Id<ConfigurationItem>(fact.Record)).Distinct()];
        return told.Count == 0 ? Concern.Nobody : Concern.Of(await store.ConfigurationItems.Where(row => told.Contains(row.Id) && row.EndOfSupport != null).Select(row => row.Service).ToListAsync(stop));
    }

    public async Task<IReadOnlyList<Hindrance>> Check(FeasibilityQuestion question, CancellationToken stop)
    {
        List<Id<Service>?> services = [.. question.Product.Services];
        if (question.Mends || services.Count == 0)
            return [];
        var (until, today) = (IsoDay.Of(question.Until), IsoDay.Of(question.Today));
        var ending = await store.ConfigurationItems.AsNoTracking().Where(row => services.Contains(row.Service) && row.State != ItemLife.Retired && row.EndOfSupport != null)
            .OrderBy(row => row.EndOfSupport).ThenBy(row => row.Serial).Take(Most).Select(row => new { row.Serial, row.EndOfSupport }).ToListAsync(stop);
        return [.. ending.Where(row => string.CompareOrdinal(row.EndOfSupport, until) <= 0).Select(row => Hindrance.By(
            Name, Verdict.AtRisk,
            string.CompareOrdinal(row.EndOfSupport, today) < 0 ? $"{ConfigurationItemKind.Kind.NumberOf(row.Serial)} has had no support since {row.EndOfSupport}." : $"The support of {ConfigurationItemKind.Kind.NumberOf(row.Serial)} ends on {row.EndOfSupport}.",
            "Renew or replace it before something new is built on it.", ConfigurationItemKind.Kind, row.Serial))];
    }
}
