using Tandem.Design.Suppliers;
using Tandem.Kernel.Records;
using Tandem.Strategy.Portfolio;

namespace Tandem.Design.Contracts;

/// <summary>How a service rests on a supplier.</summary>
/// <param name="Contract">The contract that holds longest of those in force; where none is, the last that expired; null: there is none.</param>
public sealed record SupplierTerms(Id<Service> Service, Supplier Supplier, Contract? Contract)
{
    /// <summary>Whether a contract is in force.</summary>
    public bool Hold => Contract?.State == ContractLife.InForce;

    /// <summary>Whether a contract is in force and lasts beyond a day, as things stand.</summary>
    /// <param name="day">As <c>2026-05-03</c>.</param>
    public bool LastBeyond(string day) => Hold && (Contract!.LastsUntil is null || string.CompareOrdinal(Contract.LastsUntil, day) > 0);
}
