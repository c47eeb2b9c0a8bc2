using Microsoft.EntityFrameworkCore;
using Tandem.Design.Outages;
using Tandem.Kernel.Storage;
using Tandem.Product.Forecasts;
using Tandem.Product.Interruptions;
using Tandem.Product.Products;
using Tandem.Product.Roadmap;

namespace Tandem.Product.RoadmapDates;

/// <summary>Says what moved a date: what the forecast rests on is exchanged piece by piece, from what was told to what is now, and each piece answers for the days it moves.</summary>
public sealed class ExplainMove(Store store, ReadTeamWork work, ReadInterruptions interruptions)
{
    private const int Trials = 1_000;
    private const ulong Seed = 85;
    private const int Percent = 85;

    /// <summary>Outages that are looked at, the latest.</summary>
    private const int MostOutages = 20;

    /// <param name="days">By how many days the date moved in all; what the pieces leave over is the work's.</param>
    public async Task<IReadOnlyList<DateMove>> Of(ForecastBasis before, ForecastBasis now, DigitalProduct product, TeamOutlook outlook, int days, CancellationToken stop)
    {
        var finished = (await work.Finished(outlook.Scope, before.At, stop)).Select(each => each.Serial).ToHashSet();
        var step = before with { From = now.From, PerDay = now.PerDay, Ahead = [.. before.Ahead.Where(serial => !finished.Contains(serial))] };
        var worked = Between(before, step);
        var scope = Between(step, step with { Ahead = now.Ahead });
        step = step with { Ahead = now.Ahead };
        var moves = new List<DateMove>();
        foreach (var (freezes, number, why) in Freezes(before.Freezes, now.Freezes))
        {
            Add(moves, now, Between(step, step with { Freezes = freezes }), number, why);
            step = step with { Freezes = freezes };
        }

        var waited = now.Waited - before.Waited;
        Add(moves, now, waited, now.WaitedFor ?? before.WaitedFor, Waited(waited, before, now));
        var lost = Between(step, now);
        // The pieces are counted in fewer futures than the dates: what that leaves over belongs to what moved most.
        var over = days - worked - scope - lost - moves.Sum(move => move.Days);
        (worked, scope, lost) = worked == 0 && scope != 0 ? (worked, scope + over, lost) : worked == 0 && lost != 0 ? (worked, scope, lost + over) : (worked + over, scope, lost);
        foreach (var (number, hours) in await Outages(before, now, product, outlook, stop))
        {
            var byShare = lost > 0 ? (int)Math.Round((double)lost * hours / Math.Max(hours, outlook.Recent.Hours)) : 0;
            var byTime = worked > 0 ? Math.Min(worked, (int)Math.Round((double)hours / (ReadInterruptions.HoursOfDay * Math.Max(1, outlook.Recent.People)))) : 0;
            (lost, worked) = (lost - byShare, worked - byTime);
            Add(moves, now, byShare + byTime, number, $"{hours} hours of the team went into the incidents of this outage.");
        }

        Add(moves, now, lost, null, $"Operations took {Share(now.Expected)} of the team's time in the last weeks, after {Share(before.Expected)}.");
        Add(moves, now, scope, Added(before, now), scope > 0 ? "More must be done before it is there." : "Less must be done before it is there.");
        Add(moves, now, worked, null, worked > 0 ? "Less was finished than had been measured before." : "More was finished than had been measured before.");
        return moves;
    }

    private static string Waited(int days, ForecastBasis before, ForecastBasis now)
    {
        if (now.Circle is { } circle && circle != before.Circle)
            return $"These wait for each other in a circle, and none of them can begin before the others: {circle}. Each is dated by its place in its team's order.";
        var way = (now.WaitedFor is null ? before : now).WaitedThrough is { } through ? $", by way of {through}" : "";
        return days > 0 ? $"It waits longer for what another team builds{way}." : $"It waits less for what another team builds{way}.";
    }

    private static void Add(List<DateMove> moves, ForecastBasis now, int days, string? cause, string why)
    {
        if (days != 0)
            moves.Add(new(now.At, days, cause, why));
    }

    private static string Share(double share) => $"{Math.Round(share * 100)} %";

    /// <summary>The one backlog item that came before it, if it is one.</summary>
    private static string? Added(ForecastBasis before, ForecastBasis now) =>
        now.Ahead.Except(before.Ahead).ToList() is [var only] ? Backlog.BacklogItemKind.Kind.NumberOf(only) : null;

    private static int Between(ForecastBasis one, ForecastBasis other) => Date(one) is { } from && Date(other) is { } to ? to.DayNumber - from.DayNumber : 0;

    private static DateOnly? Date(ForecastBasis basis)
    {
        if (basis.Ahead.Count == 0)
            return basis.From;
        var items = basis.Ahead.ConvertAll(serial => new ForecastItem(serial.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        var pace = new Pace(basis.PerDay, basis.Interrupted, basis.Expected);
        return MonteCarlo.Of(new(items, pace, basis.From, Seed: Seed, Trials: Trials)).By(items[^1].Key, Percent, [.. basis.Freezes.Select(freeze => freeze.Days)]);
    }

    /// <summary>From the freezes of then to those of now, one after the other.</summary>
    private static IEnumerable<(List<NamedFreeze> Freezes, string Number, string Why)> Freezes(List<NamedFreeze> before, List<NamedFreeze> now)
    {
        var known = before;
        foreach (var gone in before.Where(freeze => !now.Contains(freeze)))
        {
            known = [.. known.Where(freeze => freeze != gone)];
            if (now.Find(freeze => freeze.Number == gone.Number) is { } moved)
            {
                known = [.. known, moved];
                yield return (known, gone.Number, $"Nothing is brought into use from {moved.From:yyyy-MM-dd} to {moved.To:yyyy-MM-dd}: the freeze was moved.");
                continue;
            }

            yield return (known, gone.Number, "The freeze does not stand any more.");
        }

        foreach (var added in now.Where(freeze => !known.Contains(freeze)))
        {
            known = [.. known, added];
            yield return (known, added.Number, $"Nothing is brought into use from {added.From:yyyy-MM-dd} to {added.To:yyyy-MM-dd}.");
        }
    }

    /// <summary>The outages of the product's services that cost the team hours in the weeks whose interruptions count now.</summary>
    private async Task<List<(string Number, int Hours)>> Outages(ForecastBasis before, ForecastBasis now, DigitalProduct product, TeamOutlook outlook, CancellationToken stop)
    {
        if (product.Services.Count == 0)
            return [];
        var from = before.At.AddDays(-1);
        var outages = await store.OutagesOf(product.Services, from, now.At).OrderByDescending(outage => outage.StartedAt).Take(MostOutages).ToListAsync(stop);
        var costs = new List<(string, int)>();
        foreach (var outage in outages)
        {
            var hours = await interruptions.ByIncidents(outlook.Scope.Team, outage.Service, outage.StartedAt, outage.EndedAt ?? now.At, stop);
            if (hours > 0)
                costs.Add((OutageKind.Kind.NumberOf(outage), hours));
        }

        return [.. costs.OrderByDescending(cost => cost.Item2)];
    }
}
