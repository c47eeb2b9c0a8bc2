using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.Changes;
using Tandem.Transition.Configuration;

namespace Tandem.Transition.Approvals;

/// <summary>What approvals know of changes.</summary>
public sealed class ChangeApprovals(Store store, IServiceProvider services) : IApprovalSubject
{
    public const string ServiceOwner = "serviceOwner";
    public const string ItemOwners = "itemOwners";
    public const string ChangeManagers = "changeManagers";

    /// <summary>How critical the most critical is of what a change touches; computed, so only conditions know it.</summary>
    internal static readonly RecordField Criticality = new RecordKind<Change>("change", "changes", "CHG", "Change")
        .With("criticality", change => (Criticality?)null, null, "Highest criticality touched").Field("criticality")!;

    private static readonly string[] Known = ["title", "type", "risk", "riskScore", "service", "team", "interrupts", "requester"];

    public RecordKind Kind => ChangeKind.Kind;

    public IReadOnlyList<RecordField> Fields { get; } = [.. ChangeKind.Kind.Fields.Where(field => Known.Contains(field.Name)), Criticality];

    public IReadOnlyList<FieldChoice> Roles { get; } = [new(ServiceOwner, "Service owner"), new(ItemOwners, "Item owners"), new(ChangeManagers, "Change managers")];

    public string LastResort => ChangeManagers;

    public async Task<Func<RecordField, object?>> Reading(IRecord record, CancellationToken stop)
    {
        var change = (Change)record;
        var (items, service) = (change.Items.ToArray(), change.Service);
        var highest = await store.Set<ConfigurationItem>().Where(item => items.Contains(item.Id)).MaxAsync(item => item.Criticality, stop);
        var served = await store.Set<Service>().Where(row => row.Id == service).Select(row => (Criticality?)row.Criticality).SingleOrDefaultAsync(stop);
        var criticality = served is null || highest > served ? highest : served;
        return field => field == Criticality ? criticality : field.Read(change);
    }

    public async Task<IReadOnlyList<Id<Person>>> Holders(string role, IRecord record, CancellationToken stop)
    {
        var change = (Change)record;
        var (items, service) = (change.Items.ToArray(), change.Service);
        return role switch
        {
            ServiceOwner => [.. (await store.Set<Service>().Where(row => row.Id == service).Select(row => row.Owner).ToListAsync(stop)).OfType<Id<Person>>()],
            ItemOwners => [.. (await store.Set<ConfigurationItem>().Where(item => items.Contains(item.Id)).Select(item => item.Owner).Distinct().ToListAsync(stop)).OfType<Id<Person>>()],
            _ => await store.HoldersOf(ChangeKind.ApproveRight, stop),
        };
    }

    public async Task<IReadOnlySet<Guid>> Owners(IRecord record, CancellationToken stop)
    {
        var change = (Change)record;
        var (kind, key) = (Kind.Name, record.Key);
        var raised = await store.Facts.Where(fact => fact.Kind == kind && fact.Record == key && fact.Name == nameof(ChangeRaised))
            .Select(fact => new { fact.Actor, fact.OnBehalfOf }).ToListAsync(stop);
        return new[] { change.Requester?.Value, change.Assignee?.Value }.Concat(raised.SelectMany(fact => new[] { fact.Actor, fact.OnBehalfOf })).OfType<Guid>().ToHashSet();
    }

    public Task Approve(Guid record, Actor by, CancellationToken stop) => services.GetRequiredService<ApproveChange>().Run(new(new(record)), by, stop);

    public Task Reject(Guid record, string reason, Actor by, CancellationToken stop) => services.GetRequiredService<RejectChange>().Run(new(new(record), reason), by, stop);

    public Task Lapse(Guid record, string reason, Actor by, CancellationToken stop) => services.GetRequiredService<ReplanChange>().Run(new(new(record), reason), by, stop);
}
