using Microsoft.EntityFrameworkCore;
using Tandem.Design.ServiceLevels;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;

namespace Tandem.Design.Contracts;

/// <summary>What must be true of every contract.</summary>
internal static class ContractRules
{
    private const int LongestTitle = 200;
    private const int LongestText = 100_000;
    private const int LongestNotice = 3_650;
    private const int MostMonths = 120;
    private const long HighestCost = 1_000_000_000_000;

    /// <summary>Services, or policies, that one contract may name.</summary>
    private const int MostNamed = 100;

    public static string Title(string? title) => title?.Trim() is { Length: > 0 and <= LongestTitle } tidy
        ? tidy : throw new Refused($"Say what the contract is about, in at most {LongestTitle} characters.", nameof(title));

    public static string Text(string? text, string field) => text is null ? ""
        : text.Length <= LongestText ? text.Trim() : throw new Refused($"Use at most {LongestText} characters.", field);

    public static string Reason(string? reason) => Text(reason, nameof(reason)) is { Length: > 0 } said ? said : throw new Refused("Say why.", nameof(reason));

    public static string? Day(string? day, string field) => string.IsNullOrWhiteSpace(day) ? null
        : IsoDay.TryRead(day.Trim(), out var read) && read.Year is >= 1900 and < 2200 ? IsoDay.Of(read) : throw new Refused("Give a day such as 2026-05-03.", field);

    public static int NoticeDays(int? days) => days is null or (>= 0 and <= LongestNotice)
        ? days ?? 0 : throw new Refused($"Give a whole number of days from 0 to {LongestNotice}.", "noticeDays");

    public static int? Months(int? months) => months is null or (> 0 and <= MostMonths)
        ? months : throw new Refused($"Give a whole number of months from 1 to {MostMonths}, or nothing where it does not go on by itself.", "renewsForMonths");

    public static List<Id<T>> Named<T>(IEnumerable<Id<T>>? ids, string field)
    {
        List<Id<T>> named = [.. (ids ?? []).Distinct()];
        return named.Count <= MostNamed ? named : throw new Refused($"Name at most {MostNamed}.", field);
    }

    /// <exception cref="Refused">Its days, its cost or what was promised in it do not fit together.</exception>
    public static async Task Demand(Store store, Contract contract, CancellationToken stop)
    {
        List<Complaint> complaints = [];
        contract.Currency = contract.Currency.Trim().ToUpperInvariant();
        if (contract is { StartsOn: { } from, EndsOn: { } until } && string.CompareOrdinal(until, from) < 0)
            complaints.Add(new("endsOn", "It cannot end before it begins."));
        if (contract is { RenewsForMonths: not null, EndsOn: null })
            complaints.Add(new("renewsForMonths", "What has no end need not go on by itself: say until when it holds first."));
        if (contract.YearlyCost is < 0 or > HighestCost)
            complaints.Add(new("yearlyCost", "Give the cost of a year as a whole number, nothing or more."));
        if ((contract.YearlyCost is not null || contract.Currency.Length > 0) && !(contract.Currency.Length == 3 && contract.Currency.All(char.IsAsciiLetterUpper)))
            complaints.Add(new("currency", "Say the currency as ISO 4217 does, such as EUR."));
        var named = contract.Policies;
        if (named.Count > 0 && await store.Set<ServiceLevelPolicy>().AnyAsync(policy => named.Contains(policy.Id) && policy.Type != PolicyType.Contract, stop))
            complaints.Add(new("policies", "Only service level policies of the type underpinning contract are promised by a supplier."));
        if (complaints.Count > 0)
            throw new Refused(complaints);
    }
}
