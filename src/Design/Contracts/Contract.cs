using Tandem.Design.ServiceLevels;
using Tandem.Design.Suppliers;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Text;
using Tandem.People.Persons;
using Tandem.Strategy.Portfolio;

namespace Tandem.Design.Contracts;

/// <summary>What was agreed with a supplier: from when until when, by when it must be given notice, and what it covers.</summary>
public sealed class Contract : Record<Contract>
{
    public required string Title { get; set; }

    public string Description { get; set; } = "";

    public string State { get; private set; } = ContractLife.Draft;

    public Id<Supplier> Supplier { get; init; }

    /// <summary>Who sees to it that it is renewed or ended in time.</summary>
    public Id<Person>? Owner { get; set; }

    /// <summary>The first day on which it holds, as <c>2026-05-03</c>.</summary>
    public string? StartsOn { get; set; }

    /// <summary>The last day on which it holds; null: it has no end.</summary>
    public string? EndsOn { get; private set; }

    /// <summary>Days before its end by which notice must be given, 0 to 3,650.</summary>
    public int NoticeDays { get; private set; }

    /// <summary>Months by which it goes on by itself unless notice is given in time; null: it ends.</summary>
    public int? RenewsForMonths { get; set; }

    /// <summary>What a year of it costs, in whole units of the currency.</summary>
    public long? YearlyCost { get; set; }

    /// <summary>ISO 4217, such as <c>EUR</c>; empty: no cost is said.</summary>
    public string Currency { get; set; } = "";

    /// <summary>The underpinning service level policies that say what the supplier promised in it.</summary>
    public List<Id<ServiceLevelPolicy>> Policies { get; set; } = [];

    /// <summary>The services that it covers; none: all that rest on the supplier.</summary>
    public List<Id<Service>> Services { get; set; } = [];

    /// <summary>The last day on which notice can be given, worked out from its end and its period of notice; null: it has no end, or is over.</summary>
    public string? NoticeBy { get; private set; }

    /// <summary>The day on which notice was given; null: it was not.</summary>
    public string? NoticeGivenOn { get; private set; }

    /// <summary>The owner was reminded this many days before the last day of notice, or fewer; null: not yet.</summary>
    public int? RemindedBefore { get; internal set; }

    /// <summary>The day on which it ends for sure unless somebody does something; null: it goes on.</summary>
    public string? LastsUntil => NoticeGivenOn is null && RenewsForMonths is not null ? null : EndsOn;

    /// <summary>Says how long it holds, and works out by when notice must be given.</summary>
    public void Hold(string? until, int noticeDays)
    {
        (EndsOn, NoticeDays) = (until, noticeDays);
        var last = IsoDay.TryRead(until, out var end) && end.DayNumber >= noticeDays ? IsoDay.Of(end.AddDays(-noticeDays)) : null;
        if (last == NoticeBy)
            return;
        (NoticeBy, RemindedBefore) = (last, null);
    }

    /// <exception cref="Refused">It does not say from when it holds, or is to go on by itself from no day.</exception>
    public void MoveTo(string state, DateOnly today)
    {
        ContractLife.Life.Move(State, state);
        if (state == ContractLife.InForce && StartsOn is null)
            throw new Refused("Say from which day it holds before it is put in force.", "startsOn");
        if (state == ContractLife.Expired && (EndsOn is null || string.CompareOrdinal(EndsOn, IsoDay.Of(today)) >= 0))
            throw new Refused("It has not reached its last day: terminate it if it ends sooner.", "endsOn");
        State = state;
        // Nobody need think of giving notice any more.
        if (!ContractLife.Life.Open.Contains(state))
            NoticeBy = null;
    }

    /// <summary>Lets it go on until a later day; notice that was given is taken back by that.</summary>
    public void Renew(string until)
    {
        if (State != ContractLife.InForce)
            State = ContractLife.Life.Move(State, ContractLife.InForce).To;
        NoticeGivenOn = null;
        Hold(until, NoticeDays);
    }

    public void GiveNotice(string on) => NoticeGivenOn = on;
}
