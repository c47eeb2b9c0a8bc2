using Microsoft.EntityFrameworkCore;
using Tandem.Design.Contracts;
using Tandem.Design.ExchangeRates;
using Tandem.Design.ServiceLevels;
using Tandem.Design.Suppliers;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Settings;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;
using Tandem.People.Persons;
using Tandem.People.Teams;

namespace Tandem.Demonstration;

/// <summary>The company rests on suppliers: what was agreed with each, and by when notice must be given.</summary>
internal sealed class DemoSuppliers(Store store, EditContract edit, ChangeSettings settings, TimeProvider clock)
{
    private static readonly Actor Tandem = Actor.System("demo");

    public async Task Agree(Cast cast, CancellationToken stop)
    {
        var (heads, now) = (await store.Teams.AsNoTracking().ToDictionaryAsync(team => team.Name, team => team.Lead, stop), clock.GetUtcNow());
        foreach (var words in SupplierWords.Firms)
            Take(words, cast, words.Owner.Length == 0 ? null : heads[words.Owner], now);
        await store.SaveChangesAsync(stop);
        await settings.Run(new(new Dictionary<string, string?> { [RateSettings.Rates.Name] = SupplierWords.Rate }), Tandem, stop);
    }

    /// <summary>What was promised to the house stands in the contract.</summary>
    public async Task Promise(CancellationToken stop)
    {
        var policy = await store.Set<ServiceLevelPolicy>().AsNoTracking().FirstOrDefaultAsync(row => row.Supplier == SupplierWords.Network, stop);
        var contract = await store.Contracts.AsNoTracking().Where(row => row.State == ContractLife.InForce && store.Set<Supplier>().Any(supplier => supplier.Id == row.Supplier && supplier.Name == SupplierWords.Network)).FirstOrDefaultAsync(stop);
        if (policy is not null && contract is not null)
            await edit.Run(new(contract.Id, Patch.Of("policies", new[] { policy.Id })), Tandem, stop);
    }

    private void Take(SupplierWords.Firm words, Cast cast, Id<Person>? owner, DateTimeOffset now)
    {
        var contact = new Person { Name = words.Contact, Title = $"Account manager, {words.Name}" };
        store.Add(contact);
        store.AnnounceStep(contact, new PersonCreated(contact.Id), Tandem, now);
        var supplier = new Supplier { Name = words.Name, Category = words.Category, Description = words.About, Owner = owner, Contacts = [contact.Id], Services = [.. words.Services.Select(name => cast.Services[name].Id)] };
        store.Add(supplier);
        store.AnnounceStep(supplier, new SupplierAdded(supplier.Id, supplier.Name), Tandem, now);
        supplier.MoveTo(SupplierLife.Active);
        store.AnnounceStep(supplier, new SupplierMoved(supplier.Id, SupplierLife.Proposed, SupplierLife.Active, ""), Tandem, now);
        foreach (var agreement in words.Agreements)
            Write(agreement, supplier, now);
    }

    private void Write(SupplierWords.Agreement words, Supplier supplier, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var contract = new Contract
        {
            Title = words.Title,
            Supplier = supplier.Id,
            Owner = supplier.Owner,
            StartsOn = IsoDay.Of(today.AddDays(-words.Begun)),
            RenewsForMonths = words.Renews,
            YearlyCost = words.Cost,
            Currency = words.Currency,
            Services = words.Covers ? [.. supplier.Services] : [],
        };
        contract.Hold(words.Left is { } left ? IsoDay.Of(today.AddDays(left)) : null, words.Notice);
        store.Add(contract);
        store.AnnounceStep(contract, new ContractAdded(contract.Id, contract.Title), Tandem, now);
        contract.MoveTo(ContractLife.InForce, today);
        store.AnnounceStep(contract, new ContractMoved(contract.Id, ContractLife.Draft, ContractLife.InForce, ""), Tandem, now);
        if (words.Left >= 0 || words.Left is null)
            return;
        contract.MoveTo(ContractLife.Expired, today);
        store.AnnounceStep(contract, new ContractMoved(contract.Id, ContractLife.InForce, ContractLife.Expired, "Its last day is past."), Tandem, now);
    }
}
