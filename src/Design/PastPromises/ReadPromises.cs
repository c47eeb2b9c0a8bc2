using Microsoft.EntityFrameworkCore;
using Tandem.Design.ServiceLevels;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Organisations;

namespace Tandem.Design.PastPromises;

/// <summary>Reads which promises were kept and which were broken, as far as somebody may read the records.</summary>
public sealed class ReadPromises(Store store, References references, RecordKinds kinds)
{
    /// <summary>The promises that an address asks for, the latest first.</summary>
    /// <exception cref="Forbidden">The actor may read no such records, or no service levels.</exception>
    /// <exception cref="Malformed">Something named is not there.</exception>
    public async Task<IQueryable<PastPromise>> Run(PromiseQuery query, Actor by, CancellationToken stop = default)
    {
        by.Demand(ServiceLevelPolicy.Kind.ReadRight);
        if (kinds.Named(query.Kind) is not { Life: not null } kind)
            throw new Malformed($"\"{query.Kind}\" is no kind of record that has a life.", "kind");
        by.Demand(kind.ReadRight);
        var all = Of(kind.Name, query.From, query.Until);
        if (kind.ReadBy(by) is { All: false } reach)
            all = Within(all, [.. reach.Organisations]);
        if (query.Organisations.Count > 0)
            all = Within(all, [.. await Find(Organisation.Kind, query.Organisations, by, stop)]);
        if (query.Team.Length > 0)
        {
            var team = await Find(kind, "team", query.Team, by, stop);
            all = all.Where(each => each.Team == team);
        }

        if (query.Service.Length > 0)
        {
            var service = await Find(kind, "service", query.Service, by, stop);
            all = all.Where(each => each.Service == service);
        }

        if (query.Policy.Length > 0)
        {
            var policy = await references.Find(ServiceLevelPolicy.Kind, query.Policy, by, stop) ?? throw NotThere("policy");
            all = all.Where(each => each.Policy == policy);
        }

        if (query.Kept is { } kept)
            all = all.Where(each => each.Kept == kept);
        return all.OrderByDescending(each => each.At).ThenByDescending(each => each.Id);
    }

    /// <summary>All promises on a kind of record that were kept or broken on some UTC days, whoever reads them.</summary>
    /// <param name="from">The first day; null: since ever.</param>
    /// <param name="until">The day after the last; null: until now.</param>
    public IQueryable<PastPromise> Of(string kind, DateOnly? from, DateOnly? until)
    {
        var (first, end) = (from?.DayNumber ?? int.MinValue, until?.DayNumber ?? int.MaxValue);
        return store.PastPromises.AsNoTracking().Where(each => each.Kind == kind && each.Day >= first && each.Day < end);
    }

    private static IQueryable<PastPromise> Within(IQueryable<PastPromise> all, Guid[] organisations) => all.Where(each => EF.Parameter(organisations).Contains(each.Organisation));

    private async Task<IReadOnlyList<Guid>> Find(RecordKind kind, IEnumerable<string> numbers, Actor by, CancellationToken stop)
    {
        List<Guid> found = [];
        foreach (var number in numbers)
            found.Add(await references.Find(kind, number, by, stop) ?? throw NotThere(kind.Name));
        return found;
    }

    private async Task<Guid> Find(RecordKind kind, string field, string number, Actor by, CancellationToken stop) =>
        number == "none" ? Guid.Empty
        : kind.Field(field)?.RefersTo is { } target && await references.Find(kinds.Of(target), number, by, stop) is { } id ? id : throw NotThere(field);

    private static Malformed NotThere(string name) => new($"There is no such {name}.", name);
}
