using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tandem.Design.Contracts;
using Tandem.Design.Suppliers;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;
using Tandem.Strategy.Portfolio;

namespace Tandem.Product.Feasibility;

/// <summary>What was agreed with the suppliers on whom the services of the product rest: does it hold until the item is needed, or until it is likely to be done?</summary>
public sealed class SupplierConstraint(Store store, ReadSupplierTerms terms) : IConstraint
{
    /// <summary>Contracts that are told, the most pressing.</summary>
    private const int Most = 3;

    private static readonly string[] Telling = ["state", "services", "endsOn", "noticeBy", "noticeGivenOn", "renewsForMonths"];

    public string Name => "supplierTerms";

    public bool ByItem => true;

    public async Task<Concern> ConcernOf(IReadOnlyList<RecordedFact> facts, CancellationToken stop)
    {
        var told = facts.Where(fact => (fact.Kind == ContractKind.Kind.Name || fact.Kind == SupplierKind.Kind.Name) && Telling.Any(fact.Changed)).ToList();
        if (told.Count == 0)
            return Concern.Nobody;
        List<Id<Contract>> contracts = [.. told.Where(fact => fact.Kind == ContractKind.Kind.Name).Select(fact => new Id<Contract>(fact.Record)).Distinct()];
        var with = await store.Contracts.Where(row => contracts.Contains(row.Id)).Select(row => new { row.Supplier, row.Services }).ToListAsync(stop);
        // Whoever ends one of two contracts may leave the other alone with the supplier's services, so all that rests on it is looked at.
        List<Id<Supplier>> suppliers = [.. told.Where(fact => fact.Kind == SupplierKind.Kind.Name).Select(fact => new Id<Supplier>(fact.Record)).Concat(with.Select(row => row.Supplier)).Distinct()];
        var supported = await store.Suppliers.Where(row => suppliers.Contains(row.Id)).Select(row => row.Services).ToListAsync(stop);
        return Concern.Of(with.SelectMany(row => row.Services).Concat(supported.SelectMany(services => services)).Concat(told.SelectMany(Before)).Select(service => (Id<Service>?)service));
    }

    public async Task<IReadOnlyList<Hindrance>> Check(FeasibilityQuestion question, CancellationToken stop)
    {
        if (question.Mends || question.Product.Services.Count == 0)
            return [];
        var until = IsoDay.Of(question.P85 is { } likely && likely > question.Until ? likely : question.Until);
        var found = (await terms.Of(question.Product.Services, stop)).Select(each => Of(each, IsoDay.Of(question.Today), until)).OfType<Hindrance>();
        return [.. found.DistinctBy(each => each.Why).OrderByDescending(each => each.Verdict).Take(Most)];
    }

    private Hindrance? Of(SupplierTerms terms, string today, string until)
    {
        var (supplier, contract) = (terms.Supplier, terms.Contract);
        if (contract is null)
            return Hindrance.By(Name, Verdict.AtRisk, $"No contract with {supplier.Name} covers a service of the product that rests on it.", "Put a contract in force, or say that the service does not rest on this supplier.", SupplierKind.Kind, supplier.Serial);
        var number = ContractKind.Kind.NumberOf(contract);
        if (!terms.Hold)
            return Says(contract, Verdict.NotRealistic, $"{number} with {supplier.Name} expired on {contract.EndsOn}.", $"Renew contract {number}, or put another in force.");
        if (contract.LastsUntil is { } end && string.CompareOrdinal(end, until) < 0)
        {
            if (contract.NoticeGivenOn is not null)
                return Says(contract, Verdict.NotRealistic, $"{number} with {supplier.Name} was given notice and ends on {end}.", $"Let another contract cover the service from {end} on, or renew contract {number}.");
            return string.CompareOrdinal(contract.NoticeBy, today) < 0
                ? Says(contract, Verdict.NotRealistic, $"{number} with {supplier.Name} ends on {end}, and the day to say so in time, {contract.NoticeBy}, is past.", $"Renew contract {number} before {end}, or let another cover the service.")
                : Says(contract, Verdict.AtRisk, $"{number} with {supplier.Name} ends on {end}.", $"Renew contract {number} by {contract.NoticeBy}.");
        }

        return contract is { NoticeGivenOn: null, NoticeBy: { } by, RenewsForMonths: { } months } && string.CompareOrdinal(by, today) >= 0 && string.CompareOrdinal(by, until) <= 0
            ? Says(contract, Verdict.AtRisk, $"The last day of notice of {number} with {supplier.Name}, {by}, comes before: from then on its terms hold for {months} months more.", $"Decide by {by} whether its terms suit what is to be built: renew contract {number}, or give notice.")
            : null;
    }

    private Hindrance Says(Contract contract, Verdict verdict, string why, string change) => Hindrance.By(Name, verdict, why, change, ContractKind.Kind, contract.Serial);

    /// <summary>The services that a fact took away.</summary>
    private static IEnumerable<Id<Service>> Before(RecordedFact fact) =>
        fact.Changed("services") && fact.ReadChanges().TryGetProperty("services", out var change) && change[0].ValueKind == JsonValueKind.Array
            ? change[0].EnumerateArray().Where(each => each.ValueKind == JsonValueKind.String && each.TryGetGuid(out _)).Select(each => new Id<Service>(each.GetGuid())) : [];
}
